// SPDX-License-Identifier: MIT
// Civil dates from instants; the calendar itself is that of std::chrono.
#include "base/time.hpp"

#include <chrono>

#include <fmt/format.h>

namespace knack {
namespace {

using std::chrono::days;
using std::chrono::sys_days;
using std::chrono::year_month_day;

constexpr std::int64_t ms_a_minute = 60'000;
constexpr std::int64_t ms_an_hour = 60 * ms_a_minute;
constexpr std::int64_t ms_a_civil_day = 24 * ms_an_hour;  // of UTC, which has no summer time

std::int64_t floor_divide(std::int64_t a, std::int64_t b) {
  return a / b - (a % b < 0 ? 1 : 0);
}

std::int64_t local_ms(LocalInstant when) {
  return when.at.ms + when.offset_minutes * ms_a_minute;
}

/// Reads exactly `width` digits at the front of `text` and drops them.
std::optional<int> digits(std::string_view& text, std::size_t width) {
  if (text.size() < width) return std::nullopt;
  int value = 0;
  for (const char c : text.substr(0, width)) {
    if (c < '0' || c > '9') return std::nullopt;
    value = value * 10 + (c - '0');
  }
  text.remove_prefix(width);
  return value;
}

bool skip(std::string_view& text, std::string_view any_of) {
  if (text.empty() || any_of.find(text.front()) == std::string_view::npos) return false;
  text.remove_prefix(1);
  return true;
}

std::optional<StudyDay> read_date(std::string_view& text) {
  const auto year = digits(text, 4);
  if (!year || !skip(text, "-")) return std::nullopt;
  const auto month = digits(text, 2);
  if (!month || !skip(text, "-")) return std::nullopt;
  const auto day = digits(text, 2);
  if (!day || *year < 1970) return std::nullopt;
  const year_month_day date{std::chrono::year(*year),
                            std::chrono::month(static_cast<unsigned>(*month)),
                            std::chrono::day(static_cast<unsigned>(*day))};
  if (!date.ok()) return std::nullopt;
  return StudyDay{static_cast<std::int32_t>(sys_days(date).time_since_epoch().count())};
}

/// The milliseconds since midnight, or nothing.
std::optional<std::int64_t> read_clock(std::string_view& text) {
  const auto hour = digits(text, 2);
  if (!hour || !skip(text, ":")) return std::nullopt;
  const auto minute = digits(text, 2);
  if (!minute || !skip(text, ":")) return std::nullopt;
  const auto second = digits(text, 2);
  if (!second || *hour > 23 || *minute > 59 || *second > 59) return std::nullopt;
  std::int64_t fraction = 0;
  if (skip(text, ".")) {
    std::int64_t unit = 100;
    std::size_t read = 0;
    for (; read < text.size() && text[read] >= '0' && text[read] <= '9'; ++read, unit /= 10) {
      fraction += unit * (text[read] - '0');
    }
    if (read == 0) return std::nullopt;
    text.remove_prefix(read);
  }
  return *hour * ms_an_hour + *minute * ms_a_minute + *second * std::int64_t{1000} + fraction;
}

std::optional<int> read_offset(std::string_view& text) {
  if (skip(text, "Zz")) return 0;
  const bool west = text.starts_with('-');
  if (!skip(text, "+-")) return std::nullopt;
  const auto hours = digits(text, 2);
  if (!hours || !skip(text, ":")) return std::nullopt;
  const auto minutes = digits(text, 2);
  if (!minutes || *hours > 23 || *minutes > 59) return std::nullopt;
  const int offset = *hours * 60 + *minutes;
  return west ? -offset : offset;
}

}  // namespace

StudyDay study_day(LocalInstant when, int rollover_hour) {
  const std::int64_t shifted = local_ms(when) - rollover_hour * ms_an_hour;
  return {static_cast<std::int32_t>(floor_divide(shifted, ms_a_civil_day))};
}

std::string to_string(StudyDay day) {
  const year_month_day date{sys_days(days(day.number))};
  return fmt::format("{:04}-{:02}-{:02}",
                     static_cast<int>(date.year()),
                     static_cast<unsigned>(date.month()),
                     static_cast<unsigned>(date.day()));
}

std::optional<StudyDay> parse_day(std::string_view text) {
  const auto day = read_date(text);
  return text.empty() ? day : std::nullopt;
}

std::string to_rfc3339(LocalInstant when) {
  const std::int64_t local = local_ms(when);
  const std::int64_t day = floor_divide(local, ms_a_civil_day);
  const std::int64_t ms = local - day * ms_a_civil_day;
  const int offset = when.offset_minutes < 0 ? -when.offset_minutes : when.offset_minutes;
  return fmt::format("{}T{:02}:{:02}:{:02}.{:03}{}{:02}:{:02}",
                     to_string(StudyDay{static_cast<std::int32_t>(day)}),
                     ms / ms_an_hour,
                     ms / ms_a_minute % 60,
                     ms / 1000 % 60,
                     ms % 1000,
                     when.offset_minutes < 0 ? '-' : '+',
                     offset / 60,
                     offset % 60);
}

std::optional<LocalInstant> parse_rfc3339(std::string_view text) {
  const auto day = read_date(text);
  if (!day || !skip(text, "Tt ")) return std::nullopt;
  const auto clock = read_clock(text);
  if (!clock) return std::nullopt;
  const auto offset = read_offset(text);
  if (!offset || !text.empty()) return std::nullopt;
  return LocalInstant{{day->number * ms_a_civil_day + *clock - *offset * ms_a_minute}, *offset};
}

}  // namespace knack
