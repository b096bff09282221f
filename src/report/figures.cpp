// SPDX-License-Identifier: MIT
// Counters and medians.
#include "report/figures.hpp"

#include <algorithm>
#include <cstddef>
#include <limits>

namespace knack::report {
namespace {

constexpr std::size_t few = 20;
constexpr std::int32_t week = 7;
constexpr std::int32_t month = 30;

Speed speed_of(const std::vector<int>& latencies, const std::vector<int>& rels) {
  Speed speed;
  speed.answers = static_cast<int>(latencies.size());
  if (const auto middle = median(latencies)) speed.median = Millis{*middle};
  speed.median_rel_milli = median(rels);
  return speed;
}

/// Hinted answers say how well the key is remembered for minutes, not for days.
bool tells_speed(const schedule::Review& review) {
  return review.flag == schedule::Flag::ok && review.timing.latency && !review.hinted;
}

}  // namespace

void FirstAndLast::add(std::int64_t value) {
  const int kept =
      static_cast<int>(std::clamp<std::int64_t>(value, 0, std::numeric_limits<int>::max()));
  if (first_.size() < few) first_.push_back(kept);
  last_.add(kept, few);
}

Counted counted(const schedule::Review& review, const schedule::Step& step) {
  Counted out;
  out.time = time_on(review);
  out.first_try = review.kind == schedule::Kind::scheduled && review.grade;
  if (!out.first_try) return out;
  out.right = review.grade->passes();
  // A second machine may have asked a card again before it was due: that says nothing of the
  // interval.
  if (step.counted && !review.hinted) {
    out.retention_7 = step.before.interval_days >= week;
    out.retention_30 = step.before.interval_days >= month;
  }
  out.timed = out.right && tells_speed(review);
  if (!out.timed) return out;
  out.latency = *review.timing.latency;
  out.rel_milli = schedule::relative_speed_milli(review.timing);
  return out;
}

void FigureCounter::add(const Counted& answer) {
  ++figures_.answers;
  if (answer.time)
    figures_.spent = Millis{figures_.spent.value_or(Millis{}).count + answer.time->count};
  if (answer.first_try) figures_.first_try.add(answer.right);
  if (answer.retention_7) figures_.retention_7.add(answer.right);
  if (answer.retention_30) figures_.retention_30.add(answer.right);
  if (!answer.timed) return;
  ++figures_.timed;
  latency_.add(answer.latency.count);
  if (answer.rel_milli) rel_milli_.add(*answer.rel_milli);
}

Figures FigureCounter::figures() const {
  Figures out = figures_;
  out.first_20 = speed_of(latency_.first(), rel_milli_.first());
  out.last_20 = speed_of(latency_.last(), rel_milli_.last());
  return out;
}

std::optional<Millis> time_on(const schedule::Review& review) {
  if (!review.timing.total) return std::nullopt;
  constexpr std::int64_t a_day = 86'400'000;  // so that no log, however odd, overflows a sum
  const schedule::Constants constants;
  std::int64_t longest = a_day;
  if (review.flag == schedule::Flag::interrupted) {
    const std::int64_t allowance =
        std::clamp<std::int64_t>(review.timing.allowance.count, 0, a_day);
    longest = std::max(constants.idle_cap_ms, allowance * constants.idle_factor_milli / 1000);
  }
  return Millis{std::clamp<std::int64_t>(review.timing.total->count, 0, longest)};
}

std::optional<int> median(std::vector<int> values) {
  if (values.empty()) return std::nullopt;
  std::ranges::sort(values);
  const std::int64_t low = values[(values.size() - 1) / 2];
  const std::int64_t high = values[values.size() / 2];
  return static_cast<int>((low + high) / 2);
}

}  // namespace knack::report
