// SPDX-License-Identifier: MIT
// Runs the rules of content over decks that could be read.
#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "base/diagnostic.hpp"
#include "deck/deck.hpp"
#include "lint/near_duplicates.hpp"

namespace knack::lint {

/// What one deck gave by itself: work that threads may do, a deck each.
struct DeckLint {
  Diagnostics diagnostics;         ///< before anything is ignored
  std::vector<Shingles> shingles;  ///< of its cards, for near-duplicate
  bool all_cards_read = true;
};

/// The rules that need no other deck. Without all cards of the file (`deck::parse` left some out)
/// nothing is said to be missing from a skill.
[[nodiscard]] DeckLint lint_deck(const deck::Deck& deck, bool all_cards_read);

/// The rules over decks together, after each has been linted alone (`alone[i]` is of `decks[i]`).
/// What a deck, skill or card ignores is left out, unless it is an error; ignores that are unused,
/// without a reason or of an unknown rule are found too. Sorted. The number of those left out is
/// added to `ignored`, if it is given.
[[nodiscard]] Diagnostics lint_together(std::span<const deck::Deck> decks,
                                        std::vector<DeckLint> alone,
                                        std::size_t* ignored = nullptr);

/// Both of it, for decks of which all cards were read: syntax, limits and structure of single files
/// are deck::parse's.
[[nodiscard]] Diagnostics lint(std::span<const deck::Deck> decks);

}  // namespace knack::lint
