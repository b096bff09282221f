// SPDX-License-Identifier: MIT
// What an event from outside must hold before it may stand beside one's own.
#pragma once

#include <optional>
#include <string>

#include "schedule/review.hpp"

namespace knack::schedule {

/// The first field that holds what knack never writes, in a few words ("deck is no id"), or
/// nothing. Identity: origin and learner as ids, sequence from 1. Times from 1970 to 9999, offsets
/// under a day; a stamp not before its time, a study day not far from it. Decks, cards, skills,
/// stages and errors are ids or, where they may be, empty; so no cell of an export can start a
/// formula. A response holds options that were shown, each once. Every text is UTF-8 of at most 64
/// KiB.
[[nodiscard]] std::optional<std::string> fault_in(const Event& event);

}  // namespace knack::schedule
