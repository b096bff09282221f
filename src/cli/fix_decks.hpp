// SPDX-License-Identifier: MIT
// validate --fix, --unsafe-fixes and --diff: what lint::fix makes of files.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "base/result.hpp"
#include "cli/context.hpp"
#include "cli/load_decks.hpp"
#include "cli/spec.hpp"
#include "lint/choose.hpp"

namespace knack::cli {

/// Mends what rules of `choice` find in the files if the request asks for it, and tells on standard
/// error how many faults were mended in which. Gives what standard input became, as `-`: its new
/// text is then on standard output, so that the report has to go to standard error, where
/// `context.world.out` leads from then on. Files that cannot be read are left to the report; one
/// that cannot be written is an Error after the rest.
[[nodiscard]] Result<std::map<std::string, std::string>> mend_files(
    Context& context, const std::vector<std::string>& files, const lint::Choice& choice);

/// Shows as a diff what mending would change, and writes nothing. Findings if there is something,
/// failed if a file cannot be read.
[[nodiscard]] Result<Exit> show_fixes(const Context& context,
                                      const std::vector<std::string>& files,
                                      const std::vector<Unreadable>& unreadable,
                                      const lint::Choice& choice);

}  // namespace knack::cli
