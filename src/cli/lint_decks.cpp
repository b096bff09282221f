// SPDX-License-Identifier: MIT
// Shares the decks between two threads, then looks at them together.
#include "cli/lint_decks.hpp"

#include <atomic>
#include <thread>
#include <vector>

#include "lint/run.hpp"

namespace knack::cli {

Diagnostics lint_decks(const LoadedDecks& loaded, std::size_t* ignored) {
  const std::vector<deck::Deck>& decks = loaded.decks;
  std::vector<lint::DeckLint> alone(decks.size());
  std::atomic<std::size_t> next = 0;
  const auto work = [&] {
    for (std::size_t i = next++; i < decks.size(); i = next++)
      alone[i] = lint::lint_deck(decks[i], !loaded.incomplete.contains(decks[i].file));
  };
  if (decks.size() > 1) {
    std::thread helper(work);
    work();
    helper.join();
  } else {
    work();
  }
  return lint::lint_together(decks, std::move(alone), ignored);
}

}  // namespace knack::cli
