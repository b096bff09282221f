// SPDX-License-Identifier: MIT
// An exam: which cards, and what the answers prove (REVIEWS.md section 3).
#pragma once

#include <map>
#include <string>
#include <vector>

#include "drill/event.hpp"
#include "drill/queue.hpp"
#include "drill/view.hpp"

namespace knack::drill {

inline constexpr std::size_t exam_cards = 30;
inline constexpr std::size_t exam_least = 5;

/// Unseen probes, unseen cards, then the longest unseen (equals by the seed), 30 or all there are,
/// in random order; suspended cards are left out.
[[nodiscard]] std::vector<Entry> make_exam(const PlanInput& input);

/// One answer of an exam, for its result.
struct ExamRecord {
  bool judged = false;
  bool right = false;
  bool fresh = false;  ///< never seen before, or not for 30 days
  ExamMiss told;       ///< filled unless right
};

[[nodiscard]] ExamRecord exam_record(const Circumstances& now,
                                     const Judged& judged,
                                     const schedule::Review& review);

/// The status of each skill that has a card in the plan, from the fold.
using SkillStatuses = std::map<SkillRef, schedule::SkillState>;
[[nodiscard]] SkillStatuses skill_statuses(const Catalogue& catalogue,
                                           const schedule::Fold& fold,
                                           const std::vector<Entry>& plan);

/// Upper bound of the error rate with 95 % confidence after n answers without an error, in tenths
/// of a percent, rounded up: 1 - 0.05^(1/n), exact binomial (pedagogy.md 2.6). n ≥ 1.
[[nodiscard]] int error_bound_permille(int n);

/// What it all comes to. `planned` items were to be asked.
[[nodiscard]] ExamResultView exam_view(const std::vector<ExamRecord>& records,
                                       std::size_t planned,
                                       const SkillStatuses& before,
                                       const SkillStatuses& after,
                                       StudyDay today);

}  // namespace knack::drill
