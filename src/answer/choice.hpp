// SPDX-License-Identifier: MIT
// Judges picked options.
#pragma once

#include "answer/judge.hpp"

namespace knack::answer {

/// choice: the verdict of the one picked. multi: right = all the best and no bad or harmful one, ok
/// ones are neither needed nor wrong; else s = max(0, hits − bad picks) / best ones; harmful picked
/// → harmful, s ≥ 0.5 → partly.
[[nodiscard]] Judgement judge_picks(CardType type, const deck::Options& key, const Picks& picks);

}  // namespace knack::answer
