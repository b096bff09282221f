// SPDX-License-Identifier: MIT
// Lints loaded decks on both cores.
#pragma once

#include <cstddef>

#include "base/diagnostic.hpp"
#include "cli/load_decks.hpp"

namespace knack::cli {

/// What the rules of content find, sorted; two threads lint the decks, the result does not depend
/// on them. The number of findings that the decks ignore is added to `ignored`, if it is given.
[[nodiscard]] Diagnostics lint_decks(const LoadedDecks& loaded, std::size_t* ignored = nullptr);

}  // namespace knack::cli
