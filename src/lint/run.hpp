// SPDX-License-Identifier: MIT
// Runs the rules of content over decks that could be read.
#pragma once

#include <cstddef>
#include <span>

#include "base/diagnostic.hpp"
#include "deck/deck.hpp"

namespace knack::lint {

/// What the rules find in these decks together; syntax, limits and structure of single files are
/// deck::parse's. What a deck, skill or card ignores is left out, unless it is an error; ignores
/// that are unused, without a reason or of an unknown rule are found too. Sorted. The number of
/// those left out is added to `ignored`, if it is given.
[[nodiscard]] Diagnostics lint(std::span<const deck::Deck> decks, std::size_t* ignored = nullptr);

}  // namespace knack::lint
