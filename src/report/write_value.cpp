// SPDX-License-Identifier: MIT
// Digits.
#include "report/write_value.hpp"

#include <array>
#include <charconv>
#include <cstddef>

namespace knack::report {
namespace {

constexpr std::int64_t ms_a_minute = 60'000;
constexpr std::int64_t ms_an_hour = 60 * ms_a_minute;
constexpr std::int64_t ms_a_day = 24 * ms_an_hour;

void append_two(std::string& out, std::int64_t number) {
  out += static_cast<char>('0' + number / 10 % 10);
  out += static_cast<char>('0' + number % 10);
}

void append_clock(std::string& out, std::int64_t ms) {
  append_two(out, ms / ms_an_hour);
  out += ':';
  append_two(out, ms / ms_a_minute % 60);
  out += ':';
  append_two(out, ms / 1000 % 60);
}

}  // namespace

void append_number(std::string& out, std::int64_t number) {
  std::array<char, 24> digits{};
  const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), number).ptr;
  out.append(digits.data(), end);
}

void append_decimal(std::string& out, std::int64_t number, int digits, char point) {
  if (number < 0) out += '-';
  const std::size_t start = out.size();
  append_number(out, number);
  if (number < 0) out.erase(start, 1);
  const auto behind = static_cast<std::size_t>(digits);
  const std::size_t length = out.size() - start;
  if (length < behind + 1) out.insert(start, behind + 1 - length, '0');
  out.insert(out.end() - digits, point);
}

void CalendarText::append_day(std::string& out, StudyDay day) {
  if (day != day_) {
    text_ = to_string(day);
    day_ = day;
  }
  out += text_;
}

std::int64_t CalendarText::append_date(std::string& out, LocalInstant when) {
  const std::int64_t local = when.at.ms + when.offset_minutes * ms_a_minute;
  const std::int64_t day = local / ms_a_day - (local % ms_a_day < 0 ? 1 : 0);
  append_day(out, {static_cast<std::int32_t>(day)});
  return local - day * ms_a_day;
}

void CalendarText::append_time(std::string& out, LocalInstant when) {
  const std::int64_t ms = append_date(out, when);
  out += 'T';
  append_clock(out, ms);
  out += '.';
  out += static_cast<char>('0' + ms % 1000 / 100);
  append_two(out, ms % 100);
  const int offset = when.offset_minutes < 0 ? -when.offset_minutes : when.offset_minutes;
  out += when.offset_minutes < 0 ? '-' : '+';
  append_two(out, offset / 60);
  out += ':';
  append_two(out, offset % 60);
}

void CalendarText::append_seconds(std::string& out, LocalInstant when) {
  const std::int64_t ms = append_date(out, when);
  out += ' ';
  append_clock(out, ms);
}

}  // namespace knack::report
