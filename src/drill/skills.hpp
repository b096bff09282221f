// SPDX-License-Identifier: MIT
// Skills of the decks at hand, as the fold wants to hear of them.
#pragma once

#include <vector>

#include "base/ids.hpp"
#include "deck/deck.hpp"
#include "schedule/status.hpp"

namespace knack::drill {

/// The cards of a skill, probes included and marked.
[[nodiscard]] std::vector<schedule::SkillCard> skill_cards(const deck::Deck& deck,
                                                           const SkillId& skill);

}  // namespace knack::drill
