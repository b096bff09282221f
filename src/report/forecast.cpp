// SPDX-License-Identifier: MIT
// The schedule run forward, and the time between answers.
#include "report/forecast.hpp"

#include <algorithm>
#include <numeric>
#include <utility>

#include "report/figures.hpp"

namespace knack::report {
namespace {

/// The day on which the card will be asked next; nothing for a new or suspended one.
std::optional<StudyDay> next_asked(const schedule::CardState& card, StudyDay today) {
  if (!card.due || card.suspended) return std::nullopt;
  if (schedule::is_due(card, today)) return today;
  return std::max(*card.due, today + 1);
}

}  // namespace

int Forecast::total() const {
  return std::accumulate(due.begin(), due.end(), 0);
}

std::optional<Millis> Forecast::time(int cards) const {
  if (!per_card) return std::nullopt;
  return Millis{per_card->count * cards};
}

void add_card(Forecast& forecast,
              const schedule::CardState& card,
              StudyDay today,
              schedule::Dialect dialect) {
  constexpr schedule::Grade right{4};  // leaves the ease as it is
  auto asked = next_asked(card, today);
  schedule::Sm2State state = card.sm2;
  while (asked && *asked - today < forecast_days) {
    ++forecast.due.at(static_cast<std::size_t>(*asked - today));
    state = schedule::next(state, right, dialect);
    *asked = *asked + std::max(1, state.interval_days);
  }
}

void Pace::add(const schedule::Review& review) {
  constexpr std::size_t window = 100;
  constexpr std::int64_t break_ms = 300'000;
  const bool goes_on = review.id.origin == origin_;
  const std::int64_t now_ms = std::max<std::int64_t>(0, review.at.at.ms);
  const std::int64_t gap = now_ms - std::exchange(before_ms_, now_ms);
  if (!goes_on) origin_ = review.id.origin;
  const auto time = time_on(review);
  const bool first_try = review.kind == schedule::Kind::scheduled;
  if (!time || (!first_try && review.kind != schedule::Kind::drill)) return;
  const bool usable = goes_on && gap > time->count && gap <= break_ms;
  times_.add(static_cast<int>(usable ? gap : time->count), window);
  scheduled_.add(first_try ? 1 : 0, window);
}

std::optional<Millis> Pace::per_card() const {
  constexpr std::size_t least = 5;
  const auto& first_tries = scheduled_.values();
  const std::int64_t scheduled =
      std::accumulate(first_tries.begin(), first_tries.end(), std::int64_t{0});
  const auto usual = median(times_.values());
  if (!usual || scheduled == 0 || first_tries.size() < least) return std::nullopt;
  return Millis{*usual * static_cast<std::int64_t>(first_tries.size()) / scheduled};
}

}  // namespace knack::report
