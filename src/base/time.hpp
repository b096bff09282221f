// SPDX-License-Identifier: MIT
// Instants, offsets and study days: values given as parameters, never read from a clock here.
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace knack {

/// A length of time in milliseconds.
struct Millis {
  std::int64_t count = 0;
  friend auto operator<=>(const Millis&, const Millis&) = default;
};

/// A moment: milliseconds since 1970-01-01T00:00:00Z. knack works from 1970 to 9999.
struct Instant {
  std::int64_t ms = 0;
  friend auto operator<=>(const Instant&, const Instant&) = default;
};

/// A moment with the offset of the place where it was read; minutes east of UTC, from -1439 to
/// 1439.
struct LocalInstant {
  Instant at;
  int offset_minutes = 0;
  friend auto operator<=>(const LocalInstant&, const LocalInstant&) = default;
};

/// A civil local day that begins at the rollover hour; days since 1970-01-01.
struct StudyDay {
  std::int32_t number = 0;
  friend auto operator<=>(const StudyDay&, const StudyDay&) = default;

  friend StudyDay operator+(StudyDay day, std::int32_t days) { return {day.number + days}; }

  friend std::int32_t operator-(StudyDay a, StudyDay b) { return a.number - b.number; }
};

inline constexpr int default_rollover_hour = 4;
inline constexpr StudyDay last_study_day{2932896};  ///< 9999-12-31

/// The study day of a moment: the civil date `rollover_hour` hours (0 to 23) before the local time.
[[nodiscard]] StudyDay study_day(LocalInstant when, int rollover_hour = default_rollover_hour);

/// `2026-11-23`.
[[nodiscard]] std::string to_string(StudyDay day);

/// The day written as `2026-11-23`, or nothing if it is none.
[[nodiscard]] std::optional<StudyDay> parse_day(std::string_view text);

/// RFC 3339 with offset and milliseconds: `2026-11-23T18:04:05.120+02:00`; offset 0 is written
/// `+00:00`.
[[nodiscard]] std::string to_rfc3339(LocalInstant when);

/// Reads RFC 3339 (`T` or a space, fraction optional, `Z` or an offset, which must be there), or
/// nothing.
[[nodiscard]] std::optional<LocalInstant> parse_rfc3339(std::string_view text);

}  // namespace knack
