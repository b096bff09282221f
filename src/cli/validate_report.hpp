// SPDX-License-Identifier: MIT
// How `knack validate` shows what it found.
#pragma once

#include "base/diagnostic.hpp"
#include "base/result.hpp"
#include "cli/context.hpp"
#include "cli/validate_options.hpp"
#include "lint/source.hpp"
#include "lint/summary.hpp"

namespace knack::cli {

/// All that is to be shown.
struct ValidateReport {
  Diagnostics diagnostics;  ///< sorted
  lint::Sources sources;
  lint::Scope scope;
};

/// Writes the report in its format to standard output or to `--output`. The last line, which
/// counts, closes the formats for people; beside concise and github it goes to standard error, and
/// to standard output where the report goes to a file. An Error if that file cannot be written.
[[nodiscard]] Result<void> print_report(const Context& context,
                                        const ValidateOptions& options,
                                        const ValidateReport& report);

}  // namespace knack::cli
