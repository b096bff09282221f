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

/// What became of files that were to be mended.
struct MendedFiles {
  std::map<std::string, std::string> given;  ///< what standard input became, as `-`
  bool failed = false;                       ///< one could not be written; it was told
};

/// Mends what rules of `choice` find in the files if the request asks for it, and tells on standard
/// error how many faults were mended in which, and which file cannot be written: it is as it was.
/// The new text of standard input is then on standard output, so that the report has to go to
/// standard error, where `context.world.out` leads from then on. Files that cannot be read are left
/// to the report; standard input that cannot is an Error.
[[nodiscard]] Result<MendedFiles> mend_files(Context& context,
                                             const std::vector<std::string>& files,
                                             const lint::Choice& choice);

/// Shows as a diff what mending would change, and writes nothing. Findings if there is something,
/// failed if a file cannot be read.
[[nodiscard]] Result<Exit> show_fixes(const Context& context,
                                      const std::vector<std::string>& files,
                                      const std::vector<Unreadable>& unreadable,
                                      const lint::Choice& choice);

}  // namespace knack::cli
