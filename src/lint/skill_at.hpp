// SPDX-License-Identifier: MIT
// Which skill a place in a file belongs to.
#pragma once

#include "deck/deck.hpp"

namespace knack::lint {

/// The skill between whose header and the next of a skill or card the place lies, or nullptr.
[[nodiscard]] const deck::Skill* skill_at(const deck::Deck& deck, Place place);

}  // namespace knack::lint
