// SPDX-License-Identifier: MIT
// skills: a row for each learner and skill.
#include <array>

#include "report/field.hpp"
#include "report/levels.hpp"
#include "report/skill_counts.hpp"

namespace knack::report {
namespace {

struct Row {
  const std::string& learner;
  const SkillRef& skill;
  const LearnerSkill& count;
  const Person& person;
  Figures figures;
  std::optional<CardRef> weakest;
};

using Type = ColumnType;

Cell known_number(const std::optional<int>& number) {
  return number ? number_cell(*number) : Cell{};
}

constexpr std::array<Field<Row>, 20> fields{{
    {{"learner", Type::id, "", "", "the learner: a random id"},
     [](const Row& r) { return text_cell(r.learner); }},
    {{"deck",
      Type::id,
      "",
      "",
      "the deck; empty with a learner of the roster while no deck is known"},
     [](const Row& r) { return known_text(r.skill.deck.text); }},
    {{"skill",
      Type::id,
      "",
      "",
      "the skill that the card is in now, or was asked for if it is gone"},
     [](const Row& r) { return known_text(r.skill.skill.text); }},
    {{"situations_seen",
      Type::number,
      "cards",
      "0..",
      "cards of the skill, probes left out, with a scheduled answer that moved their schedule, in "
      "the whole log; so are status, due and stuck, whatever --since and --until say"},
     [](const Row& r) { return number_cell(r.count.seen); }},
    {{"situations_total",
      Type::number,
      "cards",
      "0..",
      "cards of the skill, probes left out; empty if the deck is not at hand"},
     [](const Row& r) { return r.count.state ? number_cell(r.count.state->situations) : Cell{}; }},
    {{"status",
      Type::id,
      "",
      "",
      "new, practised, accurate, automatic or certified; empty if the deck is not at hand"},
     [](const Row& r) {
       return r.count.state ? text_cell(to_string(r.count.state->status)) : Cell{};
     }},
    {{"first_tries",
      Type::number,
      "answers",
      "0..",
      "judged scheduled answers: the first of a study day"},
     [](const Row& r) { return number_cell(r.figures.first_try.of); }},
    {{"first_try_correct",
      Type::number,
      "answers",
      "0..first_tries",
      "the correct ones of first_tries"},
     [](const Row& r) { return number_cell(r.figures.first_try.part); }},
    {{"retention_7d_n",
      Type::number,
      "answers",
      "0..first_tries",
      "first tries at an interval of 7 days or more, that moved the schedule and were not hinted"},
     [](const Row& r) { return number_cell(r.figures.retention_7.of); }},
    {{"retention_7d_correct",
      Type::number,
      "answers",
      "0..retention_7d_n",
      "the correct ones of them"},
     [](const Row& r) { return number_cell(r.figures.retention_7.part); }},
    {{"retention_30d_n",
      Type::number,
      "answers",
      "0..retention_7d_n",
      "the same with 30 days or more"},
     [](const Row& r) { return number_cell(r.figures.retention_30.of); }},
    {{"retention_30d_correct",
      Type::number,
      "answers",
      "0..retention_30d_n",
      "the correct ones of them"},
     [](const Row& r) { return number_cell(r.figures.retention_30.part); }},
    {{"weakest_card",
      Type::id,
      "",
      "",
      "the card with the lowest share of correct first tries; of equals the one with more "
      "mistakes, then "
      "the first by name; empty if there was no mistake"},
     [](const Row& r) { return r.weakest ? text_cell(r.weakest->card.text) : Cell{}; }},
    {{"speed_first_20",
      Type::decimal,
      "",
      "0.000..",
      "median relative_speed of the first 20 correct first tries with a time, not hinted, with "
      "flag "
      "ok; empty if none"},
     [](const Row& r) { return milli_cell(r.figures.first_20.median_rel_milli); }},
    {{"speed_last_20", Type::decimal, "", "0.000..", "and of the last 20; lower is faster"},
     [](const Row& r) { return milli_cell(r.figures.last_20.median_rel_milli); }},
    {{"due",
      Type::number,
      "cards",
      "0..",
      "cards due on the day of the export, overdue ones included"},
     [](const Row& r) { return known_number(r.count.due); }},
    {{"stuck",
      Type::flag,
      "",
      "0..1",
      "10 attempts without 3 right in a row; empty if the deck is not at hand"},
     [](const Row& r) { return r.count.state ? flag_cell(r.count.state->stuck) : Cell{}; }},
    {{"minutes",
      Type::decimal,
      "minutes",
      "0.00..",
      "from questions to answers, interruptions cut short; empty if nothing was timed"},
     [](const Row& r) { return minutes_cell(r.figures.spent); }},
    {{"last_at", Type::time, "", "", "the last answer; empty if there is none"},
     [](const Row& r) { return time_cell(r.count.last_at); }},
    {{"learner_name", Type::text, "", "", "their name, with --roster or --with-names"},
     [](const Row& r) { return known_text(r.person.name); }},
}};

class SkillsExporter final : public Exporter {
 public:
  SkillsExporter(const ExportInput& input, const ChosenColumns& chosen, RowWriter& writer)
      : input_(input),
        index_(input.decks),
        counter_(input, index_),
        rows_(fields, chosen, writer) {}

  void add(const Passed& passed) override { counter_.add(passed); }

  void finish(LearnerFolds& folds) override {
    for (const auto& [learner, log] : learners_told(input_, folds)) {
      const Person who = person_of(input_, learner, log);
      for (const auto& [skill, count] : counter_.finish(learner, log))
        rows_.write({learner, skill, count, who, count.figures.figures(), weakest_card(count)},
                    who);
    }
  }

 private:
  const ExportInput& input_;
  CardIndex index_;
  SkillCounter counter_;
  RowsOf<Row> rows_;
};

}  // namespace

Columns skills_columns() {
  static const std::vector<Column> columns = columns_in(std::span<const Field<Row>>(fields));
  return columns;
}

std::unique_ptr<Exporter> make_skills_exporter(const ExportInput& input,
                                               const ChosenColumns& chosen,
                                               RowWriter& writer) {
  return std::make_unique<SkillsExporter>(input, chosen, writer);
}

}  // namespace knack::report
