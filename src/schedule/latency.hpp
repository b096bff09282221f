// SPDX-License-Identifier: MIT
// From measured times to a flag, a relative speed and a grade (REVIEWS.md section 2).
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "base/time.hpp"
#include "schedule/constants.hpp"
#include "schedule/review.hpp"

namespace knack::schedule {

/// What the terminal measured of one answer.
struct Measured {
  std::optional<Millis> total;      ///< end of drawing → answer; nothing if nobody could be timed
  std::optional<Millis> first_key;  ///< typed answers with keys
  std::vector<Millis> key_gaps;     ///< typed answers with keys: between keystrokes
  bool interrupted = false;         ///< pause, stop and continue, suspend, clock drift
};

/// E0 in milliseconds for `code_points` to read.
[[nodiscard]] Millis allowance(std::size_t code_points, const Constants& constants);

/// Flag and latency of an answer. `typing_gap`: the learner's usual gap between keys, if known.
[[nodiscard]] std::pair<Flag, Timing> assess(const Measured& measured,
                                             CardType type,
                                             Millis allowance,
                                             std::optional<Millis> typing_gap,
                                             const Constants& constants);

/// F in thousandths from the relative times (latency over allowance, thousandths) of the last
/// answers of the window, in any order: (n·q25 + weight·prior) / (n + weight), clamped; q25 =
/// sorted[(n-1)/4].
[[nodiscard]] int fluent_milli(std::span<const int> window, const Constants& constants);

/// All that a grade depends on.
struct GradeInput {
  Verdict verdict = Verdict::best;
  CardType type = CardType::choice;
  std::size_t options = 0;  ///< shown, for choice and multi
  int guess_milli = 0;
  Flag flag = Flag::ok;
  std::optional<int> rel_milli;
  bool first_sight = true;  ///< no earlier answer to this card and revision
  bool correct_on_earlier_day = false;
  bool self_graded = false;
  bool hinted = false;
};

/// q by the table of pedagogy.md section 3 with the decisions of REVIEWS.md section 2 and DECKS.md
/// section 3; nothing if the verdict is `unjudged`.
[[nodiscard]] std::optional<Grade> grade(const GradeInput& input, const Constants& constants);

}  // namespace knack::schedule
