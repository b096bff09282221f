// SPDX-License-Identifier: MIT
// Counting, a learner's card at a time.
#include "report/items.hpp"

#include <algorithm>
#include <set>

namespace knack::report {
namespace {

std::string joined(const std::vector<std::string>& words) {
  std::string out;
  for (const std::string& word : words) {
    if (!out.empty()) out += '|';
    out += word;
  }
  return out;
}

/// What the deck at hand, or else an answer, says of the card.
void describe(Item& item, const deck::Card& card) {
  item.skill = card.skill.value;
  item.stage = card.stage ? card.stage->value : std::string{};
  item.type = card.type.value;
}

void describe(Item& item, const schedule::Review& review) {
  item.skill = review.skill;
  item.stage = review.stage;
  item.type = review.type;
}

void count(Item& item, const schedule::Review& review, const schedule::Step& step) {
  const Counted answer = counted(review, step);
  ++item.reviews;
  if (answer.first_try) item.first_tries.add(answer.right);
  if (review.grade) item.judged.add(review.grade->passes());
  if (step.lapse) ++item.lapses;
  if (review.verdict == schedule::Verdict::dont_know) ++item.dont_know;
  if (answer.timed) {
    constexpr std::int64_t a_day = 86'400'000;
    item.latencies.push_back(
        static_cast<int>(std::clamp<std::int64_t>(answer.latency.count, 0, a_day)));
  }
  const bool has_options = review.type != CardType::free && !review.response.empty();
  if (answer.first_try && !answer.right && has_options) {
    WrongResponse& wrong = item.wrong[joined(review.response)];
    ++wrong.times;
    wrong.learners.insert(review.learner);
  }
  if (!item.first_at) item.first_at = review.at;
  item.last_at = review.at;
}

}  // namespace

std::optional<TopWrong> top_wrong(const Item& item) {
  const auto most =
      std::ranges::max_element(item.wrong, {}, [](const auto& each) { return each.second.times; });
  if (most == item.wrong.end()) return std::nullopt;
  return TopWrong{
      most->first, most->second.times, static_cast<std::int64_t>(most->second.learners.size())};
}

std::optional<int> percentile(std::vector<int> values, int percent) {
  if (values.empty()) return std::nullopt;
  constexpr std::size_t whole = 100;
  const std::size_t rank = (values.size() * static_cast<std::size_t>(percent) + whole - 1) / whole;
  const auto wanted =
      values.begin() + static_cast<std::ptrdiff_t>(std::max<std::size_t>(rank, 1) - 1);
  std::ranges::nth_element(values, wanted);
  return *wanted;
}

Item& ItemCounter::item_of(const Passed& passed, const schedule::Review& review) {
  const CardRef* card = passed.learner.fold->last_card();
  const auto [known, added] = places_.try_emplace({card, review.revision});
  if (added) {
    known->second = &items_[{*card, review.revision}];
    ++known->second->learners;
  }
  return *known->second;
}

void ItemCounter::add(const Passed& passed) {
  if (passed.undone) return;
  if (const auto* mark = std::get_if<schedule::Mark>(&passed.event)) return add_mark(passed, *mark);
  const auto* review = std::get_if<schedule::Review>(&passed.event);
  if (review == nullptr || !selection_.takes(*review)) return;
  const CardRef& card = *passed.learner.fold->last_card();
  if (selection_.of_cards() && !selection_.takes_skill(index_.skill_of(card, review->skill)))
    return;
  Item& item = item_of(passed, *review);
  const deck::Card* known = index_.find(card);
  if (known != nullptr && known->revision == review->revision) {
    if (item.reviews == 0) describe(item, *known);
  } else {
    describe(item, *review);
  }
  count(item, *review, passed.step);
}

/// A mark says no revision: it is about the newest one that this learner has met. Who has met none
/// yet saw the card as it was asked: that is told apart only when all rows are there.
void ItemCounter::add_mark(const Passed& passed, const schedule::Mark& mark) {
  const bool dispute = mark.kind == schedule::MarkKind::dispute;
  if (!dispute && mark.kind != schedule::MarkKind::not_allowed) return;
  if (!selection_.takes(mark) || mark.card.deck.empty() || mark.card.card.empty()) return;
  const CardRef& card = *passed.learner.fold->last_card();
  Item* item = nullptr;
  for (auto each = items_.lower_bound({card, 0}); each != items_.end(); ++each) {
    if (each->first.card != card) break;
    const auto* state = passed.learner.fold->card(card, each->first.revision);
    if (state != nullptr && state->first_met) item = &each->second;
  }
  if (item == nullptr) {
    ++(dispute ? unmet_[card].first : unmet_[card].second);
    return;
  }
  ++(dispute ? item->disputes : item->not_allowed);
}

void ItemCounter::add_unmet() {
  for (const auto& [card, marks] : unmet_) {
    const deck::Card* known = index_.find(card);
    auto item = known == nullptr ? items_.end() : items_.find({card, known->revision});
    for (auto each = items_.lower_bound({card, 0});
         known == nullptr && each != items_.end() && each->first.card == card;
         ++each) {
      item = each;
    }
    if (item == items_.end()) continue;  // filtered out, or of a deck that nobody knows
    item->second.disputes += marks.first;
    item->second.not_allowed += marks.second;
  }
  unmet_.clear();
}

std::set<DeckId> ItemCounter::asked() const {
  std::set<DeckId> out;
  for (const auto& [key, item] : items_) out.insert(key.card.deck);
  for (const auto& [card, marks] : unmet_) {
    if (selection_.takes_deck(card.deck)) out.insert(card.deck);
  }
  return out;
}

std::map<ItemKey, Item> ItemCounter::finish() {
  const std::set<DeckId> asked_decks = asked();
  for (const deck::Deck& deck : index_.decks()) {
    const DeckId& id = deck.id.value;
    if (!asked_decks.contains(id) && !selection_.decks.contains(id.text)) continue;
    for (const deck::Card& card : deck.cards) {
      if (!selection_.takes_skill({id, card.skill.value})) continue;
      const auto [item, added] = items_.try_emplace({{id, card.id.value}, card.revision});
      if (added) describe(item->second, card);
    }
  }
  add_unmet();
  return std::move(items_);
}

}  // namespace knack::report
