// SPDX-License-Identifier: MIT
// The parts of a deck as an author tells them.
#pragma once

#include "cli/answers.hpp"
#include "deck/deck.hpp"

namespace knack::cli {

/// Which card of which deck is meant, as far as the file says.
struct NewCard {
  const deck::Deck& deck;  ///< as it is, with the skill if that is new
  SkillId skill;
};

/// A card for the deck. Where the best option stands differs from card to card, so that nobody can
/// learn its place; keys of options come from their first words, else they are letters.
[[nodiscard]] deck::Card ask_card(Answers& answers, const NewCard& about);

/// A skill with that id.
[[nodiscard]] deck::Skill ask_skill(Answers& answers, const SkillId& id);

/// Head of a new deck; `id` is asked for if it is empty.
[[nodiscard]] deck::Deck ask_deck(Answers& answers, const std::string& id);

/// The names of the options that only a card of that type takes; all of them if it has none.
[[nodiscard]] std::vector<std::string_view> options_of_type(std::optional<CardType> type);

}  // namespace knack::cli
