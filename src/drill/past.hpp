// SPDX-License-Identifier: MIT
// The learner's own past, to compare today with.
#pragma once

#include <span>

#include "drill/catalogue.hpp"
#include "drill/view.hpp"
#include "schedule/fold.hpp"
#include "schedule/review.hpp"

namespace knack::drill {

/// Study days in a row with an answer, up to today, or up to yesterday if there is none today yet.
struct Streak {
  int days = 0;
  bool answered_today = false;
};

[[nodiscard]] Streak streak(std::span<const schedule::Event> log, StudyDay today);

/// Cards of the catalogue with the status automatic.
[[nodiscard]] int count_automatic(const Catalogue& catalogue, const schedule::Fold& fold);

/// All but `automatic_gain`. Answers that were taken back do not count.
[[nodiscard]] PastView past_view(std::span<const schedule::Event> log,
                                 const Catalogue& catalogue,
                                 const schedule::Fold& fold,
                                 StudyDay today);

}  // namespace knack::drill
