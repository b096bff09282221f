// SPDX-License-Identifier: MIT
// What one answer or mark does to one card; a part of the fold.
#pragma once

#include <cstddef>

#include "schedule/card_table.hpp"
#include "schedule/fold.hpp"

namespace knack::schedule {

/// A judged review in the light of what came before it.
struct Answer {
  const Review& review;
  StudyDay day;
  Grade grade;
  std::size_t place = 0;     ///< in the log
  int earlier_days = 0;      ///< on which the card was met
  bool unseen_long = false;  ///< never seen, or not for `certify_unseen_days`
};

/// Whether the card was never seen, or not for `certify_unseen_days`.
[[nodiscard]] bool is_unseen_long(const CardState& state, StudyDay day, const Constants& constants);

/// Takes note that the card was met; returns on how many earlier days it had been.
int meet(CardSlot& slot, StudyDay day, Step& step);

/// Takes note that the key was shown otherwise than by a scheduled answer or its drills.
void show_key(CardState& state, StudyDay day);

/// A scheduled answer as one of its day, whether it moves the schedule or not.
void grade_day(CardState& state, StudyDay day, Grade grade);

/// A drill: it counts only after a scheduled answer of that day.
void drill(CardState& state, StudyDay day, Grade grade);

/// Whether a scheduled answer counts: the card is new or due, or it failed on a later day than the
/// last that counted.
[[nodiscard]] bool moves_schedule(const CardState& state, StudyDay day, Grade grade);

/// The step of the schedule.
void advance_schedule(CardState& state, const Answer& answer, const Fold::Plan& plan, Step& step);

/// The step of the status.
void advance_status(CardSlot& slot, const Answer& answer, const Constants& constants);

/// A scheduled or exam answer under 3 revokes what an exam proved of the skill.
void note_failure(CardSlot& slot, StudyDay day, Grade grade);

/// An answer in the exam of that origin (its number in the fold).
void sit_exam(CardSlot& slot,
              const Answer& answer,
              std::uint32_t origin,
              const Constants& constants);

/// Schedule and status begin anew; what was met stays met, and a key seen today stays seen.
void reset(CardSlot& slot, StudyDay day);

}  // namespace knack::schedule
