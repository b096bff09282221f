// SPDX-License-Identifier: MIT
// The columns.
#include "report/reviews.hpp"

#include "report/csv.hpp"

namespace knack::report {
namespace {

void answer_cells(Csv& csv, const schedule::Review& review, bool with_text) {
  csv.list(review.shown);
  csv.list(review.response);
  csv.cell(std::string_view(with_text ? review.response_text : std::string_view{}));
  csv.cell(to_string(review.verdict));
  csv.cell(std::string_view(review.error));
  if (review.grade)
    csv.flag(review.grade->passes());
  else
    csv.empty();
  csv.flag(review.self_graded);
  csv.flag(review.hinted);
}

void time_cells(Csv& csv, const schedule::Review& review) {
  csv.cell(to_string(review.flag));
  if (review.timing.latency)
    csv.cell(review.timing.latency->count);
  else
    csv.empty();
  csv.cell(review.timing.allowance.count);
  if (const auto rel = schedule::relative_speed_milli(review.timing))
    csv.decimal(*rel, 3);
  else
    csv.empty();
  if (review.grade)
    csv.cell(review.grade->q);
  else
    csv.empty();
  csv.cell(review.grade_rule);
}

void interval(Csv& csv, std::int32_t days) {
  if (days == 0)
    csv.empty();  // never scheduled: not known
  else
    csv.cell(days);
}

void schedule_cells(Csv& csv, const schedule::Step* step) {
  if (step == nullptr) {
    for (int i = 0; i < 6; ++i) csv.empty();
    return;
  }
  csv.decimal(step->before.ease.hundredths, 2);
  csv.decimal(step->after.ease.hundredths, 2);
  interval(csv, step->before.interval_days);
  interval(csv, step->after.interval_days);
  if (step->due)
    csv.cell(to_string(*step->due));
  else
    csv.empty();
  csv.cell(to_string(step->status_after));
}

}  // namespace

std::string_view reviews_header() {
  return "event_id,learner,learner_name,session,sequence,deck,card,revision,skill,stage,type,kind,"
         "shown_at,answered_at,study_day,attempt_of_day,first_sight,options_shown,response,"
         "response_text,verdict,error,correct,self_graded,hinted,flag,latency_ms,allowance_ms,"
         "relative_speed,grade,grade_rule,scheduler,ease_before,ease_after,interval_before_days,"
         "interval_after_days,due_day,status_after,knack_version\r\n";
}

void ReviewsCsv::look(const schedule::Event& event) {
  learners_[schedule::stamped(event).learner].maker.add(event);
}

void ReviewsCsv::add(const schedule::Event& event, std::string& out) {
  Learner& learner = learners_[schedule::stamped(event).learner];
  if (!learner.fold) {
    learner.plan = learner.maker.finish({});
    learner.fold.emplace(learner.plan);
  }
  const schedule::Step step = learner.fold->add(event);
  const auto* review = std::get_if<schedule::Review>(&event);
  if (review == nullptr) return;
  const bool undone = learner.plan.retracted.contains(review->id);
  if (undone && !options_.undone) return;
  write(*review, learner, undone ? nullptr : &step, out);
}

void ReviewsCsv::write(const schedule::Review& review,
                       const Learner& learner,
                       const schedule::Step* step,
                       std::string& out) const {
  Csv csv(out);
  csv.cell(review.id.text());
  csv.cell(std::string_view(review.learner));
  csv.cell(options_.with_names ? std::string_view(learner.plan.settings.learner_name)
                               : std::string_view{});
  csv.cell(std::string_view(review.id.origin));
  csv.cell(review.id.sequence);
  csv.cell(std::string_view(review.card.deck.text));
  csv.cell(std::string_view(review.card.card.text));
  csv.cell(review.revision);
  csv.cell(std::string_view(review.skill.text));
  csv.cell(std::string_view(review.stage));
  csv.cell(to_string(review.type));
  csv.cell(to_string(review.kind));
  csv.cell(to_rfc3339(review.shown_at));
  csv.cell(to_rfc3339(review.at));
  csv.cell(to_string(review.study_day));
  if (step != nullptr) {
    csv.cell(step->attempt_of_day);
    csv.flag(step->first_sight);
  } else {
    csv.empty();
    csv.empty();
  }
  answer_cells(csv, review, options_.with_text);
  time_cells(csv, review);
  csv.cell(to_string(learner.plan.settings.dialect));
  schedule_cells(csv, step);
  csv.cell(std::string_view(review.knack_version));
  csv.end_row();
}

}  // namespace knack::report
