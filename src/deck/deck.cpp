// SPDX-License-Identifier: MIT
// Looks things up in a deck, and measures its cards.
#include "deck/deck.hpp"

#include <algorithm>

#include "base/hash.hpp"
#include "base/utf8.hpp"

namespace knack::deck {
namespace {

/// Calls `visit` with every text that a learner reads before answering.
template <class Visit>
void for_each_shown(const Card& card, const Visit& visit) {
  visit(card.situation.value);
  visit(card.ask.value);
  if (const Options* options = card.options()) {
    for (const Option& each : options->options) visit(each.text.value);
  }
  if (const Steps* steps = card.steps()) {
    for (const Text& each : steps->steps) visit(each.value);
  }
}

}  // namespace

std::string_view to_string(Verdict verdict) {
  switch (verdict) {
    case Verdict::best:
      return "best";
    case Verdict::ok:
      return "ok";
    case Verdict::bad:
      return "bad";
    case Verdict::harmful:
      break;
  }
  return "harmful";
}

const Skill* Deck::find_skill(const SkillId& wanted) const {
  const auto found =
      std::ranges::find_if(skills, [&](const Skill& each) { return each.id.value == wanted; });
  return found == skills.end() ? nullptr : &*found;
}

const Card* Deck::find_card(const CardId& wanted) const {
  const auto found =
      std::ranges::find_if(cards, [&](const Card& each) { return each.id.value == wanted; });
  return found == cards.end() ? nullptr : &*found;
}

std::uint64_t text_hash(const Card& card) {
  Checksum sum;
  for_each_shown(card, [&](const std::string& text) { sum.add(text); });
  return sum.value();
}

std::size_t reading_length(const Card& card) {
  std::size_t points = 0;
  for_each_shown(card, [&](const std::string& text) { points += count_code_points(text); });
  return points;
}

}  // namespace knack::deck
