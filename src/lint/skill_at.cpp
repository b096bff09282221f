// SPDX-License-Identifier: MIT
// Skills and cards each stand in the order of the file.
#include "lint/skill_at.hpp"

#include <algorithm>

namespace knack::lint {
namespace {

/// The last that begins at or before the place, or nullptr.
template <class T>
const T* last_before(const std::vector<T>& all, Place place) {
  const auto after =
      std::ranges::upper_bound(all, place, {}, [](const T& each) { return each.at.begin; });
  return after == all.begin() ? nullptr : &*std::prev(after);
}

}  // namespace

const deck::Skill* skill_at(const deck::Deck& deck, Place place) {
  const deck::Skill* skill = last_before(deck.skills, place);
  const deck::Card* card = last_before(deck.cards, place);
  if (skill == nullptr || card == nullptr) return skill;
  return card->at.begin > skill->at.begin ? nullptr : skill;
}

}  // namespace knack::lint
