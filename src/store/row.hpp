// SPDX-License-Identifier: MIT
// Events as rows: one list of fields for each table, used to write, to read and to sum.
#pragma once

#include <cstdint>
#include <string>

#include <sqlite3.h>

#include "schedule/review.hpp"

namespace knack::store {

/// The row format that this knack writes: which fields a row's checksum covers, and their order.
inline constexpr int row_format = 1;

/// Columns in the order of the fields, with `checksum` at the end, for SELECT and INSERT.
[[nodiscard]] const char* review_columns();
[[nodiscard]] const char* mark_columns();
[[nodiscard]] const char* retraction_columns();

/// How many columns those are.
inline constexpr int review_width = 41;
inline constexpr int mark_width = 13;
inline constexpr int retraction_width = 11;

/// Binds all columns of an event's row to a statement, from the first parameter on; the text that a
/// person typed is not among them.
void bind(sqlite3_stmt* statement, const schedule::Event& event);

/// What reading a row found.
struct RowState {
  bool readable = true;  ///< every value is one this knack knows
  bool whole = true;     ///< its checksum is right; only looked at if asked for
};

/// Reads the row that a statement stands on into an event of its kind.
[[nodiscard]] RowState read(sqlite3_stmt* statement, schedule::Review& review, bool verify);
[[nodiscard]] RowState read(sqlite3_stmt* statement, schedule::Mark& mark, bool verify);
[[nodiscard]] RowState read(sqlite3_stmt* statement, schedule::Retraction& back, bool verify);

/// The text that belongs to an event, in a table of its own.
[[nodiscard]] const std::string* text_of(const schedule::Event& event);

/// The checksum that `bind` writes; two rows with one identity are the same if it and their texts
/// are.
[[nodiscard]] std::int64_t row_checksum(const schedule::Event& event);

/// The checksum of a text's row.
[[nodiscard]] std::int64_t text_checksum(const schedule::EventId& id, const std::string& text);

}  // namespace knack::store
