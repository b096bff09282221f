// SPDX-License-Identifier: MIT
// The texts of a card that people read, one after the other, and how long they are.
#pragma once

#include <cstddef>
#include <string_view>

#include "deck/deck.hpp"

namespace knack::lint {

/// Whether the question stands in the card and not in `[deck]`.
[[nodiscard]] inline bool has_own_ask(const deck::Deck& deck, const deck::Card& card) {
  return !deck.ask || deck.ask->at != card.ask.at;
}

/// Calls `visit(const deck::Text&)` for the options and their whys, the steps, or the model answer
/// and the author's own answers; not for patterns.
template <class Visit>
void each_key_text(const deck::Card& card, Visit visit) {
  if (const deck::Options* options = card.options()) {
    for (const deck::Option& each : options->options) {
      visit(each.text);
      if (each.why) visit(*each.why);
    }
  } else if (const deck::Steps* steps = card.steps()) {
    for (const deck::Text& each : steps->steps) visit(each);
  } else if (const deck::Answer* answer = card.answer()) {
    visit(answer->model);
    for (const deck::Avoid& each : answer->avoid) {
      if (each.why) visit(*each.why);
    }
  }
}

/// The same for all that is shown of a card: situation, its own question, key, why.
template <class Visit>
void each_card_text(const deck::Deck& deck, const deck::Card& card, Visit visit) {
  visit(card.situation);
  if (has_own_ask(deck, card)) visit(card.ask);
  each_key_text(card, visit);
  if (card.why) visit(*card.why);
}

/// The same for a skill.
template <class Visit>
void each_skill_text(const deck::Skill& skill, Visit visit) {
  visit(skill.when);
  visit(skill.act);
  if (skill.why) visit(*skill.why);
  if (skill.mnemonic) visit(*skill.mnemonic);
}

/// Chunks between spaces that hold a letter or a digit: a dash alone is no word.
[[nodiscard]] std::size_t count_words(std::string_view text);

}  // namespace knack::lint
