// SPDX-License-Identifier: MIT
// Answers by study day: active days, the streak, the heatmap.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <map>

#include "base/time.hpp"

namespace knack::report {

/// Study days in a row with an answer.
struct Streak {
  int days = 0;        ///< up to today, or up to yesterday as long as today has no answer yet
  bool today = false;  ///< today has an answer
  int longest = 0;     ///< of all times
  friend bool operator==(const Streak&, const Streak&) = default;
};

inline constexpr int heat_weeks = 12;
inline constexpr int days_a_week = 7;

/// Answers of each day of 12 weeks, Monday to Sunday; the last week is that of today.
struct Heat {
  StudyDay first;  ///< a Monday
  StudyDay today;  ///< the last day that counts; those after it have no answers
  std::array<std::int64_t, std::size_t{heat_weeks} * days_a_week> answers{};

  /// The day of a week (0 to 11) and a weekday (0 = Monday).
  [[nodiscard]] StudyDay day(int week, int weekday) const {
    return first + (week * days_a_week + weekday);
  }

  /// Answers on one of the 84 days.
  [[nodiscard]] std::int64_t on(StudyDay day) const {
    return answers.at(static_cast<std::size_t>(day - first));
  }
};

/// 0 = Monday to 6 = Sunday.
[[nodiscard]] int weekday(StudyDay day);

/// Counts answers by their study day, in any order. Days after `today` and before 1970 are left
/// out: a clock that went wrong makes no streak.
class DayCounts {
 public:
  explicit DayCounts(StudyDay today) : today_(today) {}

  void add(StudyDay day);

  [[nodiscard]] std::int64_t on(StudyDay day) const;

  /// Days with an answer among the last `days`, today included.
  [[nodiscard]] int active(int days) const;

  [[nodiscard]] Streak streak() const;
  [[nodiscard]] Heat heat() const;

 private:
  StudyDay today_;
  std::map<StudyDay, std::int64_t> days_;
};

}  // namespace knack::report
