// SPDX-License-Identifier: MIT
// SM-2's one step, in hundredths.
#include "schedule/sm2.hpp"

#include <algorithm>
#include <cstddef>

namespace knack::schedule {
namespace {

constexpr int lowest_ease = 130;
constexpr std::int64_t longest_interval = 36'500;
constexpr std::int64_t first_interval = 1;
constexpr std::int64_t second_interval = 6;

/// 0.1 - (5 - q)(0.08 + (5 - q) × 0.02), in hundredths.
constexpr std::array<int, 6> ease_change{-80, -54, -32, -14, 0, 10};

Ease changed(Ease ease, int q) {
  return {std::max(lowest_ease, ease.hundredths + ease_change.at(static_cast<std::size_t>(q)))};
}

/// The interval after a pass, `factor` in hundredths and `rounding` added before the division.
std::int32_t grown(const Sm2State& state, Ease factor, std::int64_t rounding) {
  std::int64_t days = first_interval;
  if (state.repetition == 1) days = second_interval;
  if (state.repetition > 1) {
    days = (std::int64_t{state.interval_days} * factor.hundredths + rounding) / 100;
  }
  return static_cast<std::int32_t>(std::clamp(days, first_interval, longest_interval));
}

}  // namespace

std::string_view to_string(Dialect dialect) {
  return dialect == Dialect::sm2 ? "sm2" : "sm2-delphi";
}

std::optional<Dialect> dialect_named(std::string_view name) {
  for (const Dialect dialect : {Dialect::sm2, Dialect::sm2_delphi}) {
    if (to_string(dialect) == name) return dialect;
  }
  return std::nullopt;
}

Sm2State next(const Sm2State& state, Grade grade, Dialect dialect) {
  const int q = std::clamp(grade.q, 0, 5);
  const bool passes = q >= 3;
  const bool published = dialect == Dialect::sm2;
  const Ease ease = published && !passes ? state.ease : changed(state.ease, q);
  if (!passes) return {0, static_cast<std::int32_t>(first_interval), ease};
  constexpr std::int64_t up = 99;
  constexpr std::int64_t nearest = 50;
  const std::int32_t days = published ? grown(state, ease, up) : grown(state, state.ease, nearest);
  return {state.repetition + 1, days, ease};
}

std::array<Sm2State, 6> futures(const Sm2State& state, Dialect dialect) {
  std::array<Sm2State, 6> all{};
  for (std::size_t q = 0; q < all.size(); ++q) {
    all.at(q) = next(state, Grade{static_cast<int>(q)}, dialect);
  }
  return all;
}

}  // namespace knack::schedule
