// SPDX-License-Identifier: MIT
// Shares the decks between two threads, then looks at them together.
#include "cli/lint_decks.hpp"

#include <set>
#include <string>
#include <vector>

#include "cli/two_threads.hpp"
#include "lint/run.hpp"

namespace knack::cli {

namespace {

/// The decks with those instead that were probably meant.
std::vector<deck::Deck> likely_decks(const LoadedDecks& loaded) {
  std::vector<deck::Deck> out;
  std::set<std::string> there;
  for (const deck::Deck& deck : loaded.decks) {
    const auto likely = loaded.likely.find(deck.file);
    out.push_back(likely == loaded.likely.end() ? deck : likely->second);
    there.insert(deck.file);
  }
  for (const auto& [file, deck] : loaded.likely) {
    if (!there.contains(file)) out.push_back(deck);
  }
  return out;
}

}  // namespace

Diagnostics lint_decks(const LoadedDecks& loaded, std::size_t* ignored) {
  std::vector<deck::Deck> likely;
  if (!loaded.likely.empty()) likely = likely_decks(loaded);
  const std::vector<deck::Deck>& decks = loaded.likely.empty() ? loaded.decks : likely;
  std::vector<lint::DeckLint> alone(decks.size());
  on_two_threads(decks.size(), [&](std::size_t i) {
    alone[i] = lint::lint_deck(decks[i], !loaded.part_linted.contains(decks[i].file));
  });
  return lint::lint_together(decks, std::move(alone), ignored);
}

}  // namespace knack::cli
