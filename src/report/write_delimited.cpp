// SPDX-License-Identifier: MIT
// Cells parted by a character: CSV, TSV, and the CSV that spreadsheets open without harm.
#include <array>
#include <cstddef>
#include <string_view>

#include "base/formula.hpp"
#include "base/utf8.hpp"
#include "report/row_writer.hpp"
#include "report/row_writers.hpp"
#include "report/write_value.hpp"

namespace knack::report {
namespace {

struct Dialect {
  char separator = ',';
  char point = '.';
  std::string_view line_end = "\r\n";
  bool spreadsheet = false;
};

constexpr Dialect csv{};
constexpr Dialect tsv{'\t', '.', "\n", false};
constexpr Dialect excel{';', ',', "\r\n", true};

/// What parts a list, or a line of it.
bool harms_list(char c) {
  return c == '|' || (c >= 0 && c < ' ') || c == '\x7f';
}

class DelimitedWriter final : public RowWriter {
 public:
  DelimitedWriter(const Dialect& dialect, std::string& out)
      : dialect_(dialect), out_(out), special_{dialect.separator, '"', '\r', '\n'} {}

  void begin(std::span<const Column> columns) override {
    if (dialect_.spreadsheet) out_ += byte_order_mark;
    columns_ = columns;
    for (const Column& each : columns) {
      text(each.name);
      if (splits(each)) text(std::string(each.name) + "_offset_minutes");
    }
    end_row();
  }

  void cell(const Cell& cell) override {
    if (dialect_.spreadsheet && splits(columns_[at_]))
      split_time(cell);
    else
      plain(cell);
    ++at_;
  }

  void end_row() override {
    // A row of nothing but one empty cell would be an empty line, which readers pass over.
    if (!first_ && out_.size() == row_begin_) out_ += "\"\"";
    out_ += dialect_.line_end;
    first_ = true;
    at_ = 0;
  }

  void end() override {}

 private:
  [[nodiscard]] bool splits(const Column& column) const {
    return dialect_.spreadsheet && column.type == ColumnType::time;
  }

  void part() {
    if (first_)
      row_begin_ = out_.size();
    else
      out_ += dialect_.separator;
    first_ = false;
  }

  void split_time(const Cell& cell) {
    part();
    const bool known = cell.kind == Cell::Kind::time;
    if (known) calendar_.append_seconds(out_, {{cell.number}, cell.small});
    part();
    if (known) append_number(out_, cell.small);
  }

  void plain(const Cell& cell) {
    switch (cell.kind) {
      case Cell::Kind::unknown:
      case Cell::Kind::absent:
        return part();
      case Cell::Kind::text:
        return text(cell.text);
      case Cell::Kind::list:
        return list(*cell.list);
      case Cell::Kind::event_id:
        return event_id(cell);
      case Cell::Kind::number:
      case Cell::Kind::flag:
        part();
        return append_number(out_, cell.number);
      case Cell::Kind::decimal:
        part();
        return append_decimal(out_, cell.number, cell.small, dialect_.point);
      case Cell::Kind::time:
        part();
        return calendar_.append_time(out_, {{cell.number}, cell.small});
      case Cell::Kind::day:
        part();
        return calendar_.append_day(out_, {static_cast<std::int32_t>(cell.number)});
    }
  }

  void event_id(const Cell& cell) {
    joined_.assign(cell.text);
    joined_ += '-';
    append_number(joined_, cell.number);
    text(joined_);
  }

  /// Quoted only if it has to be.
  void text(std::string_view text) {
    part();
    const bool neutralise = dialect_.spreadsheet && begins_like_formula(text);
    if (text.find_first_of(std::string_view(special_.data(), special_.size())) ==
        std::string_view::npos) {
      if (neutralise) out_ += '\'';
      out_ += text;
      return;
    }
    out_ += '"';
    if (neutralise) out_ += '\'';
    for (const char c : text) {
      if (c == '"') out_ += '"';
      out_ += c;
    }
    out_ += '"';
  }

  /// Keys are ids; a label of a free card may be anything, and must neither part itself in two nor
  /// begin like a formula, in this cell or in one that the list is later parted into.
  void list(const std::vector<std::string>& words) {
    joined_.clear();
    for (const std::string& word : words) {
      if (&word != &words.front()) joined_ += '|';
      const std::size_t begin = joined_.size();
      for (const char c : word) joined_ += harms_list(c) ? '_' : c;
      if (begins_like_formula(std::string_view(joined_).substr(begin)))
        joined_.insert(begin, 1, '_');
    }
    text(joined_);
  }

  const Dialect& dialect_;
  std::string& out_;
  std::array<char, 4> special_;
  std::span<const Column> columns_;
  std::size_t at_ = 0;
  std::size_t row_begin_ = 0;
  bool first_ = true;
  CalendarText calendar_;
  std::string joined_;
};

}  // namespace

std::unique_ptr<RowWriter> make_delimited_writer(Format format, std::string& out) {
  const Dialect& dialect = format == Format::excel ? excel : format == Format::tsv ? tsv : csv;
  return std::make_unique<DelimitedWriter>(dialect, out);
}

std::string neutral_text(std::string_view text) {
  return (begins_like_formula(text) ? "'" : "") + std::string(text);
}

std::string plain_text(std::string_view neutral) {
  return std::string(neutral.starts_with('\'') ? neutral.substr(1) : neutral);
}

}  // namespace knack::report
