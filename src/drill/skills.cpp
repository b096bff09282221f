// SPDX-License-Identifier: MIT
// From cards to what their skill's status rests on.
#include "drill/skills.hpp"

namespace knack::drill {

std::vector<schedule::SkillCard> skill_cards(const deck::Deck& deck, const SkillId& skill) {
  std::vector<schedule::SkillCard> out;
  for (const deck::Card& card : deck.cards) {
    if (card.skill.value != skill) continue;
    out.push_back({{deck.id.value, card.id.value},
                   card.revision,
                   card.probe,
                   card.type.value == CardType::free});
  }
  return out;
}

}  // namespace knack::drill
