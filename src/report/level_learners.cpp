// SPDX-License-Identifier: MIT
// learners: a row for each.
#include <array>
#include <unordered_map>

#include "report/field.hpp"
#include "report/levels.hpp"
#include "report/skill_counts.hpp"

namespace knack::report {
namespace {

/// What the answers of a learner come to.
struct Counts {
  FigureCounter figures;
  std::map<StudyDay, std::int64_t> days;  ///< answers of each study day
  std::optional<LocalInstant> first_at;
  std::optional<LocalInstant> last_at;
};

/// How the cards of a learner stand on the day of the export.
struct Standing {
  int seen = 0;
  int learning = 0;
  int accurate = 0;
  int automatic = 0;
  int due = 0;
  int overdue = 0;
};

struct Row {
  const std::string& learner;
  const Person& person;
  const Counts& counts;
  Figures figures;
  Standing standing;
  StudyDay today;
};

using Type = ColumnType;

constexpr int week = 7;
constexpr int month = 30;

/// Answers, and days with one, of the last `days` study days, today included.
std::int64_t answers_of_last(const Row& row, int days) {
  std::int64_t out = 0;
  for (const auto& [day, answers] : row.counts.days) {
    if (day > row.today + -days && day <= row.today) out += answers;
  }
  return out;
}

std::int64_t days_of_last(const Row& row, int days) {
  std::int64_t out = 0;
  for (const auto& [day, answers] : row.counts.days)
    out += day > row.today + -days && day <= row.today ? 1 : 0;
  return out;
}

constexpr std::array<Field<Row>, 17> fields{{
    {{"learner", Type::id, "", "", "the learner: a random id"},
     [](const Row& r) { return text_cell(r.learner); }},
    {{"learner_name", Type::text, "", "", "their name, with --roster or --with-names"},
     [](const Row& r) { return known_text(r.person.name); }},
    {{"cards_seen",
      Type::number,
      "cards",
      "0..",
      "cards with an answer of any kind in the whole log, whatever --since and --until say"},
     [](const Row& r) { return number_cell(r.standing.seen); }},
    {{"learning",
      Type::number,
      "cards",
      "0..cards_seen",
      "of them those with status learning at the end of the log"},
     [](const Row& r) { return number_cell(r.standing.learning); }},
    {{"accurate",
      Type::number,
      "cards",
      "0..cards_seen",
      "and accurate then, automatic ones not counted"},
     [](const Row& r) { return number_cell(r.standing.accurate); }},
    {{"automatic", Type::number, "cards", "0..cards_seen", "and automatic then"},
     [](const Row& r) { return number_cell(r.standing.automatic); }},
    {{"due",
      Type::number,
      "cards",
      "0..",
      "cards due on as_of by the whole log, overdue ones included"},
     [](const Row& r) { return number_cell(r.standing.due); }},
    {{"overdue", Type::number, "cards", "0..due", "and those due before as_of"},
     [](const Row& r) { return number_cell(r.standing.overdue); }},
    {{"reviews",
      Type::number,
      "answers",
      "0..",
      "answers of every kind on the chosen days: from --since to --until, else all"},
     [](const Row& r) { return number_cell(r.figures.answers); }},
    {{"reviews_7d",
      Type::number,
      "answers",
      "0..reviews",
      "those of the 7 study days up to as_of, as far as they were chosen"},
     [](const Row& r) { return number_cell(answers_of_last(r, week)); }},
    {{"active_days_30",
      Type::number,
      "days",
      "0..30",
      "days with an answer of the 30 up to as_of, as far as they were chosen"},
     [](const Row& r) { return number_cell(days_of_last(r, month)); }},
    {{"first_tries",
      Type::number,
      "answers",
      "0..",
      "judged scheduled answers on the chosen days: the first of a study day"},
     [](const Row& r) { return number_cell(r.figures.first_try.of); }},
    {{"first_try_correct",
      Type::number,
      "answers",
      "0..first_tries",
      "the correct ones of first_tries"},
     [](const Row& r) { return number_cell(r.figures.first_try.part); }},
    {{"minutes",
      Type::decimal,
      "minutes",
      "0.00..",
      "from questions to answers on the chosen days, interruptions cut short; empty if nothing was "
      "timed"},
     [](const Row& r) { return minutes_cell(r.figures.spent); }},
    {{"first_at",
      Type::time,
      "",
      "",
      "the first answer of the chosen days; empty if there is none"},
     [](const Row& r) { return time_cell(r.counts.first_at); }},
    {{"last_at", Type::time, "", "", "and the last one of them"},
     [](const Row& r) { return time_cell(r.counts.last_at); }},
    {{"as_of", Type::day, "", "", "the learner's study day when the export was made"},
     [](const Row& r) { return day_cell(r.today); }},
}};

class LearnersExporter final : public Exporter {
 public:
  LearnersExporter(const ExportInput& input, const ChosenColumns& chosen, RowWriter& writer)
      : input_(input), index_(input.decks), rows_(fields, chosen, writer) {}

