// SPDX-License-Identifier: MIT
// Which cards practice asks: those already met, by what needs it most.
#pragma once

#include <span>
#include <vector>

#include "drill/queue.hpp"
#include "drill/session.hpp"

namespace knack::drill {

/// How many cards without `--cards`.
inline constexpr std::size_t practice_cards = 20;

/// The plan of a practice: cards of the filter that were met, are no probes waiting for an exam and
/// not suspended, in the wanted order (equals by the seed), at most `--cards` or `practice_cards`.
/// New cards are left alone: practice would show their key before the schedule does.
[[nodiscard]] std::vector<Entry> make_practice(const PlanInput& input,
                                               PracticeOrder order,
                                               std::span<const schedule::Event> log);

}  // namespace knack::drill
