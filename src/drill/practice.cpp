// SPDX-License-Identifier: MIT
// Gathers, sorts, cuts.
#include "drill/practice.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <tuple>

#include "base/random.hpp"
#include "schedule/standing.hpp"

namespace knack::drill {
namespace {

/// Median relative speed of the timed answers in the card's run, thousandths.
std::optional<int> usual_speed(const schedule::CardState& state) {
  std::vector<int> speeds;
  for (const schedule::Attempt& each : state.run.attempts) {
    if (each.rel_milli) speeds.push_back(*each.rel_milli);
  }
  if (speeds.empty()) return std::nullopt;
  std::ranges::sort(speeds);
  return speeds[(speeds.size() - 1) / 2];
}

/// Cards with a grade under 3 today, by the place of the first among the answers.
std::map<CardRef, std::size_t> failed_on(std::span<const schedule::Event> log, StudyDay today) {
  std::map<CardRef, std::size_t> out;
  std::size_t place = 0;
  schedule::for_each_standing<schedule::Review>(log, [&](const schedule::Review& review) {
    const bool failed = review.study_day == today && review.grade && !review.grade->passes();
    if (failed) out.emplace(review.card, place);
    ++place;
  });
  return out;
}

std::vector<std::size_t> met_cards(const PlanInput& input) {
  std::vector<std::size_t> out;
  for (std::size_t i = 0; i < input.catalogue.items().size(); ++i) {
    const Item& item = input.catalogue[i];
    const auto* state = state_of(input.fold, item);
    const bool met = state != nullptr && state->first_met && !state->suspended;
    if (met && passes(input.filter, *item.card) && is_in_pool(state, *item.card, input.today))
      out.push_back(i);
  }
  Random(input.seed).shuffle(std::span(out));
  return out;
}

template <class Key>
void sort_by(std::vector<std::size_t>& cards, const PlanInput& input, Key key) {
  std::ranges::stable_sort(
      cards, {}, [&](std::size_t i) { return key(*state_of(input.fold, input.catalogue[i])); });
}

void keep_failed(std::vector<std::size_t>& cards,
                 const PlanInput& input,
                 std::span<const schedule::Event> log) {
  const auto failed = failed_on(log, input.today);
  const auto place = [&](std::size_t i) { return failed.find(input.catalogue[i].ref); };
  std::erase_if(cards, [&](std::size_t i) { return place(i) == failed.end(); });
  std::ranges::stable_sort(cards, {}, [&](std::size_t i) { return place(i)->second; });
}

}  // namespace

std::vector<Entry> make_practice(const PlanInput& input,
                                 PracticeOrder order,
                                 std::span<const schedule::Event> log) {
  std::vector<std::size_t> cards = met_cards(input);
  switch (order) {
    case PracticeOrder::longest_ago:
      sort_by(cards, input, [](const auto& state) { return state.last_met; });
      break;
    case PracticeOrder::weakest:
      sort_by(cards, input, [](const auto& state) {
        return std::tuple(state.status, -state.lapses, state.sm2.ease, state.sm2.interval_days);
      });
      break;
    case PracticeOrder::slowest:
      std::erase_if(cards, [&](std::size_t i) {
        return !usual_speed(*state_of(input.fold, input.catalogue[i]));
      });
      sort_by(cards, input, [](const auto& state) { return -*usual_speed(state); });
      break;
    case PracticeOrder::failed_today:
      keep_failed(cards, input, log);
      break;
  }
  const auto most =
      static_cast<std::size_t>(input.limits.cards.value_or(static_cast<int>(practice_cards)));
  if (cards.size() > most) cards.resize(most);
  std::vector<Entry> out;
  out.reserve(cards.size());
  for (const std::size_t i : cards) out.push_back({i, Reason::practice});
  return out;
}

}  // namespace knack::drill