  void add(const Passed& passed) override {
    const auto* review = std::get_if<schedule::Review>(&passed.event);
    if (review == nullptr || passed.undone || !input_.selection.takes(*review)) return;
    const CardRef& card = *passed.learner.fold->last_card();
    if (!takes(card, review->skill)) return;
    Counts& counts = learners_[review->learner];
    counts.figures.add(counted(*review, passed.step));
    ++counts.days[review->study_day];
    if (!counts.first_at) counts.first_at = review->at;
    counts.last_at = review->at;
  }

  void finish(LearnerFolds& folds) override {
    for (const auto& [learner, log] : learners_told(input_, folds))
      write(learner, log != nullptr && log->fold ? log : nullptr);
  }

 private:
  [[nodiscard]] bool takes(const CardRef& card, const SkillId& asked_for) const {
    return !input_.selection.of_cards() ||
           input_.selection.takes_skill(index_.skill_of(card, asked_for));
  }

  [[nodiscard]] Standing standing(const schedule::Fold& fold, StudyDay today) const {
    Standing out;
    for (const auto& [card, revision] : cards_met(fold, index_)) {
      const schedule::CardState& state = *fold.card(card, revision);
      if (!takes(card, state.skill)) continue;
      ++out.seen;
      out.learning += state.status == schedule::CardStatus::learning ? 1 : 0;
      out.accurate += state.status == schedule::CardStatus::accurate ? 1 : 0;
      out.automatic += state.status == schedule::CardStatus::automatic ? 1 : 0;
      if (!schedule::is_due(state, today)) continue;
      ++out.due;
      out.overdue += *state.due < today ? 1 : 0;
    }
    return out;
  }

  void write(const std::string& learner, const LearnerLog* log) {
    const int rollover = log == nullptr ? default_rollover_hour : log->plan.settings.rollover_hour;
    const Person who = person_of(input_, learner, log);
    const Counts& counts = learners_[learner];
    const StudyDay today = study_day(input_.now, rollover);
    const Standing now = log == nullptr ? Standing{} : standing(*log->fold, today);
    rows_.write({learner, who, counts, counts.figures.figures(), now, today}, who);
  }

  const ExportInput& input_;
  CardIndex index_;
  std::unordered_map<std::string, Counts> learners_;
  RowsOf<Row> rows_;
};

}  // namespace

Columns learners_columns() {
  static const std::vector<Column> columns = columns_in(std::span<const Field<Row>>(fields));
  return columns;
}

std::unique_ptr<Exporter> make_learners_exporter(const ExportInput& input,
                                                 const ChosenColumns& chosen,
                                                 RowWriter& writer) {
  return std::make_unique<LearnersExporter>(input, chosen, writer);
}

}  // namespace knack::report
