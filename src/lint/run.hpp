// SPDX-License-Identifier: MIT
// Runs the rules of content over decks that could be read.
#pragma once

#include <span>

#include "base/diagnostic.hpp"
#include "deck/deck.hpp"

namespace knack::lint {

/// What the rules find in these decks together; syntax, limits and structure of single files are
/// deck::parse's. What a deck, skill or card ignores is left out, unless it is an error; ignores
/// that are unused, without a reason or of an unknown rule are found too. Sorted.
[[nodiscard]] Diagnostics lint(std::span<const deck::Deck> decks);

}  // namespace knack::lint
