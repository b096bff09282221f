// SPDX-License-Identifier: MIT
// Built once for an export.
#include "report/card_index.hpp"

namespace knack::report {

CardIndex::CardIndex(std::span<const deck::Deck> decks) : decks_(decks) {
  for (const deck::Deck& deck : decks) {
    for (const deck::Skill& skill : deck.skills) skills_[{deck.id.value, skill.id.value}];
    for (const deck::Card& card : deck.cards) {
      const CardRef ref{deck.id.value, card.id.value};
      if (!cards_.emplace(ref, &card).second) continue;
      const bool free = card.type.value == CardType::free;
      skills_[{ref.deck, card.skill.value}].push_back({ref, card.revision, card.probe, free});
    }
  }
}

const deck::Card* CardIndex::find(const CardRef& card) const {
  const auto found = cards_.find(card);
  return found == cards_.end() ? nullptr : found->second;
}

SkillRef CardIndex::skill_of(const CardRef& card, const SkillId& asked_for) const {
  const deck::Card* known = find(card);
  return {card.deck, known == nullptr ? asked_for : known->skill.value};
}

const std::vector<schedule::SkillCard>* CardIndex::cards(const SkillRef& skill) const {
  const auto found = skills_.find(skill);
  return found == skills_.end() ? nullptr : &found->second;
}

std::vector<SkillRef> CardIndex::skills(const DeckId& deck) const {
  std::vector<SkillRef> out;
  for (auto each = skills_.lower_bound({deck, {}}); each != skills_.end(); ++each) {
    if (each->first.deck != deck) break;
    out.push_back(each->first);
  }
  return out;
}

}  // namespace knack::report
