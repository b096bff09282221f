// SPDX-License-Identifier: MIT
// Numbers, days and times appended to a text, fast: an export has millions of them.
#pragma once

#include <cstdint>
#include <string>

#include "base/time.hpp"

namespace knack::report {

void append_number(std::string& out, std::int64_t number);

/// `number` with a point before its last `digits` digits: 5 with 3 is 0.005.
void append_decimal(std::string& out, std::int64_t number, int digits, char point);

/// Writes days and times as base/time does; neighbouring rows mostly have one day, so the last one
/// is remembered.
class CalendarText {
 public:
  /// `2026-11-23`.
  void append_day(std::string& out, StudyDay day);

  /// `2026-11-23T18:04:05.120+02:00`.
  void append_time(std::string& out, LocalInstant when);

  /// `2026-11-23 18:04:05`, the local time without its offset.
  void append_seconds(std::string& out, LocalInstant when);

 private:
  /// Appends the date and gives the milliseconds since its midnight.
  std::int64_t append_date(std::string& out, LocalInstant when);

  StudyDay day_{-1};
  std::string text_;
};

}  // namespace knack::report
