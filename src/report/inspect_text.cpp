// SPDX-License-Identifier: MIT
// The deck itself: what is in it, how long it takes, what it gives away, what it covers.
#include "report/inspect_text.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "base/message.hpp"
#include "base/width.hpp"
#include "report/stats_words.hpp"

namespace knack::report {
namespace {

void append_count(std::string& list, int count, const std::string& words) {
  if (count > 0) append_listed(list, words);
}

std::string cards_words(const DeckInspection& deck) {
  const auto of = [&](CardType type) { return deck.types.at(static_cast<std::size_t>(type)); };
  std::string types;
  for (const auto type : {CardType::choice, CardType::multi, CardType::order, CardType::free})
    append_count(
        types, of(type), tr("{n} {type}", {arg("n", of(type)), arg("type", to_string(type))}));
  std::string out = tr("{n} ({types})", {arg("n", deck.cards), arg("types", types)});
  if (types.empty()) out = std::to_string(deck.cards);
  append_count(out, deck.probes, tr_n("{n} probe", "{n} probes", deck.probes));
  append_count(out, deck.contrasts, tr_n("{n} contrast", "{n} contrasts", deck.contrasts));
  return out;
}

std::string situation_words(const DeckInspection& deck) {
  return tr(
      "{least} to {most} words, median {median}; {least_c} to {most_c} characters, median "
      "{median_c}",
      {arg("least", deck.words.least),
       arg("most", deck.words.most),
       arg("median", deck.words.median),
       arg("least_c", deck.characters.least),
       arg("most_c", deck.characters.most),
       arg("median_c", deck.characters.median)});
}

std::string reading_words(const DeckInspection& deck, bool spelled) {
  return tr("{least} to {most} a card, median {median}",
            {arg("least", seconds_words({deck.allowance.least}, spelled)),
             arg("most", seconds_words({deck.allowance.most}, spelled)),
             arg("median", seconds_words({deck.allowance.median}, spelled))});
}

std::string run_words(const DeckInspection& deck, bool spelled) {
  const std::string minutes = minutes_words(deck.first_run, spelled);
  return deck.probes == 0 ? tr("about {minutes}", {arg("minutes", minutes)})
                          : tr("about {minutes}, without probes", {arg("minutes", minutes)});
}

std::string positions_words(const Positions& positions) {
  std::string out;
  for (std::size_t i = 0; i < positions.best.size(); ++i)
    append_listed(
        out, tr("{place}:\u00a0{cards}", {arg("place", i + 1), arg("cards", positions.best[i])}));
  if (const auto p = positions.p())
    out += tr("; by chance p = {p}", {arg("p", fmt::format("{:.2f}", *p))});
  return out;
}

std::string counts_words(const std::map<std::string, int>& counts) {
  std::string out;
  for (const auto& [name, count] : counts)
    append_listed(out, tr("{name}\u00a0{n}", {arg("name", name), arg("n", count)}));
  return out;
}

std::string boundaries_words(const DeckInspection& deck) {
  std::string out;
  for (const BoundaryInspection& each : deck.boundaries) {
    const MessageArg name = arg("name", each.name);
    append_listed(out,
                  each.cards == 0 ? tr("{name}\u00a0without a card", {name})
                                  : tr("{name}\u00a0{n}", {name, arg("n", each.cards)}));
  }
  return out;
}

void show_whole(Sheet& sheet, const DeckInspection& deck) {
  const bool spelled = sheet.style().accessible;
  std::vector<Row> rows;
  rows.push_back({tr("Cards"), cards_words(deck)});
  rows.push_back({tr("Situations"), situation_words(deck)});
  rows.push_back({tr("Reading"), reading_words(deck, spelled)});
  rows.push_back({tr("First run"), run_words(deck, spelled)});
  if (!deck.tags.empty()) rows.push_back({tr("Tags"), counts_words(deck.tags)});
  if (!deck.boundaries.empty()) {
    const bool bare = std::ranges::any_of(
        deck.boundaries, [](const BoundaryInspection& each) { return each.cards == 0; });
    rows.push_back({tr("Boundaries"), boundaries_words(deck), bare ? Ink::warning : Ink::plain});
  }
  if (!deck.positions.best.empty())
    rows.push_back({tr("Best option"), positions_words(deck.positions)});
  sheet.rows(rows, 2);
}

std::string strategy_name(Strategy strategy) {
  switch (strategy) {
    case Strategy::longest:
      return tr("the longest");
    case Strategy::shortest:
      return tr("the shortest");
    case Strategy::politest:
      return tr("the politest");
    case Strategy::first:
      return tr("the first");
  }
  return {};
}

/// Right-aligned with spaces that stay at the beginning of a text.
std::string padded(const std::string& percent) {
  constexpr std::size_t widest = 6;  // 100.0%
  std::string out;
  for (std::size_t i = percent.size(); i < widest; ++i) out += "\u00a0";
  return out + percent;
}

void show_strategies(Sheet& sheet, const DeckInspection& deck) {
  if (deck.strategies.empty() || deck.strategies.front().cards == 0) return;
  const bool spelled = sheet.style().accessible;
  const StrategyScore& any = deck.strategies.front();
  sheet.blank();
  sheet.add(tr_n("Right without reading, of {n} choice card (by chance {chance})",
                 "Right without reading, of {n} choice cards (by chance {chance})",
                 any.cards,
                 {arg("chance", percent_words(any.chance_permille(), spelled))}),
            Ink::plain,
            2);
  std::vector<Row> rows;
  for (const StrategyScore& each : deck.strategies) {
    std::string text = percent_words(each.right_permille(), spelled);
    if (!spelled) text = padded(text);
    if (each.over()) text += tr(", over chance plus 5 points");
    rows.push_back({strategy_name(each.strategy), text, each.over() ? Ink::warning : Ink::plain});
  }
  sheet.rows(rows, 4);
}

constexpr std::size_t number_cells = 2;
constexpr std::size_t cells = 8;  // of a column with its gap

/// Skills with their numbers, which head the columns of the stages below.
void show_skills(Sheet& sheet, const DeckInspection& deck) {
  sheet.blank();
  std::size_t widest = display_width(tr("Skill"));
  for (const SkillInspection& each : deck.skills) widest = std::max(widest, each.skill.text.size());
  const bool table =
      !sheet.style().accessible && 2 + number_cells + 2 + widest + 3 * cells <= sheet.width();
  const auto line =
      [&](const std::string& number, const std::string& name, const auto&... columns) {
        std::string out =
            "  " + right_aligned(number, number_cells) + "  " + left_aligned(name, widest);
        ((out += right_aligned(columns, cells)), ...);
        return out;
      };
  if (table) sheet.line(line("", tr("Skill"), tr("cards"), tr("free"), tr("probes")), Ink::faint);
  int number = 0;
  for (const SkillInspection& each : deck.skills) {
    ++number;
    if (table) {
      sheet.line(line(std::to_string(number),
                      each.skill.text,
                      std::to_string(each.cards),
                      std::to_string(each.free),
                      std::to_string(each.probes)));
      continue;
    }
    std::string text = tr_n("{n} card", "{n} cards", each.cards);
    append_count(text, each.free, tr("{n} free", {arg("n", each.free)}));
    append_count(text, each.probes, tr_n("{n} probe", "{n} probes", each.probes));
    sheet.add(tr("{number} {skill}: {text}",
                 {arg("number", number), arg("skill", each.skill.text), arg("text", text)}),
              Ink::plain,
              2);
  }
}

int cards_at(const SkillInspection& skill, const std::string& stage) {
  const auto found = skill.stages.find(stage);
  return found == skill.stages.end() ? 0 : found->second;
}

std::string stage_sentence(const DeckInspection& deck, const std::string& stage) {
  std::string list;
  for (const SkillInspection& each : deck.skills) {
    const int count = cards_at(each, stage);
    append_count(
        list, count, tr("{skill}\u00a0{n}", {arg("skill", each.skill.text), arg("n", count)}));
  }
  return tr("{stage}: {list}", {arg("stage", stage), arg("list", list)});
}

/// Cards by stage (a row) and skill (a column with the skill's number).
void show_stages(Sheet& sheet, const DeckInspection& deck) {
  if (deck.stages.empty()) return;
  constexpr std::size_t narrow = 4;
  sheet.blank();
  std::size_t widest = display_width(tr("Stage"));
  for (const auto& [stage, cards] : deck.stages) widest = std::max(widest, stage.size());
  const std::size_t width = 2 + widest + 2 + narrow * deck.skills.size();
  if (sheet.style().accessible || width > sheet.width()) {
    for (const auto& [stage, cards] : deck.stages)
      sheet.add(stage_sentence(deck, stage), Ink::plain, 2);
    return;
  }
  std::string head = "  " + left_aligned(tr("Stage"), widest) + "  ";
  for (std::size_t i = 1; i <= deck.skills.size(); ++i)
    head += right_aligned(std::to_string(i), narrow);
  sheet.line(head, Ink::faint);
  for (const auto& [stage, cards] : deck.stages) {
    std::string row = "  " + left_aligned(stage, widest) + "  ";
    for (const SkillInspection& each : deck.skills) {
      const int count = cards_at(each, stage);
      row += right_aligned(count == 0 ? "-" : std::to_string(count), narrow);
    }
    sheet.line(row);
  }
}

}  // namespace

std::string percent_words(int permille, bool spelled) {
  const std::string number = fmt::format("{}.{}", permille / 10, permille % 10);
  return spelled ? tr("{number}\u00a0percent", {arg("number", number)})
                 : tr("{number}%", {arg("number", number)});
}

void show_inspection(Sheet& sheet, const DeckInspection& deck) {
  sheet.add(tr("{deck}: {title} ({language}, {file})",
               {arg("deck", deck.deck.text),
                arg("title", deck.title),
                arg("language", deck.language),
                arg("file", deck.file)}),
            Ink::strong);
  show_whole(sheet, deck);
  show_strategies(sheet, deck);
  show_skills(sheet, deck);
  show_stages(sheet, deck);
}

}  // namespace knack::report
