// SPDX-License-Identifier: MIT
// Counts a deck.
#include "report/inspect.hpp"

#include <algorithm>

#include "base/fold.hpp"
#include "base/utf8.hpp"
#include "schedule/latency.hpp"

namespace knack::report {
namespace {

constexpr std::int64_t feedback_ms = 6000;  // as a session estimates it before it knows better

std::int64_t count_words(std::string_view text) {
  const std::string folded = fold(text);
  return folded.empty() ? 0 : std::ranges::count(folded, ' ') + 1;
}

void count_card(SkillInspection& skill, const deck::Card& card) {
  ++skill.cards;
  if (card.answer() != nullptr) ++skill.free;
  if (card.probe) ++skill.probes;
  ++skill.stages[card.stage ? card.stage->value : std::string()];
}

std::vector<SkillInspection> skills_of(const deck::Deck& deck) {
  std::vector<SkillInspection> out;
  for (const deck::Skill& each : deck.skills) {
    SkillInspection skill;
    skill.skill = each.id.value;
    for (const deck::Card& card : deck.cards) {
      if (card.skill.value == skill.skill) count_card(skill, card);
    }
    out.push_back(std::move(skill));
  }
  return out;
}

std::vector<BoundaryInspection> boundaries_of(const deck::Deck& deck) {
  std::map<std::string, BoundaryInspection> found;
  for (const deck::Skill& skill : deck.skills) {
    for (const deck::Text& each : skill.except) found[each.value].skills.push_back(skill.id.value);
  }
  for (const deck::Card& card : deck.cards) {
    if (card.boundary) ++found[card.boundary->value].cards;
  }
  std::vector<BoundaryInspection> out;
  for (auto& [name, each] : found) {
    each.name = name;
    out.push_back(std::move(each));
  }
  return out;
}

void count_all(DeckInspection& out, const deck::Deck& deck) {
  for (const deck::Card& card : deck.cards) {
    ++out.cards;
    ++out.types.at(static_cast<std::size_t>(card.type.value));
    if (card.probe) ++out.probes;
    if (card.contrast_of) ++out.contrasts;
    for (const deck::Text& tag : card.tags) ++out.tags[tag.value];
    if (card.stage) ++out.stages[card.stage->value];
  }
}

void measure(DeckInspection& out, const deck::Deck& deck, const schedule::Constants& constants) {
  std::vector<std::int64_t> words;
  std::vector<std::int64_t> characters;
  std::vector<std::int64_t> allowances;
  for (const deck::Card& card : deck.cards) {
    words.push_back(count_words(card.situation.value));
    characters.push_back(static_cast<std::int64_t>(count_code_points(card.situation.value)));
    allowances.push_back(schedule::allowance(deck::reading_length(card), constants).count);
    if (!card.probe) out.first_run.count += allowances.back() + feedback_ms;
  }
  out.words = spread_of(std::move(words));
  out.characters = spread_of(std::move(characters));
  out.allowance = spread_of(std::move(allowances));
}

}  // namespace

Spread spread_of(std::vector<std::int64_t> values) {
  if (values.empty()) return {};
  std::ranges::sort(values);
  const std::size_t middle = values.size() / 2;
  const std::int64_t median =
      values.size() % 2 == 1 ? values[middle] : (values[middle - 1] + values[middle]) / 2;
  return {values.front(), median, values.back()};
}

DeckInspection inspect(const deck::Deck& deck, const schedule::Constants& constants) {
  DeckInspection out;
  out.deck = deck.id.value;
  out.title = deck.title.value;
  out.language = deck.language.value;
  out.file = deck.file;
  count_all(out, deck);
  measure(out, deck, constants);
  out.skills = skills_of(deck);
  out.boundaries = boundaries_of(deck);
  out.positions = best_positions(deck);
  for (const Strategy each : all_strategies) {
    if (auto found = score(deck, each)) out.strategies.push_back(*found);
  }
  return out;
}

}  // namespace knack::report
