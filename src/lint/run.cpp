// SPDX-License-Identifier: MIT
// Every rule over every deck.
#include "lint/run.hpp"

#include <algorithm>
#include <iterator>

#include "lint/families.hpp"

namespace knack::lint {

Diagnostics lint(std::span<const deck::Deck> decks, std::size_t* ignored) {
  Diagnostics out;
  for (const deck::Deck& deck : decks) {
    Diagnostics of_deck;
    check_teaching(deck, of_deck);
    const std::size_t hidden = apply_ignores(deck, of_deck);
    if (ignored != nullptr) *ignored += hidden;
    std::ranges::move(of_deck, std::back_inserter(out));
  }
  check_together(decks, out);
  sort(out);
  return out;
}

}  // namespace knack::lint
