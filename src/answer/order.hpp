// SPDX-License-Identifier: MIT
// Judges an order of steps.
#pragma once

#include "answer/judge.hpp"

namespace knack::answer {

/// s = pairs in the right order / all pairs; a wrong first step → wrong, s ≥ 0.5 → partly.
[[nodiscard]] Judgement judge_order(const deck::Steps& key, const Ordering& given);

}  // namespace knack::answer
