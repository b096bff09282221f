// SPDX-License-Identifier: MIT
// Flags and latency from what the terminal measured, and the learner's fluent pace.
#include "schedule/latency.hpp"

#include <algorithm>

namespace knack::schedule {
namespace {

/// Limits so far that no real answer meets them; they keep products within 64 bits.
constexpr std::int64_t longest_ms = std::int64_t{1} << 40U;

bool sane(Millis time) {
  return time.count >= 0 && time.count <= longest_ms;
}

std::optional<Millis> median(std::vector<Millis> times) {
  if (times.empty()) return std::nullopt;
  const auto middle = times.begin() + static_cast<std::ptrdiff_t>((times.size() - 1) / 2);
  std::ranges::nth_element(times, middle);
  return *middle;
}

bool typed_with_keys(const Measured& measured, CardType type) {
  return type == CardType::free && measured.first_key.has_value();
}

bool is_sane(const Measured& measured) {
  return measured.total && sane(*measured.total) &&
         (!measured.first_key || sane(*measured.first_key)) &&
         std::ranges::all_of(measured.key_gaps, sane);
}

/// Whether somebody was away: nobody reads, or rests between two keys, that long.
bool was_away(const Measured& measured,
              CardType type,
              Millis allowance,
              const Constants& constants) {
  const std::int64_t longest = std::max(
      constants.idle_cap_ms * 1000, allowance.count * std::int64_t{constants.idle_factor_milli});
  if (!typed_with_keys(measured, type)) return measured.total->count * 1000 > longest;
  return measured.first_key->count * 1000 > longest ||
         std::ranges::any_of(measured.key_gaps,
                             [&](Millis gap) { return gap.count > constants.idle_cap_ms; });
}

bool is_rapid(const Measured& measured, Millis allowance, const Constants& constants) {
  const std::int64_t shortest = std::max(constants.rapid_floor_ms * 1000,
                                         allowance.count * std::int64_t{constants.rapid_milli});
  return measured.total->count * 1000 < shortest;
}

/// Time to the first key and what the gaps have beyond the learner's own typing.
Millis thinking_time(const Measured& measured,
                     std::optional<Millis> typing_gap,
                     const Constants& constants) {
  const std::int64_t pause = std::max(
      constants.typing_pause_ms, typing_gap.value_or(Millis{}).count * constants.typing_pause_gaps);
  Millis latency = *measured.first_key;
  for (const Millis gap : measured.key_gaps) {
    latency.count += std::max<std::int64_t>(0, gap.count - pause);
  }
  return latency;
}

}  // namespace

Millis allowance(std::size_t code_points, const Constants& constants) {
  return {constants.base_ms + constants.per_char_ms * static_cast<std::int64_t>(code_points)};
}

std::pair<Flag, Timing> assess(const Measured& measured,
                               CardType type,
                               Millis allowance,
                               std::optional<Millis> typing_gap,
                               const Constants& constants) {
  Timing timing;
  timing.allowance = allowance;
  if (!is_sane(measured)) return {Flag::untimed, timing};
  timing.total = measured.total;
  const bool typed = typed_with_keys(measured, type);
  if (typed) {
    timing.first_key = measured.first_key;
    timing.key_gap = median(measured.key_gaps);
  }
  if (measured.interrupted || was_away(measured, type, allowance, constants)) {
    return {Flag::interrupted, timing};
  }
  // Whoever types for the first time is measured by the pace of this very answer.
  const std::optional<Millis> usual = typing_gap ? typing_gap : timing.key_gap;
  timing.latency = typed ? thinking_time(measured, usual, constants) : *measured.total;
  return {is_rapid(measured, allowance, constants) ? Flag::rapid : Flag::ok, timing};
}

int fluent_milli(std::span<const int> window, const Constants& constants) {
  std::int64_t weighted =
      std::int64_t{constants.fluent_prior_weight} * constants.fluent_prior_milli;
  std::int64_t weight = constants.fluent_prior_weight;
  if (!window.empty()) {
    std::vector<int> sorted(window.begin(), window.end());
    std::ranges::sort(sorted);
    const auto n = static_cast<std::int64_t>(sorted.size());
    weighted += n * sorted[(sorted.size() - 1) / 4];
    weight += n;
  }
  const std::int64_t fluent = weight > 0 ? weighted / weight : constants.fluent_prior_milli;
  return static_cast<int>(
      std::clamp<std::int64_t>(fluent, constants.fluent_min_milli, constants.fluent_max_milli));
}

}  // namespace knack::schedule
