// SPDX-License-Identifier: MIT
// The steps of schedule, day's rest, status and exams of one card.
#include "schedule/card_step.hpp"

#include <algorithm>
#include <utility>

#include "schedule/skill.hpp"

namespace knack::schedule {
namespace {

std::optional<StudyDay> later(const std::optional<StudyDay>& known, StudyDay day) {
  return known ? std::max(*known, day) : day;
}

/// How fast the answer was, where that is known and the learner did not judge himself.
std::optional<int> judged_speed(const Review& review) {
  if (review.flag != Flag::ok || review.self_graded) return std::nullopt;
  return relative_speed_milli(review.timing);
}

}  // namespace

bool is_unseen_long(const CardState& state, StudyDay day, const Constants& constants) {
  const bool seen = state.last_met.has_value() || state.key_shown.has_value();
  if (!seen) return true;
  const StudyDay last =
      std::max(state.last_met.value_or(StudyDay{}), state.key_shown.value_or(StudyDay{}));
  return day - last >= constants.certify_unseen_days;
}

int meet(CardSlot& slot, StudyDay day, Step& step) {
  CardState& state = slot.state;
  step.first_sight = !state.first_met.has_value();
  step.attempt_of_day = slot.day_answers.add(day);
  if (!state.first_met) state.first_met = day;
  const bool new_day = !state.last_met || *state.last_met < day;
  if (!new_day) return slot.met_days - 1;
  state.last_met = day;
  return slot.met_days++;
}

void grade_day(CardState& state, StudyDay day, Grade grade) {
  if (state.day_grade && state.day == day) {
    state.day_grade = std::max(*state.day_grade, grade);
    return;
  }
  state.day = day;
  state.day_grade = grade;
  state.day_drills = 0;
}

void show_key(CardState& state, StudyDay day) {
  state.key_shown = later(state.key_shown, day);
}

void drill(CardState& state, StudyDay day, Grade grade) {
  if (!state.day_grade || state.day != day) return;
  state.day_grade = std::max(*state.day_grade, grade);
  ++state.day_drills;
}

bool moves_schedule(const CardState& state, StudyDay day, Grade grade) {
  if (!state.due || *state.due <= day) return true;
  return !grade.passes() && state.last_counted && *state.last_counted < day;
}

void advance_schedule(CardState& state, const Answer& answer, const Fold::Plan& plan, Step& step) {
  step.counted = true;
  step.lapse = !answer.grade.passes() && state.sm2.repetition >= 1;
  state.sm2 = next(state.sm2, answer.grade, plan.settings.dialect);
  state.sm2.interval_days =
      std::clamp(state.sm2.interval_days, 1, std::max(1, plan.constants.max_interval_days));
  state.due = answer.day + state.sm2.interval_days;
  state.last_counted = answer.day;
  if (answer.grade.passes() && !state.correct_day) state.correct_day = answer.day;
  if (!step.lapse || ++state.lapses != plan.constants.leech_lapses) return;
  state.suspended = true;
  state.leech = true;
}

void advance_status(CardSlot& slot, const Answer& answer, const Constants& constants) {
  const Review& review = answer.review;
  Attempt attempt;
  attempt.day = answer.day;
  attempt.correct = answer.grade.passes();
  attempt.counts = review.flag != Flag::rapid && !review.hinted;
  attempt.rel_milli = judged_speed(review);
  CardState& state = slot.state;
  state.run.needed = attempts_needed(review.guess_milli, constants);
  state.status = advance(state.run, state.status, attempt, constants);
  if (!attempt.correct) slot.free_proved = false;
  if (attempt.correct && !attempt.counts) return;
  if (attempt.correct && review.type == CardType::free && !review.self_graded) {
    slot.free_proved = true;
  }
  const std::size_t kept = recent_attempts(constants);
  if (slot.recent.size() >= kept) slot.recent.erase(slot.recent.begin());
  slot.recent.push_back({answer.place, attempt.correct});
}

void note_failure(CardSlot& slot, StudyDay day, Grade grade) {
  if (!grade.passes()) slot.failed_on = later(slot.failed_on, day);
}

void sit_exam(CardSlot& slot,
              const Answer& answer,
              std::uint32_t origin,
              const Constants& constants) {
  ExamAnswer sat;
  sat.seed = answer.review.seed;
  sat.origin = origin;
  sat.day = answer.day;
  sat.right = answer.grade.passes();
  const std::optional<int> rel = judged_speed(answer.review);
  sat.fresh_in_time = sat.right && answer.unseen_long && !answer.review.hinted && rel &&
                      *rel <= constants.probe_rel_milli;
  slot.exams.push_back(sat);
}

void reset(CardSlot& slot, StudyDay day) {
  CardState& state = slot.state;
  CardState fresh;
  fresh.first_met = state.first_met;
  fresh.last_met = state.last_met;
  fresh.key_shown = state.last_met == day ? day : state.key_shown;
  fresh.answers = state.answers;
  fresh.suspended = state.suspended && !state.leech;
  fresh.buried_on = state.buried_on;
  fresh.skill = std::move(state.skill);
  state = std::move(fresh);
  slot.free_proved = false;
  slot.started.reset();
  slot.recent.clear();
  slot.exams.clear();
}

}  // namespace knack::schedule
