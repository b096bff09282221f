// SPDX-License-Identifier: MIT
// The status of a skill from its cards; a part of the fold.
#pragma once

#include <span>

#include "schedule/card_table.hpp"
#include "schedule/status.hpp"

namespace knack::schedule {

/// A card of the skill and what the fold knows of it; nullptr if it was never met.
struct SkillMember {
  SkillCard card;
  const CardSlot* slot = nullptr;
};

[[nodiscard]] SkillState skill_state(std::span<const SkillMember> members,
                                     const Constants& constants);

/// How many of a card's attempts `skill_state` looks at.
[[nodiscard]] std::size_t recent_attempts(const Constants& constants);

}  // namespace knack::schedule
