// SPDX-License-Identifier: MIT
// The decks of an earlier commit beside those of today.
#pragma once

#include <string>
#include <vector>

#include "base/diagnostic.hpp"
#include "base/result.hpp"
#include "cli/load_decks.hpp"

namespace knack::cli {

/// What `knack validate --since=REF` finds: lint::compare_history of the decks that git has at
/// `ref` under these paths (files, or folders with all that was below them) and of those loaded
/// from them now. Git is asked by its command, the ref behind `--end-of-options`; each path belongs
/// to the repository around it, also in a hook, whose variables git is not told. Errors: of kind
/// usage for standard input, not_found if the ref is in none, input outside a repository, io if git
/// cannot be started.
[[nodiscard]] Result<Diagnostics> compare_since(const std::string& ref,
                                                const std::vector<std::string>& paths,
                                                const LoadedDecks& now);

}  // namespace knack::cli
