// SPDX-License-Identifier: MIT
// options: a row for each option of each choice and multi card.
#include <array>

#include "report/field.hpp"
#include "report/levels.hpp"
#include "report/option_counts.hpp"

namespace knack::report {
namespace {

struct Row {
  const ItemKey& key;
  const std::string& option;
  const OptionCount& count;
  std::int64_t min_group;
};

using Type = ColumnType;

constexpr std::size_t names = 6;  ///< columns that say which option it is; the others are figures

/// A figure that `learners` have a part in; empty if they are some, but too few.
Cell told(const Row& row, std::int64_t learners, std::int64_t figure) {
  return learners > 0 && learners < row.min_group ? Cell{} : number_cell(figure);
}

std::int64_t choosers(const Row& row) {
  return static_cast<std::int64_t>(row.count.choosers.size());
}

/// Each answer at first sight is another learner's.
Cell chosen_first_sight(const Row& row) {
  return told(row, row.count.chosen_first_sight, row.count.chosen_first_sight);
}

constexpr std::array<Field<Row>, 11> fields{{
    {{"deck", Type::id, "", "", "the deck"},
     [](const Row& r) { return text_cell(r.key.card.deck.text); }},
    {{"card", Type::id, "", "", "the card, by the name that it has after the whole log"},
     [](const Row& r) { return text_cell(r.key.card.card.text); }},
    {{"revision", Type::number, "", "1..", "revision of the card"},
     [](const Row& r) { return number_cell(r.key.revision); }},
    {{"option", Type::text, "", "", "key of the option, never its place on the screen"},
     [](const Row& r) { return text_cell(r.option); }},
    {{"verdict",
      Type::id,
      "",
      "",
      "best, ok, bad or harmful, by the deck at hand or the answers; empty if neither tells"},
     [](const Row& r) { return known_text(r.count.verdict); }},
    {{"error", Type::id, "", "", "the kind of wrong act, if the deck names it"},
     [](const Row& r) { return known_text(r.count.error); }},
    {{"shown_first_sight",
      Type::number,
      "answers",
      "0..",
      "first answers of learners to this card in which it was shown"},
     [](const Row& r) { return number_cell(r.count.shown_first_sight); }},
    {{"chosen_first_sight", Type::number, "answers", "0..shown_first_sight", "and chosen"},
     chosen_first_sight},
    {{"shown_later",
      Type::number,
      "answers",
      "0..",
      "later answers of every kind in which it was shown"},
     [](const Row& r) { return number_cell(r.count.shown_later); }},
    {{"chosen_later", Type::number, "answers", "0..shown_later", "and chosen"},
     [](const Row& r) { return told(r, choosers(r), r.count.chosen_later); }},
    {{"learners", Type::number, "learners", "0..", "who ever chose it"},
     [](const Row& r) { return told(r, choosers(r), choosers(r)); }},
}};

class OptionsExporter final : public Exporter {
 public:
  OptionsExporter(const ExportInput& input, const ChosenColumns& chosen, RowWriter& writer)
      : input_(input),
        index_(input.decks),
        counter_(input.selection, index_),
        rows_(fields, chosen, writer) {}

  void add(const Passed& passed) override { counter_.add(passed); }

  void finish(LearnerFolds& /*folds*/) override {
    for (const auto& [key, card] : counter_.finish()) {
      const auto learners = static_cast<int>(card.learners.size());
      const bool few = learners > 0 && learners < input_.min_group;
      for (const auto& [name, count] : card.options)
        rows_.write({key, name, count, input_.min_group}, Person{}, few ? names : fields.size());
    }
  }

 private:
  const ExportInput& input_;
  CardIndex index_;
  OptionCounter counter_;
  RowsOf<Row> rows_;
};

}  // namespace

Columns options_columns() {
  static const std::vector<Column> columns = columns_in(std::span<const Field<Row>>(fields));
  return columns;
}

std::unique_ptr<Exporter> make_options_exporter(const ExportInput& input,
                                                const ChosenColumns& chosen,
                                                RowWriter& writer) {
  return std::make_unique<OptionsExporter>(input, chosen, writer);
}

}  // namespace knack::report
