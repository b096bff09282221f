// SPDX-License-Identifier: MIT
// Shares the decks between two threads, then looks at them together.
#include "cli/lint_decks.hpp"

#include <vector>

#include "cli/two_threads.hpp"
#include "lint/run.hpp"

namespace knack::cli {

Diagnostics lint_decks(const LoadedDecks& loaded, std::size_t* ignored) {
  const std::vector<deck::Deck>& decks = loaded.decks;
  std::vector<lint::DeckLint> alone(decks.size());
  on_two_threads(decks.size(), [&](std::size_t i) {
    alone[i] = lint::lint_deck(decks[i], !loaded.incomplete.contains(decks[i].file));
  });
  return lint::lint_together(decks, std::move(alone), ignored);
}

}  // namespace knack::cli
