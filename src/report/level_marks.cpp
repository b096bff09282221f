// SPDX-License-Identifier: MIT
// marks: what was said about cards and settings.
#include <array>
#include <unordered_map>

#include "report/field.hpp"
#include "report/levels.hpp"

namespace knack::report {
namespace {

using schedule::Mark;

struct Row {
  const Mark& mark;
  const Person& person;
  bool with_text;
};

using Type = ColumnType;

constexpr std::array<Field<Row>, 11> fields{{
    {{"event_id", Type::id, "", "", "the mark: session and sequence; unique in all stores"},
     [](const Row& r) { return id_cell(r.mark.id); }},
    {{"learner", Type::id, "", "", "who made it: a random id"},
     [](const Row& r) { return text_cell(r.mark.learner); }},
    {{"session", Type::id, "", "", "a random id for each time that the store was opened to write"},
     [](const Row& r) { return text_cell(r.mark.id.origin); }},
    {{"sequence", Type::number, "", "1..", "place within the session"},
     [](const Row& r) { return number_cell(r.mark.id.sequence); }},
    {{"at", Type::time, "", "", "when, by the clock of that machine"},
     [](const Row& r) { return time_cell(r.mark.at); }},
    {{"study_day", Type::day, "", "", "the day it counts for"},
     [](const Row& r) { return day_cell(r.mark.study_day); }},
    {{"deck", Type::id, "", "", "the deck; empty if it is about none"},
     [](const Row& r) { return known_text(r.mark.card.deck.text); }},
    {{"card", Type::id, "", "", "the card; empty if it is about none, or about a whole deck"},
     [](const Row& r) { return known_text(r.mark.card.card.text); }},
    {{"mark",
      Type::id,
      "",
      "",
      "suspend, unsuspend, bury, dispute, accepted (their own wording is right), not_allowed (not "
      "allowed at their work), renamed, reset, alias or setting"},
     [](const Row& r) { return text_cell(to_string(r.mark.kind)); }},
    {{"value",
      Type::text,
      "",
      "",
      "renamed: the old deck/card; setting: key=value; alias: the other learner; suspend: leech if "
      "knack did it"},
     [](const Row& r) { return known_text(r.mark.value); }},
    {{"text", Type::text, "", "", "what was typed, with --with-text; a name, with --with-names"},
     [](const Row& r) { return r.with_text ? known_text(r.mark.text) : Cell{}; }},
}};

/// Where a name is told, it stands in the text or, in old logs, in the value.
bool is_name(const Mark& mark) {
  return mark.kind == schedule::MarkKind::setting && mark.value.starts_with("name=");
}

class MarksExporter final : public Exporter {
 public:
  MarksExporter(const ExportInput& input, const ChosenColumns& chosen, RowWriter& writer)
      : input_(input), rows_(fields, chosen, writer) {
    if (input.selection.skills.empty()) return;  // then nobody asks
    for (const deck::Deck& deck : input.decks) {
      for (const deck::Card& card : deck.cards)
        skills_.insert_or_assign({deck.id.value, card.id.value}, card.skill.value);
    }
  }

  void add(const Passed& passed) override {
    if (const auto* review = std::get_if<schedule::Review>(&passed.event)) {
      if (!input_.selection.skills.empty()) skills_[review->card] = review->skill;
      return;
    }
    const auto* mark = std::get_if<Mark>(&passed.event);
    if (mark == nullptr || (passed.undone && !input_.undone) || !takes(*mark)) return;
    const Person who = person(input_, mark->learner, {});
    if (!is_name(*mark)) return rows_.write({*mark, who, input_.with_text}, who);
    Mark named = *mark;
    if (!input_.with_names) named.value = "name=";
    rows_.write({named, who, input_.with_names}, who);
  }

 private:
  /// By deck, or by the skill that its card had when it was asked last.
  [[nodiscard]] bool takes(const Mark& mark) const {
    const Selection& selection = input_.selection;
    if (!selection.takes(mark)) return false;
    if (!selection.of_cards()) return true;
    if (selection.skills.empty()) return selection.takes_deck(mark.card.deck);
    const auto skill = skills_.find(mark.card);
    return skill != skills_.end() && selection.takes_skill({mark.card.deck, skill->second});
  }

  const ExportInput& input_;
  RowsOf<Row> rows_;
  std::unordered_map<CardRef, SkillId> skills_;
};

}  // namespace

Columns marks_columns() {
  static const std::vector<Column> columns = columns_in(std::span<const Field<Row>>(fields));
  return columns;
}

std::unique_ptr<Exporter> make_marks_exporter(const ExportInput& input,
                                              const ChosenColumns& chosen,
                                              RowWriter& writer) {
  return std::make_unique<MarksExporter>(input, chosen, writer);
}

}  // namespace knack::report
