// SPDX-License-Identifier: MIT
// One value on its way into an export: it points to what others hold and owns nothing.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/time.hpp"
#include "schedule/review.hpp"

namespace knack::report {

/// A value with its kind. `unknown` is an empty cell, null in JSON; `absent` is an empty cell too,
/// but no key in JSON: the thing has no such value at all.
struct Cell {
  enum class Kind : std::uint8_t {
    unknown,
    absent,
    text,
    event_id,
    number,
    decimal,
    time,
    day,
    flag,
    list
  };

  Kind kind = Kind::unknown;
  int small = 0;  ///< decimal: digits after the point; time: offset in minutes
  std::int64_t number =
      0;  ///< number, decimal without its point, ms since 1970, day, 0 or 1, sequence
  std::string_view text;  ///< text; event_id: the origin
  const std::vector<std::string>* list = nullptr;
};

[[nodiscard]] inline Cell text_cell(std::string_view text) {
  return {Cell::Kind::text, 0, 0, text, nullptr};
}

/// A text that is empty where nothing is known.
[[nodiscard]] inline Cell known_text(std::string_view text) {
  return text.empty() ? Cell{} : text_cell(text);
}

[[nodiscard]] inline Cell id_cell(const schedule::EventId& id) {
  return {Cell::Kind::event_id, 0, id.sequence, id.origin, nullptr};
}

[[nodiscard]] inline Cell number_cell(std::int64_t number) {
  return {Cell::Kind::number, 0, number, {}, nullptr};
}

/// `number` counts the last of `digits` digits after the point: 232 with 2 is 2.32.
[[nodiscard]] inline Cell decimal_cell(std::int64_t number, int digits) {
  return {Cell::Kind::decimal, digits, number, {}, nullptr};
}

[[nodiscard]] inline Cell time_cell(LocalInstant when) {
  return {Cell::Kind::time, when.offset_minutes, when.at.ms, {}, nullptr};
}

[[nodiscard]] inline Cell day_cell(StudyDay day) {
  return {Cell::Kind::day, 0, day.number, {}, nullptr};
}

[[nodiscard]] inline Cell flag_cell(bool value) {
  return {Cell::Kind::flag, 0, value ? 1 : 0, {}, nullptr};
}

/// The list must outlive the cell.
[[nodiscard]] inline Cell list_cell(const std::vector<std::string>& list) {
  return {Cell::Kind::list, 0, 0, {}, &list};
}

[[nodiscard]] inline Cell absent_cell() {
  return {Cell::Kind::absent, 0, 0, {}, nullptr};
}

[[nodiscard]] inline Cell millis_cell(const std::optional<Millis>& time) {
  return time ? number_cell(time->count) : Cell{};
}

template <class Time>
[[nodiscard]] Cell time_cell(const std::optional<Time>& when) {
  return when ? time_cell(*when) : Cell{};
}

/// Thousandths.
template <class Number>
[[nodiscard]] Cell milli_cell(const std::optional<Number>& thousandths) {
  return thousandths ? decimal_cell(*thousandths, 3) : Cell{};
}

}  // namespace knack::report
