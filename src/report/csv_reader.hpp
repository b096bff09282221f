// SPDX-License-Identifier: MIT
// Reads CSV back (RFC 4180): a broken record is told with its line and costs nothing but itself.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace knack::report {

/// One record, or what is wrong with it.
struct CsvRecord {
  std::size_t line = 1;  ///< where it begins, from 1
  std::vector<std::string> cells;
  std::string fault;  ///< a sentence without its full stop; empty if all is well
};

/// Walks through a text that must outlive it. Records end with CR LF or LF; empty lines and a byte
/// order mark are skipped. A quote that is never closed, a quote within a bare cell, text after a
/// closing quote or a cell that is no UTF-8 is a fault; then it goes on at the next line.
class CsvReader {
 public:
  explicit CsvReader(std::string_view text, char separator = ',');

  /// The next record, or nothing at the end.
  [[nodiscard]] std::optional<CsvRecord> next();

 private:
  /// Reads a cell at `at_`; false if it cannot be one.
  bool cell(CsvRecord& record);
  bool quoted(CsvRecord& record);
  /// Takes a line break; false if there is none here.
  bool line_end();
  void skip_line();

  std::string_view text_;
  char separator_;
  std::size_t at_ = 0;
  std::size_t line_ = 1;
};

/// What parts the cells: of comma, semicolon and tab the one that the first line has most often
/// outside quotes; a comma if it has none.
[[nodiscard]] char separator_of(std::string_view text);

}  // namespace knack::report
