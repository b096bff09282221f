// SPDX-License-Identifier: MIT
// The decks of an earlier commit beside those of today.
#pragma once

#include <string>
#include <vector>

#include "base/diagnostic.hpp"
#include "base/result.hpp"
#include "cli/context.hpp"
#include "cli/load_decks.hpp"

namespace knack::cli {

/// What `knack validate --since=REF` finds: lint::compare_history of the decks that git has at
/// `ref` under these paths (files, or folders with all that was below them) and of those loaded
/// from them now. A loaded file that was not there then is compared with the one that git takes it
/// to be the new name of, else with one that is gone and had its deck's id; a deck of an earlier
/// name is called by that of today. For a file that is named itself and has no earlier version a
/// line is told on standard error. Git is asked by its command, the ref behind `--end-of-options`,
/// paths taken literally; each path belongs to the repository around it, also in a hook, whose
/// variables git is not told. Errors: of kind usage for standard input, not_found if the ref is in
/// none, input outside a repository, io if git cannot be started.
[[nodiscard]] Result<Diagnostics> compare_since(const Context& context,
                                                const std::string& ref,
                                                const std::vector<std::string>& paths,
                                                const LoadedDecks& now);

}  // namespace knack::cli
