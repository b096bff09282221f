// SPDX-License-Identifier: MIT
// log: every event with all its fields. What a kind of event does not have is absent: an empty
// cell, no key in JSON. As JSON Lines it is what `merge` reads. Rows that are set aside come last.
#include <array>
#include <string>

#include "report/field.hpp"
#include "report/levels.hpp"
#include "report/log_jsonl.hpp"

namespace knack::report {
namespace {

using schedule::Mark;
using schedule::Retraction;
using schedule::Review;

struct Row {
  const schedule::Event& event;
  const schedule::Stamped& head;
  const Review* review;
  const Mark* mark;
  const Retraction* back;
  bool aside = false;
  std::string seed;  ///< 64 bits, more than a number in JSON can hold
  std::string text_hash;
};

using Type = ColumnType;

/// What only reviews have.
template <class Get>
Cell of_review(const Row& row, Get get) {
  return row.review == nullptr ? absent_cell() : get(*row.review);
}

/// The card of a review or a mark.
template <class Get>
Cell of_card(const Row& row, Get get) {
  if (row.review != nullptr) return get(row.review->card);
  return row.mark == nullptr ? absent_cell() : get(row.mark->card);
}

std::string_view event_name(const Row& row) {
  if (row.review != nullptr) return "review";
  return row.mark != nullptr ? "mark" : "retraction";
}

constexpr std::array<Field<Row>, 46> fields{{
    {{"event", Type::id, "", "", "review, mark or retraction"},
     [](const Row& r) { return text_cell(event_name(r)); }},
    {{"event_id", Type::id, "", "", "session and sequence; unique in all stores"},
     [](const Row& r) { return id_cell(r.head.id); }},
    {{"session", Type::id, "", "", "a random id for each time that the store was opened to write"},
     [](const Row& r) { return text_cell(r.head.id.origin); }},
    {{"sequence", Type::number, "", "1..", "place within the session"},
     [](const Row& r) { return number_cell(r.head.id.sequence); }},
    {{"stamp",
      Type::number,
      "ms",
      "0..",
      "what the log is sorted by: milliseconds since 1970, one more than any before it"},
     [](const Row& r) { return number_cell(r.head.stamp); }},
    {{"learner", Type::id, "", "", "a random id"},
     [](const Row& r) { return text_cell(r.head.learner); }},
    {{"at", Type::time, "", "", "what the clock of that machine said"},
     [](const Row& r) { return time_cell(r.head.at); }},
    {{"study_day", Type::day, "", "", "the day it counts for"},
     [](const Row& r) { return day_cell(r.head.study_day); }},
    {{"mark", Type::id, "", "", "the kind of mark, as in marks"},
     [](const Row& r) {
       return r.mark == nullptr ? absent_cell() : text_cell(to_string(r.mark->kind));
     }},
    {{"shown_at", Type::time, "", "", "as in reviews, like all that follow up to knack_version"},
     [](const Row& r) { return of_review(r, [](auto& v) { return time_cell(v.shown_at); }); }},
    {{"rollover_hour", Type::number, "hours", "0..23", "when the study day begins"},
     [](const Row& r) {
       return of_review(r, [](auto& v) { return number_cell(v.rollover_hour); });
     }},
    {{"deck", Type::id, "", "", "the deck"},
     [](const Row& r) { return of_card(r, [](auto& v) { return text_cell(v.deck.text); }); }},
    {{"card", Type::id, "", "", "the card"},
     [](const Row& r) { return of_card(r, [](auto& v) { return text_cell(v.card.text); }); }},
    {{"revision", Type::number, "", "1..", "revision of the card"},
     [](const Row& r) { return of_review(r, [](auto& v) { return number_cell(v.revision); }); }},
    {{"text_hash", Type::text, "", "", "64 bits in decimal: of the text that was shown"},
     [](const Row& r) { return of_review(r, [&](auto&) { return text_cell(r.text_hash); }); }},
    {{"skill", Type::id, "", "", "the skill"},
     [](const Row& r) { return of_review(r, [](auto& v) { return text_cell(v.skill.text); }); }},
    {{"stage", Type::text, "", "", "stage of the contact"},
     [](const Row& r) { return of_review(r, [](auto& v) { return text_cell(v.stage); }); }},
    {{"language", Type::id, "", "", "language of the deck"},
     [](const Row& r) { return of_review(r, [](auto& v) { return text_cell(v.language); }); }},
    {{"type", Type::id, "", "", "choice, multi, order or free"},
     [](const Row& r) {
       return of_review(r, [](auto& v) { return text_cell(to_string(v.type)); });
     }},
    {{"kind", Type::id, "", "", "scheduled, drill, practice or exam"},
     [](const Row& r) {
       return of_review(r, [](auto& v) { return text_cell(to_string(v.kind)); });
     }},
    {{"seed", Type::text, "", "", "64 bits in decimal: of the session's chance"},
     [](const Row& r) { return of_review(r, [&](auto&) { return text_cell(r.seed); }); }},
    {{"options_shown", Type::list, "", "", "keys or step numbers in the order shown"},
     [](const Row& r) { return of_review(r, [](auto& v) { return list_cell(v.shown); }); }},
    {{"response", Type::list, "", "", "keys, step numbers or matched groups"},
     [](const Row& r) { return of_review(r, [](auto& v) { return list_cell(v.response); }); }},
    {{"response_text", Type::text, "", "", "what was typed"},
     [](const Row& r) { return of_review(r, [](auto& v) { return text_cell(v.response_text); }); }},
    {{"verdict", Type::id, "", "", "best, ok, bad, harmful, dont_know or unjudged"},
     [](const Row& r) {
       return of_review(r, [](auto& v) { return text_cell(to_string(v.verdict)); });
     }},
    {{"error", Type::id, "", "", "the kind of wrong act"},
     [](const Row& r) { return of_review(r, [](auto& v) { return text_cell(v.error); }); }},
    {{"input", Type::id, "", "", "keys (timed to the key) or lines (timed to Enter)"},
     [](const Row& r) {
       return of_review(r, [](auto& v) { return text_cell(to_string(v.input)); });
     }},
    {{"flag", Type::id, "", "", "ok, interrupted, rapid or untimed"},
     [](const Row& r) {
       return of_review(r, [](auto& v) { return text_cell(to_string(v.flag)); });
     }},
    {{"total_ms", Type::number, "ms", "0..", "from question to answer"},
     [](const Row& r) {
       return of_review(r, [](auto& v) { return millis_cell(v.timing.total); });
     }},
    {{"first_key_ms", Type::number, "ms", "0..", "free: to the first key"},
     [](const Row& r) {
       return of_review(r, [](auto& v) { return millis_cell(v.timing.first_key); });
     }},
    {{"key_gap_ms", Type::number, "ms", "0..", "free: median between keys"},
     [](const Row& r) {
       return of_review(r, [](auto& v) { return millis_cell(v.timing.key_gap); });
     }},
    {{"latency_ms", Type::number, "ms", "0..", "what counts of it"},
     [](const Row& r) {
       return of_review(r, [](auto& v) { return millis_cell(v.timing.latency); });
     }},
    {{"allowance_ms", Type::number, "ms", "0..", "the time allowed"},
     [](const Row& r) {
       return of_review(r, [](auto& v) { return number_cell(v.timing.allowance.count); });
     }},
    {{"fluent_milli", Type::number, "thousandths", "300..1300", "the learner's fluent pace then"},
     [](const Row& r) {
       return of_review(r, [](auto& v) { return number_cell(v.timing.fluent_milli); });
     }},
    {{"time_factor_milli",
      Type::number,
      "thousandths",
      "1000..3000",
      "more time, if the learner asked for it"},
     [](const Row& r) {
       return of_review(r, [](auto& v) { return number_cell(v.timing.time_factor_milli); });
     }},
    {{"guess_milli", Type::number, "thousandths", "0..1000", "chance to be right by guessing"},
     [](const Row& r) { return of_review(r, [](auto& v) { return number_cell(v.guess_milli); }); }},
    {{"grade", Type::number, "", "0..5", "SM-2's quality of the answer; empty if unjudged"},
     [](const Row& r) {
       return of_review(r, [](auto& v) { return v.grade ? number_cell(v.grade->q) : Cell{}; });
     }},
    {{"grade_rule", Type::number, "", "1..", "version of the rule that gave the grade"},
     [](const Row& r) { return of_review(r, [](auto& v) { return number_cell(v.grade_rule); }); }},
    {{"self_graded", Type::flag, "", "0..1", "the learner judged it"},
     [](const Row& r) { return of_review(r, [](auto& v) { return flag_cell(v.self_graded); }); }},
    {{"hinted", Type::flag, "", "0..1", "the right answer had been shown that day"},
     [](const Row& r) { return of_review(r, [](auto& v) { return flag_cell(v.hinted); }); }},
    {{"knack_version", Type::text, "", "", "the knack that kept it"},
     [](const Row& r) { return of_review(r, [](auto& v) { return text_cell(v.knack_version); }); }},
    {{"value", Type::text, "", "", "of a mark, as in marks"},
     [](const Row& r) { return r.mark == nullptr ? absent_cell() : text_cell(r.mark->value); }},
    {{"text", Type::text, "", "", "of a mark: what was typed"},
     [](const Row& r) { return r.mark == nullptr ? absent_cell() : text_cell(r.mark->text); }},
    {{"target_session", Type::id, "", "", "of a retraction: the event it takes back"},
     [](const Row& r) {
       return r.back == nullptr ? absent_cell() : text_cell(r.back->target.origin);
     }},
    {{"target_sequence", Type::number, "", "1..", "and its place in that session"},
     [](const Row& r) {
       return r.back == nullptr ? absent_cell() : number_cell(r.back->target.sequence);
     }},
    {{"aside",
      Type::flag,
      "",
      "1..1",
      "set aside, because another row claims its identity: it counts nowhere; else empty"},
     [](const Row& r) { return r.aside ? flag_cell(true) : absent_cell(); }},
}};

Row row_of(const schedule::Event& event, bool aside) {
  const auto* review = std::get_if<Review>(&event);
  Row row{event,
          schedule::stamped(event),
          review,
          std::get_if<Mark>(&event),
          std::get_if<Retraction>(&event),
          aside,
          {},
          {}};
  if (review == nullptr) return row;
  row.seed = std::to_string(review->seed);
  row.text_hash = std::to_string(review->text_hash);
  return row;
}

class LogExporter final : public Exporter {
 public:
  LogExporter(const ExportInput& input, const ChosenColumns& chosen, RowWriter& writer)
      : input_(input), rows_(fields, chosen, writer) {}

  void add(const Passed& passed) override { write(passed.event, false); }

  void add_aside(const schedule::Event& event) override { write(event, true); }

 private:
  void write(const schedule::Event& event, bool aside) {
    if (input_.selection.takes(schedule::stamped(event)))
      rows_.write(row_of(event, aside), Person{});
  }

  const ExportInput& input_;
  RowsOf<Row> rows_;
};

}  // namespace

Columns log_columns() {
  static const std::vector<Column> columns = columns_in(std::span<const Field<Row>>(fields));
  return columns;
}

std::unique_ptr<Exporter> make_log_exporter(const ExportInput& input,
                                            const ChosenColumns& chosen,
                                            RowWriter& writer) {
  return std::make_unique<LogExporter>(input, chosen, writer);
}

std::string log_line(const schedule::Event& event, bool aside) {
  std::string out;
  const auto writer = make_row_writer(Format::jsonl, out);
  writer->begin(log_columns());
  ChosenColumns all;
  for (std::size_t i = 0; i < fields.size(); ++i) all.places.push_back(i);
  RowsOf<Row>(fields, all, *writer).write(row_of(event, aside), Person{});
  out.pop_back();
  return out;
}

}  // namespace knack::report
