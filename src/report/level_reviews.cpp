// SPDX-License-Identifier: MIT
// reviews: every answer, and what it did to the schedule.
#include <array>

#include "report/field.hpp"
#include "report/levels.hpp"

namespace knack::report {
namespace {

using schedule::Review;

struct Row {
  const Review& review;
  const schedule::Step* step;  ///< nullptr: taken back, it did nothing
  const LearnerLog& learner;
  const Person& person;
  bool with_text;
};

using Type = ColumnType;

Cell ease(const Row& row, schedule::Sm2State schedule::Step::*when) {
  return row.step == nullptr ? Cell{} : decimal_cell((row.step->*when).ease.hundredths, 2);
}

/// 0 stands for a card that was never scheduled: not known.
Cell interval(const Row& row, schedule::Sm2State schedule::Step::*when) {
  if (row.step == nullptr || (row.step->*when).interval_days == 0) return {};
  return number_cell((row.step->*when).interval_days);
}

constexpr std::array<Field<Row>, 39> fields{{
    {{"event_id", Type::id, "", "", "the answer: session and sequence; unique in all stores"},
     [](const Row& r) { return id_cell(r.review.id); }},
    {{"learner", Type::id, "", "", "who answered: a random id"},
     [](const Row& r) { return text_cell(r.review.learner); }},
    {{"learner_name", Type::text, "", "", "their name, with --roster or --with-names"},
     [](const Row& r) { return known_text(r.person.name); }},
    {{"session", Type::id, "", "", "a random id for each time that the store was opened to write"},
     [](const Row& r) { return text_cell(r.review.id.origin); }},
    {{"sequence", Type::number, "", "1..", "place within the session"},
     [](const Row& r) { return number_cell(r.review.id.sequence); }},
    {{"deck", Type::id, "", "", "the deck, by the name that it had"},
     [](const Row& r) { return text_cell(r.review.card.deck.text); }},
    {{"card", Type::id, "", "", "the card, by the name that it had"},
     [](const Row& r) { return text_cell(r.review.card.card.text); }},
    {{"revision", Type::number, "", "1..", "revision of the card"},
     [](const Row& r) { return number_cell(r.review.revision); }},
    {{"skill", Type::id, "", "", "the skill that the card trained"},
     [](const Row& r) { return text_cell(r.review.skill.text); }},
    {{"stage", Type::text, "", "", "stage of the contact, if the card has one"},
     [](const Row& r) { return known_text(r.review.stage); }},
    {{"type", Type::id, "", "", "choice, multi, order or free"},
     [](const Row& r) { return text_cell(to_string(r.review.type)); }},
    {{"kind", Type::id, "", "", "what was asked for: scheduled, drill, practice or exam"},
     [](const Row& r) { return text_cell(to_string(r.review.kind)); }},
    {{"shown_at", Type::time, "", "", "when the question stood on the screen"},
     [](const Row& r) { return time_cell(r.review.shown_at); }},
    {{"answered_at", Type::time, "", "", "when it was answered, by the clock of that machine"},
     [](const Row& r) { return time_cell(r.review.at); }},
    {{"study_day", Type::day, "", "", "the day it counts for; a day begins at the rollover hour"},
     [](const Row& r) { return day_cell(r.review.study_day); }},
    {{"attempt_of_day",
      Type::number,
      "",
      "1..",
      "which answer to this card on this study day; empty if taken back"},
     [](const Row& r) { return r.step == nullptr ? Cell{} : number_cell(r.step->attempt_of_day); }},
    {{"first_sight",
      Type::flag,
      "",
      "0..1",
      "the learner's first answer of all to this card; empty if taken back"},
     [](const Row& r) { return r.step == nullptr ? Cell{} : flag_cell(r.step->first_sight); }},
    {{"options_shown",
      Type::list,
      "",
      "",
      "keys of the options, or numbers of the steps, in the order shown; empty for free"},
     [](const Row& r) { return list_cell(r.review.shown); }},
    {{"response",
      Type::list,
      "",
      "",
      "keys or step numbers in the order chosen; for free the groups that were matched; empty for "
      "“don't know”"},
     [](const Row& r) { return list_cell(r.review.response); }},
    {{"response_text", Type::text, "", "", "what was typed, with --with-text"},
     [](const Row& r) { return r.with_text ? known_text(r.review.response_text) : Cell{}; }},
    {{"verdict",
      Type::id,
      "",
      "",
      "best, ok, bad, harmful, dont_know or unjudged; for multi, order and free best is right, ok "
      "grade 2, bad grade 1, harmful grade 0"},
     [](const Row& r) { return text_cell(to_string(r.review.verdict)); }},
    {{"error", Type::id, "", "", "the kind of wrong act that was chosen, if the deck names it"},
     [](const Row& r) { return known_text(r.review.error); }},
    {{"correct", Type::flag, "", "0..1", "grade 3 or better; empty if unjudged"},
     [](const Row& r) { return r.review.grade ? flag_cell(r.review.grade->passes()) : Cell{}; }},
    {{"self_graded", Type::flag, "", "0..1", "the learner judged it, not knack"},
     [](const Row& r) { return flag_cell(r.review.self_graded); }},
    {{"hinted",
      Type::flag,
      "",
      "0..1",
      "the right answer had been shown earlier on that study day"},
     [](const Row& r) { return flag_cell(r.review.hinted); }},
    {{"flag",
      Type::id,
      "",
      "",
      "how far the time can be trusted: ok, interrupted, rapid or untimed"},
     [](const Row& r) { return text_cell(to_string(r.review.flag)); }},
    {{"latency_ms", Type::number, "ms", "0..", "how long it took; empty if interrupted or untimed"},
     [](const Row& r) { return millis_cell(r.review.timing.latency); }},
    {{"allowance_ms",
      Type::number,
      "ms",
      "0..",
      "the time allowed for reading this card and acting"},
     [](const Row& r) { return number_cell(r.review.timing.allowance.count); }},
    {{"relative_speed",
      Type::decimal,
      "",
      "0.000..",
      "latency over allowance, over the learner's fluent pace of that time: up to 1.500 is fast, "
      "over 2.500 slow; empty if the time is not known"},
     [](const Row& r) { return milli_cell(schedule::relative_speed_milli(r.review.timing)); }},
    {{"grade", Type::number, "", "0..5", "SM-2's quality of the answer; empty if unjudged"},
     [](const Row& r) { return r.review.grade ? number_cell(r.review.grade->q) : Cell{}; }},
    {{"grade_rule", Type::number, "", "1..", "version of the rule that gave the grade"},
     [](const Row& r) { return number_cell(r.review.grade_rule); }},
    {{"scheduler", Type::id, "", "", "sm2 or sm2-delphi: the learner's at the end of the log"},
     [](const Row& r) { return text_cell(to_string(r.learner.plan.settings.dialect)); }},
    {{"ease_before",
      Type::decimal,
      "",
      "1.30..",
      "ease factor before the answer; empty if taken back"},
     [](const Row& r) { return ease(r, &schedule::Step::before); }},
    {{"ease_after", Type::decimal, "", "1.30..", "and after it"},
     [](const Row& r) { return ease(r, &schedule::Step::after); }},
    {{"interval_before_days",
      Type::number,
      "days",
      "1..36500",
      "interval before the answer; empty if never scheduled"},
     [](const Row& r) { return interval(r, &schedule::Step::before); }},
    {{"interval_after_days", Type::number, "days", "1..36500", "and after it"},
     [](const Row& r) { return interval(r, &schedule::Step::after); }},
    {{"due_day",
      Type::day,
      "",
      "",
      "when the card is due after the answer; empty if not scheduled"},
     [](const Row& r) {
       return r.step != nullptr && r.step->due ? day_cell(*r.step->due) : Cell{};
     }},
    {{"status_after",
      Type::id,
      "",
      "",
      "new, learning, accurate or automatic: the card after the answer; empty if taken back"},
     [](const Row& r) {
       return r.step == nullptr ? Cell{} : text_cell(to_string(r.step->status_after));
     }},
    {{"knack_version", Type::text, "", "", "the knack that kept the answer"},
     [](const Row& r) { return known_text(r.review.knack_version); }},
}};

class ReviewsExporter final : public Exporter {
 public:
  ReviewsExporter(const ExportInput& input, const ChosenColumns& chosen, RowWriter& writer)
      : input_(input), rows_(fields, chosen, writer) {}

  void add(const Passed& passed) override {
    const auto* review = std::get_if<Review>(&passed.event);
    if (review == nullptr || (passed.undone && !input_.undone)) return;
    const Selection& selection = input_.selection;
    if (!selection.takes(*review)) return;
    if (selection.of_cards() && !selection.takes_skill({review->card.deck, review->skill})) return;
    const Person who = person(input_, review->learner, passed.learner.plan.settings.learner_name);
    const schedule::Step* step = passed.undone ? nullptr : &passed.step;
    rows_.write({*review, step, passed.learner, who, input_.with_text}, who);
  }

 private:
  const ExportInput& input_;
  RowsOf<Row> rows_;
};

}  // namespace

Columns reviews_columns() {
  static const std::vector<Column> columns = columns_in(std::span<const Field<Row>>(fields));
  return columns;
}

std::unique_ptr<Exporter> make_reviews_exporter(const ExportInput& input,
                                                const ChosenColumns& chosen,
                                                RowWriter& writer) {
  return std::make_unique<ReviewsExporter>(input, chosen, writer);
}

}  // namespace knack::report
