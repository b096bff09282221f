// SPDX-License-Identifier: MIT
// What the next two weeks will ask for, and how long that takes this learner.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>

#include "base/time.hpp"
#include "schedule/baseline.hpp"
#include "schedule/fold.hpp"

namespace knack::report {

inline constexpr int forecast_days = 14;

/// Due cards of today and the 13 days after it, if each is answered right on its day (grade 4).
/// What is overdue is due today. New cards are not in it: how many there will be is up to the
/// learner.
struct Forecast {
  std::array<int, forecast_days> due{};
  std::optional<Millis> per_card;  ///< time that a due card takes; nothing if it is not known

  [[nodiscard]] int total() const;

  /// Time for so many cards.
  [[nodiscard]] std::optional<Millis> time(int cards) const;
};

/// Adds a card's due days.
void add_card(Forecast& forecast,
              const schedule::CardState& card,
              StudyDay today,
              schedule::Dialect dialect);

/// The learner's own pace: the median time from one answer to the next (reading the feedback
/// included) over the last 100 scheduled answers and drills, times how many of them a scheduled one
/// brings with it.
class Pace {
 public:
  /// The next answer of the log that was not taken back.
  void add(const schedule::Review& review);

  /// Nothing for fewer than 5 timed answers.
  [[nodiscard]] std::optional<Millis> per_card() const;

 private:
  schedule::Window times_;
  schedule::Window scheduled_;  ///< 1 for a scheduled answer, 0 for a drill
  std::string origin_;
  std::int64_t before_ms_ = 0;
};

}  // namespace knack::report
