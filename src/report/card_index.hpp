// SPDX-License-Identifier: MIT
// The cards of the decks at hand by name, and the cards of each skill.
#pragma once

#include <map>
#include <span>
#include <unordered_map>
#include <vector>

#include "deck/deck.hpp"
#include "schedule/status.hpp"

namespace knack::report {

class CardIndex {
 public:
  explicit CardIndex(std::span<const deck::Deck> decks);

  /// nullptr: its deck is not at hand, or has it no more.
  [[nodiscard]] const deck::Card* find(const CardRef& card) const;

  /// The skill that the card is in now; if it is not at hand, the one that it was asked for.
  [[nodiscard]] SkillRef skill_of(const CardRef& card, const SkillId& asked_for) const;

  /// The cards of a skill, probes included; nullptr: the skill is not at hand.
  [[nodiscard]] const std::vector<schedule::SkillCard>* cards(const SkillRef& skill) const;

  /// The skills of a deck; none if it is not at hand.
  [[nodiscard]] std::vector<SkillRef> skills(const DeckId& deck) const;

  [[nodiscard]] std::span<const deck::Deck> decks() const { return decks_; }

 private:
  std::span<const deck::Deck> decks_;
  std::unordered_map<CardRef, const deck::Card*> cards_;
  std::map<SkillRef, std::vector<schedule::SkillCard>> skills_;
};

}  // namespace knack::report
