// SPDX-License-Identifier: MIT
// The time that answers take, from a clock that is a parameter.
#pragma once

#include <functional>

#include "base/time.hpp"

namespace knack::term {

/// Where the time comes from; tests put in their own.
struct Clock {
  std::function<Millis()> steady;  ///< never goes back; stands still while the machine sleeps
  std::function<Millis()> asleep;  ///< how long the machine has slept so far; constant if unknown
  /// How long this process was stopped so far (Ctrl-Z) while the machine was awake.
  std::function<Millis()> stopped = [] { return Millis{0}; };
};

/// The clocks of this machine.
[[nodiscard]] Clock real_clock();

/// Measures one answer.
class Stopwatch {
 public:
  /// Starts at once.
  explicit Stopwatch(Clock clock);

  [[nodiscard]] Millis elapsed() const;

  /// The part of the time since the start in which nobody could answer: the machine slept, or the
  /// process was stopped.
  [[nodiscard]] Millis away() const;

  /// The other part: awake and not stopped.
  [[nodiscard]] Millis present() const;

  /// Whether the machine slept since the start (more than half a second).
  [[nodiscard]] bool slept() const;

 private:
  Clock clock_;
  Millis start_;
  Millis asleep_at_start_;
  Millis stopped_at_start_;
};

}  // namespace knack::term
