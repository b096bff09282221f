// SPDX-License-Identifier: MIT
// Reads the options or steps of a card and sees that its key fits its type.
#include <algorithm>
#include <array>
#include <set>
#include <utility>

#include "base/message.hpp"
#include "deck/build.hpp"
#include "deck/format.hpp"
#include "deck/mend.hpp"
#include "deck/option_keys.hpp"

namespace knack::deck {
namespace {

constexpr std::array<std::string_view, 4> verdicts{"best", "ok", "bad", "harmful"};

bool within(std::size_t count, Range range) {
  return count >= static_cast<std::size_t>(range.low) &&
         count <= static_cast<std::size_t>(range.high);
}

std::string_view type_of(std::string_view key) {
  if (key == "steps") return "order";
  return key == "answer" ? "free" : "choice";
}

std::optional<Located<Verdict>> read_verdict(Fields& fields, Report& report) {
  if (!fields.has("verdict")) fields.missing("verdict", tr("it is best, ok, bad or harmful"));
  const auto name = fields.text("verdict");
  if (!name) return std::nullopt;
  for (const Verdict each : {Verdict::best, Verdict::ok, Verdict::bad, Verdict::harmful}) {
    if (to_string(each) == name->value) return Located<Verdict>{each, name->at};
  }
  report.error("bad-value",
               name->at,
               tr("{owner} has the unknown verdict `{verdict}`",
                  {arg("owner", fields.owner()), arg("verdict", name->value)}),
               tr("it is best, ok, bad or harmful"),
               meant_word(*name, verdicts));
  return std::nullopt;
}

Option read_option(const Value& value, std::string owner, Report& report) {
  Fields fields(*std::get_if<Table>(&value.data), value.at, std::move(owner), report);
  Option option;
  option.at = value.at;
  fields.check_keys(option_format().key_names);
  if (auto key = fields.id("key")) option.key = std::move(*key);
  if (auto text = fields.need_text("text")) option.text = std::move(*text);
  if (auto verdict = read_verdict(fields, report)) option.verdict = *verdict;
  option.why = fields.text("why");
  option.error = fields.id("error");
  return option;
}

/// All options have a key, or none has one.
void settle_keys(Options& options, const Fields& card, Report& report) {
  std::set<std::string> seen;
  const auto with_key = std::ranges::count_if(
      options.options, [](const Option& each) { return !each.key.value.empty(); });
  options.keys_authored = with_key > 0;
  for (std::size_t i = 0; i < options.options.size(); ++i) {
    Option& option = options.options[i];
    if (!options.keys_authored) {
      option.key = {std::string(1, static_cast<char>('a' + i)), option.at};
    } else if (option.key.value.empty()) {
      report.error("missing-key",
                   option.at,
                   tr("option {number} of {owner} has no `key`, but others have one",
                      {arg("number", i + 1), arg("owner", card.owner())}),
                   tr("give a key to all options of a card or to none"),
                   write_keys(options));
    } else if (!seen.insert(option.key.value).second) {
      report.error("duplicate-option-key",
                   option.key.at,
                   tr("{owner} has two options with the key `{key}`",
                      {arg("owner", card.owner()), arg("key", option.key.value)}),
                   tr("each option needs a key of its own"));
    }
  }
}

void check_best(const Options& options,
                const Fields& card,
                Located<CardType> type,
                Report& report) {
  const auto best = static_cast<std::size_t>(std::ranges::count_if(
      options.options, [](const Option& each) { return each.verdict.value == Verdict::best; }));
  const bool single = type.value == CardType::choice;
  if (single ? best == 1 : best >= 1 && best < options.options.size()) return;
  report.error("best-count",
               options.options.front().at,
               tr_n("{owner} has {n} option with the verdict best",
                    "{owner} has {n} options with the verdict best",
                    static_cast<long long>(best),
                    {arg("owner", card.owner())}),
               single ? tr("a choice has exactly one; several right answers are type = \"multi\"")
                      : tr("a multi card has at least one, and one option that is not"));
}

std::optional<Key> build_options(Fields& card, Located<CardType> type, Report& report) {
  const auto rows = card.tables("options");
  if (!rows) return std::nullopt;
  const std::size_t before = report.count();
  if (!within(rows->size(), option_range)) {
    report.error("option-count",
                 rows->empty() ? card.at() : rows->front()->at,
                 tr_n("{owner} has {n} option",
                      "{owner} has {n} options",
                      static_cast<long long>(rows->size()),
                      {arg("owner", card.owner())}),
                 tr("a card has {low} to {high} options",
                    {arg("low", option_range.low), arg("high", option_range.high)}));
    return std::nullopt;
  }
  Options options;
  for (std::size_t i = 0; i < rows->size(); ++i) {
    options.options.push_back(read_option(
        *(*rows)[i],
        tr("option {number} of {owner}", {arg("number", i + 1), arg("owner", card.owner())}),
        report));
  }
  if (report.count() != before) return std::nullopt;
  settle_keys(options, card, report);
  check_best(options, card, type, report);
  return Key(std::move(options));
}

std::optional<Key> build_steps(Fields& card, Report& report) {
  const std::size_t before = report.count();
  Steps steps{card.texts("steps")};
  if (report.count() != before) return std::nullopt;
  const std::size_t count = steps.steps.size();
  if (!within(count, step_range)) {
    report.error("option-count",
                 steps.steps.empty() ? card.at() : steps.steps.front().at,
                 tr_n("{owner} has {n} step",
                      "{owner} has {n} steps",
                      static_cast<long long>(count),
                      {arg("owner", card.owner())}),
                 tr("an order card has {low} to {high} steps",
                    {arg("low", step_range.low), arg("high", step_range.high)}));
    return std::nullopt;
  }
  return Key(std::move(steps));
}

/// The type, below the skill of a card that has a header; nothing for a card in one line.
std::optional<Fix> write_type(const Fields& card, std::string_view type) {
  const Entry* skill = card.all().find("skill");
  const std::uint32_t line = skill == nullptr ? card.at().end.line : skill->value.at.end.line;
  if (skill != nullptr && line <= card.at().end.line) return std::nullopt;
  return put_lines(line + 1, "type = \"" + std::string(type) + "\"\n", Safety::safe);
}

/// Reports keys of other types; whether the card has its own.
bool key_fits(Fields& card, Located<CardType> type, Report& report) {
  const std::string_view own = key_of(type.value);
  const bool typed = card.has("type");
  for (const std::string_view other : {"options", "steps", "answer"}) {
    if (other == own || !card.has(other)) continue;
    if (card.has(own) || typed) {
      report.error(
          card.has(own) ? "unknown-key" : "bad-value",
          card.has(own) ? card.key_at(other) : type.at,
          tr("{owner} is of the type {type} and has no use for `{key}`",
             {arg("owner", card.owner()), arg("type", to_string(type.value)), arg("key", other)}),
          tr("remove `{key}`, or write type = \"{type}\"",
             {arg("key", other), arg("type", type_of(other))}));
    } else {
      card.missing("type",
                   tr("a card with `{key}` needs type = \"{type}\"",
                      {arg("key", other), arg("type", type_of(other))}),
                   write_type(card, type_of(other)));
    }
    return false;
  }
  if (!card.has(own)) card.missing(own);
  return card.has(own);
}

}  // namespace

std::string_view key_of(CardType type) {
  switch (type) {
    case CardType::order:
      return "steps";
    case CardType::free:
      return "answer";
    case CardType::choice:
    case CardType::multi:
      break;
  }
  return "options";
}

std::optional<Key> build_key(Fields& card, Located<CardType> type, Report& report) {
  if (!key_fits(card, type, report)) return std::nullopt;
  switch (type.value) {
    case CardType::choice:
    case CardType::multi:
      return build_options(card, type, report);
    case CardType::order:
      return build_steps(card, report);
    case CardType::free:
      break;
  }
  const Value* answer = card.table("answer");
  if (answer == nullptr) return std::nullopt;
  auto built = build_answer(*answer, card, report);
  if (!built) return std::nullopt;
  return Key(std::move(*built));
}

}  // namespace knack::deck
