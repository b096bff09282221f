// SPDX-License-Identifier: MIT
// The files that the paths of an author's command stand for.
#pragma once

#include <string>
#include <vector>

#include "cli/context.hpp"
#include "cli/load_decks.hpp"

namespace knack::cli {

/// The files meant by the arguments, each once, in their order; `-` stays. A path that gives none
/// goes to `unreadable` and the rest goes on.
[[nodiscard]] std::vector<std::string> named_files(const Context& context,
                                                   std::vector<Unreadable>& unreadable);

}  // namespace knack::cli
