// SPDX-License-Identifier: MIT
// items: a row for each card and revision.
#include <array>
#include <utility>

#include "report/field.hpp"
#include "report/items.hpp"
#include "report/levels.hpp"

namespace knack::report {
namespace {

struct Row {
  const ItemKey& key;
  const Item& item;
  std::optional<TopWrong> wrong;
};

using Type = ColumnType;

constexpr std::size_t names = 6;  ///< columns that say which card it is; the others are figures

constexpr std::array<Field<Row>, 22> fields{{
    {{"deck", Type::id, "", "", "the deck"},
     [](const Row& r) { return text_cell(r.key.card.deck.text); }},
    {{"card", Type::id, "", "", "the card, by the name that it has after the whole log"},
     [](const Row& r) { return text_cell(r.key.card.card.text); }},
    {{"revision", Type::number, "", "1..", "revision of the card"},
     [](const Row& r) { return number_cell(r.key.revision); }},
    {{"skill",
      Type::id,
      "",
      "",
      "the skill that it trains, as the deck at hand or else the last answer says"},
     [](const Row& r) { return known_text(r.item.skill.text); }},
    {{"stage", Type::text, "", "", "stage of the contact, if it has one"},
     [](const Row& r) { return known_text(r.item.stage); }},
    {{"type", Type::id, "", "", "choice, multi, order or free"},
     [](const Row& r) { return text_cell(to_string(r.item.type)); }},
    {{"learners", Type::number, "learners", "0..", "who answered it"},
     [](const Row& r) { return number_cell(r.item.learners); }},
    {{"first_tries",
      Type::number,
      "answers",
      "0..",
      "judged scheduled answers: the first of a study day"},
     [](const Row& r) { return number_cell(r.item.first_tries.of); }},
    {{"first_try_correct",
      Type::number,
      "answers",
      "0..first_tries",
      "the correct ones of first_tries"},
     [](const Row& r) { return number_cell(r.item.first_tries.part); }},
    {{"reviews", Type::number, "answers", "0..", "answers of every kind"},
     [](const Row& r) { return number_cell(r.item.reviews); }},
    {{"correct", Type::number, "answers", "0..judged", "those with grade 3 or better, of judged"},
     [](const Row& r) { return number_cell(r.item.judged.part); }},
    {{"lapses",
      Type::number,
      "answers",
      "0..",
      "scheduled failures of a card that had been right before"},
     [](const Row& r) { return number_cell(r.item.lapses); }},
    {{"dont_know", Type::number, "answers", "0..", "answers “don’t know”"},
     [](const Row& r) { return number_cell(r.item.dont_know); }},
    {{"disputes", Type::number, "marks", "0..", "times that a learner said the card is wrong"},
     [](const Row& r) { return number_cell(r.item.disputes); }},
    {{"not_allowed",
      Type::number,
      "marks",
      "0..",
      "times that a learner said it is not allowed at their work"},
     [](const Row& r) { return number_cell(r.item.not_allowed); }},
    {{"median_ms",
      Type::number,
      "ms",
      "0..",
      "median time of correct scheduled answers, not hinted, with flag ok; empty if there is none"},
     [](const Row& r) {
       const auto value = median(r.item.latencies);
       return value ? number_cell(*value) : Cell{};
     }},
    {{"p90_ms",
      Type::number,
      "ms",
      "0..",
      "nine in ten of those took at most so long (nearest rank)"},
     [](const Row& r) {
       const auto value = percentile(r.item.latencies, 90);
       return value ? number_cell(*value) : Cell{};
     }},
    {{"top_wrong",
      Type::text,
      "",
      "",
      "what wrong first tries chose most, the first by name of equals; for multi and order the "
      "whole "
      "response; empty if there is none"},
     [](const Row& r) { return r.wrong ? text_cell(r.wrong->option) : Cell{}; }},
    {{"top_wrong_n", Type::number, "answers", "1..", "how often, of first_tries"},
     [](const Row& r) { return r.wrong ? number_cell(r.wrong->times) : Cell{}; }},
    {{"first_at", Type::time, "", "", "the first answer in the log; empty if never asked"},
     [](const Row& r) { return time_cell(r.item.first_at); }},
    {{"last_at", Type::time, "", "", "and the last one"},
     [](const Row& r) { return time_cell(r.item.last_at); }},
    {{"judged", Type::number, "answers", "0..reviews", "answers of every kind that have a grade"},
     [](const Row& r) { return number_cell(r.item.judged.of); }},
}};

class ItemsExporter final : public Exporter {
 public:
  ItemsExporter(const ExportInput& input, const ChosenColumns& chosen, RowWriter& writer)
      : input_(input),
        index_(input.decks),
        counter_(input.selection, index_),
        rows_(fields, chosen, writer) {}

  void add(const Passed& passed) override { counter_.add(passed); }

  void finish(LearnerFolds& /*folds*/) override {
    for (const auto& [key, item] : counter_.finish()) {
      const bool few = item.learners > 0 && item.learners < input_.min_group;
      auto wrong = top_wrong(item);
      if (wrong && wrong->learners < input_.min_group) wrong.reset();
      rows_.write({key, item, std::move(wrong)}, Person{}, few ? names : fields.size());
    }
  }

 private:
  const ExportInput& input_;
  CardIndex index_;
  ItemCounter counter_;
  RowsOf<Row> rows_;
};

}  // namespace

Columns items_columns() {
  static const std::vector<Column> columns = columns_in(std::span<const Field<Row>>(fields));
  return columns;
}

std::unique_ptr<Exporter> make_items_exporter(const ExportInput& input,
                                              const ChosenColumns& chosen,
                                              RowWriter& writer) {
  return std::make_unique<ItemsExporter>(input, chosen, writer);
}

}  // namespace knack::report
