// SPDX-License-Identifier: MIT
// Reads [card.answer], the key of a free card.
#include <utility>

#include "base/message.hpp"
#include "deck/build.hpp"
#include "deck/format.hpp"
#include "deck/mend.hpp"

namespace knack::deck {
namespace {

/// Keys that people write below [card.answer] but that belong to the card.
std::string answer_key_hint(std::string_view key) {
  const bool of_card = card_format().has(key) && key != "answer";
  return of_card ? tr("it belongs to the card: move it above [card.answer]") : std::string{};
}

/// The phrases of a group or an avoid entry; there must be one.
Texts read_any(Fields& fields, Report& report) {
  if (!fields.has("any")) {
    fields.missing("any", tr("list the words or phrases that count"));
    return {};
  }
  const std::size_t before = report.count();
  Texts any = fields.texts("any");
  if (any.empty() && report.count() == before) {
    report.error("bad-value",
                 fields.at(),
                 tr("`any` of {owner} is empty", {arg("owner", fields.owner())}),
                 tr("list the words or phrases that count"));
  }
  return any;
}

Group read_group(const Value& value, std::string owner, Report& report) {
  Fields fields(*std::get_if<Table>(&value.data), value.at, std::move(owner), report);
  Group group;
  fields.check_keys(group_format().key_names);
  group.any = read_any(fields, report);
  if (auto label = fields.text("label")) {
    group.label = std::move(*label);
  } else if (!group.any.empty()) {
    group.label = group.any.front();
  }
  return group;
}

Avoid read_avoid(const Value& value, std::string owner, Report& report) {
  Fields fields(*std::get_if<Table>(&value.data), value.at, std::move(owner), report);
  Avoid avoid;
  fields.check_keys(avoid_format().key_names);
  avoid.any = read_any(fields, report);
  avoid.why = fields.text("why");
  avoid.error = fields.id("error");
  if (const auto harmful = fields.flag("harmful")) avoid.harmful = harmful->value;
  return avoid;
}

void read_groups(Fields& fields, Answer& answer, Report& report) {
  if (const auto rows = fields.tables("groups")) {
    for (const Value* row : *rows) {
      answer.groups.push_back(
          read_group(*row,
                     tr("group {number} of {owner}",
                        {arg("number", answer.groups.size() + 1), arg("owner", fields.owner())}),
                     report));
    }
  }
  answer.need = answer.groups.size();
  const auto need = fields.number("need", need_range.low, need_range.high);
  if (!need) return;
  if (static_cast<std::size_t>(need->value) <= answer.groups.size()) {
    answer.need = static_cast<std::size_t>(need->value);
    return;
  }
  report.error("bad-value",
               need->at,
               tr("{owner} needs {need} groups, but has {count}",
                  {arg("owner", fields.owner()),
                   arg("need", need->value),
                   arg("count", answer.groups.size())}),
               tr("`need` says how many of `groups` are needed; without it all are"));
}

}  // namespace

std::optional<Answer> build_answer(const Value& value, const Fields& card, Report& report) {
  const std::string& owner = card.owner();
  const std::size_t before = report.count();
  Fields fields(*std::get_if<Table>(&value.data),
                value.at,
                tr("the answer of {owner}", {arg("owner", owner)}),
                report);
  Answer answer;
  answer.at = value.at;
  fields.check_keys(answer_format().key_names, answer_key_hint, [&](const Entry& entry) {
    return move_lines(entry, value.at, card.all(), card.at(), report);
  });
  if (auto model = fields.need_text("model")) answer.model = std::move(*model);
  answer.accept = fields.texts("accept");
  read_groups(fields, answer, report);
  if (const auto ordered = fields.flag("ordered")) answer.ordered = ordered->value;
  if (const auto rows = fields.tables("avoid")) {
    for (const Value* row : *rows) {
      answer.avoid.push_back(
          read_avoid(*row,
                     tr("avoid {number} of {owner}",
                        {arg("number", answer.avoid.size() + 1), arg("owner", owner)}),
                     report));
    }
  }
  if (const auto words = fields.number("max_words", max_words_range.low, max_words_range.high)) {
    answer.max_words = static_cast<std::size_t>(words->value);
  }
  answer.good = fields.texts("good");
  answer.bad = fields.texts("bad");
  if (report.count() == before && answer.accept.empty() && answer.groups.empty()) {
    fields.missing("groups",
                   tr("say what counts as right: `groups` of words, or whole answers in `accept`"));
  }
  if (report.count() != before) return std::nullopt;
  return answer;
}

}  // namespace knack::deck
