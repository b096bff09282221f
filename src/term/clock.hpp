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
};

/// The clocks of this machine.
[[nodiscard]] Clock real_clock();

/// Measures one answer.
class Stopwatch {
 public:
  /// Starts at once.
  explicit Stopwatch(Clock clock);

  [[nodiscard]] Millis elapsed() const;

  /// Whether the machine slept since the start (more than half a second).
  [[nodiscard]] bool slept() const;

 private:
  Clock clock_;
  Millis start_;
  Millis asleep_at_start_;
};

}  // namespace knack::term
