// SPDX-License-Identifier: MIT
// Every rule over every deck.
#include "lint/run.hpp"

#include <algorithm>
#include <iterator>

#include "base/contract.hpp"
#include "lint/families.hpp"

namespace knack::lint {

DeckLint lint_deck(const deck::Deck& deck, bool all_cards_read) {
  DeckLint out;
  out.all_cards_read = all_cards_read;
  const std::vector<CardWords> words = card_words(deck);
  check_option_form(deck, words, out.diagnostics);
  check_lengths(deck, words, out.diagnostics);
  check_cues(deck, words, out.diagnostics);
  check_teaching(deck, out.diagnostics);
  check_texts(deck, out.diagnostics);
  check_skills(deck, words, all_cards_read, out.diagnostics);
  check_names(deck, out.diagnostics);
  check_answers(deck, out.diagnostics);
  check_language(deck, out.diagnostics);
  check_leftovers(deck, out.diagnostics);
  out.shingles = deck_shingles(deck);
  return out;
}

Diagnostics lint_together(std::span<const deck::Deck> decks,
                          std::vector<DeckLint> alone,
                          std::size_t* ignored) {
  expects(alone.size() == decks.size());
  std::vector<std::vector<Shingles>> shingles;
  std::vector<Diagnostics> of_decks;
  for (DeckLint& each : alone) {
    shingles.push_back(std::move(each.shingles));
    of_decks.push_back(std::move(each.diagnostics));
  }
  check_near_duplicates(decks, shingles, of_decks);
  Diagnostics out;
  for (std::size_t i = 0; i < decks.size(); ++i) {
    const std::size_t hidden = apply_ignores(decks[i], alone[i].all_cards_read, of_decks[i]);
    if (ignored != nullptr) *ignored += hidden;
    std::ranges::move(of_decks[i], std::back_inserter(out));
  }
  check_together(decks, out);
  sort(out);
  return out;
}

Diagnostics lint(std::span<const deck::Deck> decks) {
  std::vector<DeckLint> alone;
  for (const deck::Deck& deck : decks) alone.push_back(lint_deck(deck, true));
  return lint_together(decks, std::move(alone));
}

}  // namespace knack::lint
