// SPDX-License-Identifier: MIT
// An answer becomes the review that the log keeps: judged, timed, graded.
#pragma once

#include <optional>

#include "answer/judge.hpp"
#include "drill/ask.hpp"
#include "schedule/fold.hpp"
#include "schedule/review.hpp"

namespace knack::drill {

/// Everything a review depends on besides the answer itself.
struct Circumstances {
  const Setup& setup;
  const schedule::Fold& fold;
  const Item& item;
  const Asked& asked;
  const Act& act;
};

/// How an answer was judged; `outcome` may already be that of a self-check.
struct Judged {
  answer::Given given;
  answer::Judgement judgement;
  bool self_graded = false;
  bool unjudged = false;  ///< nobody could be asked: practice without a grade
};

/// The review, without id and stamp.
[[nodiscard]] schedule::Review make_review(const Circumstances& now, const Judged& judged);

/// What the schedule will be after this review, worked out before it is kept; nothing if it moves
/// nothing.
struct Forecast {
  schedule::Sm2State after;
  bool lapse = false;
  bool leech = false;
};

[[nodiscard]] std::optional<Forecast> forecast(const schedule::Fold& fold,
                                               const schedule::Review& review);

}  // namespace knack::drill
