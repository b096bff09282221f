// SPDX-License-Identifier: MIT
// Reads the steady clock, and how long the machine has slept.
#include "term/clock.hpp"

#include <chrono>
#include <ctime>
#include <utility>

#include "term/signals.hpp"

namespace knack::term {
namespace {

Millis steady_now() {
  const auto now = std::chrono::steady_clock::now().time_since_epoch();
  return {std::chrono::duration_cast<std::chrono::milliseconds>(now).count()};
}

#ifdef CLOCK_BOOTTIME
Millis read(clockid_t which) {
  timespec at{};
  if (clock_gettime(which, &at) != 0) return {0};
  return {static_cast<std::int64_t>(at.tv_sec) * 1000 + at.tv_nsec / 1'000'000};
}

Millis slept_so_far() {
  return {read(CLOCK_BOOTTIME).count - read(CLOCK_MONOTONIC).count};
}
#else
Millis slept_so_far() {
  return {0};
}
#endif

}  // namespace

Clock real_clock() {
  return {steady_now, slept_so_far, time_stopped};
}

Stopwatch::Stopwatch(Clock clock)
    : clock_(std::move(clock)),
      start_(clock_.steady()),
      asleep_at_start_(clock_.asleep()),
      stopped_at_start_(clock_.stopped()) {}

Millis Stopwatch::elapsed() const {
  return {clock_.steady().count - start_.count};
}

Millis Stopwatch::away() const {
  return {clock_.asleep().count - asleep_at_start_.count + clock_.stopped().count -
          stopped_at_start_.count};
}

Millis Stopwatch::present() const {
  return {elapsed().count - (clock_.stopped().count - stopped_at_start_.count)};
}

bool Stopwatch::slept() const {
  constexpr std::int64_t noticeable_ms = 500;
  return clock_.asleep().count - asleep_at_start_.count > noticeable_ms;
}

}  // namespace knack::term
