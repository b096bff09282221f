// SPDX-License-Identifier: MIT
// What an export tells: the columns of each level, once, for headers, keys, `--columns`,
// spreadsheets and the manual.
#pragma once

#include <array>
#include <optional>
#include <span>
#include <string_view>

namespace knack::report {

/// What stands in the cells of a column. Only `text`, `id` and `list` hold bytes that somebody
/// wrote; the others are made of digits by knack and cannot start a formula.
enum class ColumnType {
  text,     ///< any characters, line ends included
  id,       ///< a name: letters, digits, `.`, `_`, `-`
  number,   ///< a whole number
  decimal,  ///< a number with a fixed count of digits after the point
  time,     ///< RFC 3339 with milliseconds and offset
  day,      ///< a study day, `2026-11-23`
  flag,     ///< 0 or 1; true or false in JSON
  list      ///< texts joined by `|`; an array in JSON
};

[[nodiscard]] std::string_view to_string(ColumnType type);

/// A column. Names are snake_case, never translated and never change their meaning.
struct Column {
  std::string_view name;
  ColumnType type = ColumnType::text;
  std::string_view unit;     ///< "ms", "days"; empty: none
  std::string_view range;    ///< "0..5", "2..100"; empty: not bounded
  std::string_view meaning;  ///< for the manual, in English; says when the cell is empty
};

enum class Level { reviews, items, options, skills, learners, marks, log, columns };

/// In the order of the enumerators.
inline constexpr std::array<std::string_view, 8> level_names{
    "reviews", "items", "options", "skills", "learners", "marks", "log", "columns"};

[[nodiscard]] inline std::string_view to_string(Level level) {
  return level_names.at(static_cast<std::size_t>(level));
}

[[nodiscard]] std::optional<Level> level_named(std::string_view name);

/// The columns of a level in the order of the default export.
[[nodiscard]] std::span<const Column> columns_of(Level level);

}  // namespace knack::report
