// SPDX-License-Identifier: MIT
// Rows to bytes: CSV, TSV, the CSV of spreadsheets, JSON, JSON Lines.
#pragma once

#include <memory>
#include <span>
#include <string>

#include "report/cell.hpp"
#include "report/column.hpp"

namespace knack::report {

enum class Format {
  csv,    ///< RFC 4180: UTF-8, comma, CRLF, values exact
  tsv,    ///< the same with a tab and LF
  excel,  ///< for spreadsheets: BOM, `;`, decimal comma, no cell a formula, times cut to seconds
          ///< with their offset in a column of its own (minutes)
  json,   ///< one array, a row a line
  jsonl   ///< one object a line
};

/// Takes cells in the order of the columns and appends bytes to a text that the caller empties.
class RowWriter {
 public:
  RowWriter() = default;
  RowWriter(const RowWriter&) = delete;
  RowWriter& operator=(const RowWriter&) = delete;
  RowWriter(RowWriter&&) = delete;
  RowWriter& operator=(RowWriter&&) = delete;
  virtual ~RowWriter() = default;

  /// Before the first row. The columns must outlive the writer.
  virtual void begin(std::span<const Column> columns) = 0;
  virtual void cell(const Cell& cell) = 0;
  virtual void end_row() = 0;
  /// After the last row.
  virtual void end() = 0;
};

[[nodiscard]] std::unique_ptr<RowWriter> make_row_writer(Format format, std::string& out);

/// The text with one `'` before it if a spreadsheet could take it for a formula or if it begins
/// with
/// `'`: the first character is one of `= + - @`, tab, CR, LF, NUL, or a full-width ＝ ＋ － ＠
/// (CWE-1236). `plain_text` takes exactly that `'` away again, so nothing is lost.
[[nodiscard]] std::string neutral_text(std::string_view text);
[[nodiscard]] std::string plain_text(std::string_view neutral);

}  // namespace knack::report
