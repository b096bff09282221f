// SPDX-License-Identifier: MIT
// Columns by name, cells by kind.
#include "report/review_rows.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <limits>

#include "base/message.hpp"
#include "report/csv_reader.hpp"
#include "report/exporter.hpp"
#include "report/row_writer.hpp"

namespace knack::report {
namespace {

template <class Number>
bool read_number(std::string_view cell, Number& out) {
  const auto [end, trouble] = std::from_chars(cell.data(), cell.data() + cell.size(), out);
  return trouble == std::errc{} && end == cell.data() + cell.size();
}

bool read_id(std::string_view cell, std::string& out) {
  out = cell;
  return is_id(cell);
}

bool read_flag(std::string_view cell, bool& out) {
  out = cell == "1";
  return cell == "1" || cell == "0";
}

/// Thousandths of a decimal such as 1.200; a decimal comma is a spreadsheet's.
std::optional<int> read_thousandths(std::string_view cell) {
  constexpr std::size_t digits = 3;
  const auto point = cell.find_first_of(".,");
  std::string text(cell.substr(0, point));
  std::string part(point == std::string_view::npos ? "" : cell.substr(point + 1, digits));
  part.resize(digits, '0');
  int value = 0;
  if (text.empty() || !read_number(text + part, value) || value < 0) return std::nullopt;
  return value;
}

std::vector<std::string> read_list(std::string_view cell) {
  std::vector<std::string> out;
  while (!cell.empty()) {
    const auto end = std::min(cell.find('|'), cell.size());
    out.emplace_back(cell.substr(0, end));
    cell.remove_prefix(std::min(end + 1, cell.size()));
  }
  return out;
}

template <class Value>
bool take(const std::optional<Value>& found, Value& out) {
  if (found) out = *found;
  return found.has_value();
}

/// How a cell goes into a row; false if it cannot. An empty cell of a column that may be unknown
/// leaves the row as it is.
struct Column {
  std::string_view name;
  bool needed = false;
  bool may_be_empty = false;
  bool (*read)(std::string_view cell, ReviewRow& row) = nullptr;
};

constexpr std::array columns{
    Column{"deck",
           true,
           false,
           [](auto cell, auto& row) { return read_id(cell, row.card.deck.text); }},
    Column{"card",
           true,
           false,
           [](auto cell, auto& row) { return read_id(cell, row.card.card.text); }},
    Column{"first_sight",
           true,
           true,
           [](auto cell, auto& row) { return read_flag(cell, row.first_sight); }},
    Column{"response",
           true,
           true,
           [](auto cell, auto& row) {
             row.response = read_list(cell);
             return true;
           }},
    Column{"verdict",
           true,
           false,
           [](auto cell, auto& row) { return take(schedule::verdict_named(cell), row.verdict); }},
    Column{"correct",
           true,
           true,
           [](auto cell, auto& row) { return read_flag(cell, row.correct.emplace()); }},
    Column{"event_id",
           false,
           true,
           [](auto cell, auto& row) {
             row.event_id = cell;
             return true;
           }},
    Column{"learner",
           false,
           true,
           [](auto cell, auto& row) {
             row.learner = cell;
             return true;
           }},
    Column{
        "revision",
        false,
        true,
        [](auto cell, auto& row) { return read_number(cell, row.revision) && row.revision >= 1; }},
    Column{"response_text",
           false,
           true,
           [](auto cell, auto& row) {
             row.response_text = cell;
             return true;
           }},
    Column{"flag",
           false,
           true,
           [](auto cell, auto& row) { return take(schedule::flag_named(cell), row.flag); }},
    Column{"relative_speed",
           false,
           true,
           [](auto cell, auto& row) {
             row.relative_milli = read_thousandths(cell);
             return row.relative_milli.has_value();
           }},
};

constexpr std::size_t nowhere = std::numeric_limits<std::size_t>::max();

/// Where each of `columns` stands in the records of a file.
using Places = std::array<std::size_t, columns.size()>;

Places places_of(const CsvRecord& header) {
  Places out{};
  for (std::size_t i = 0; i < columns.size(); ++i) {
    const auto found = std::ranges::find(header.cells, columns[i].name);
    out[i] = found == header.cells.end() ? nowhere
                                         : static_cast<std::size_t>(found - header.cells.begin());
  }
  return out;
}

/// Reads a record; gives what is wrong with it, or nothing.
std::string read_row(const CsvRecord& record, const Places& places, ReviewRow& row) {
  for (std::size_t i = 0; i < columns.size(); ++i) {
    if (places[i] == nowhere) continue;
    const std::string& cell = record.cells[places[i]];
    if (cell.empty() && columns[i].may_be_empty) continue;
    if (columns[i].read(cell, row)) continue;
    return tr("“{cell}” cannot be a value of {column}",
              {arg("cell", cell), arg("column", columns[i].name)});
  }
  return {};
}

/// What a header does not have.
void tell_absent(const Places& places, ReviewsRead& out) {
  for (std::size_t i = 0; i < columns.size(); ++i) {
    if (places[i] != nowhere) continue;
    (columns[i].needed ? out.lacking : out.missed).emplace_back(columns[i].name);
  }
}

std::string wrong_count(std::size_t cells, std::size_t wanted) {
  return tr_n("it has {n} cell where the header has {wanted}",
              "it has {n} cells where the header has {wanted}",
              static_cast<long long>(cells),
              {arg("wanted", wanted)});
}

}  // namespace

ReviewsRead read_reviews(std::string_view text) {
  ReviewsRead out;
  const char separator = separator_of(text);
  // Of ours only the profile for spreadsheets has semicolons; it keeps formulas from running.
  const bool neutral = separator == ';';
  CsvReader reader(text, separator);
  const auto header = reader.next().value_or(CsvRecord{});
  const Places places = places_of(header);
  tell_absent(places, out);
  if (!out.lacking.empty()) return out;
  while (auto record = reader.next()) {
    if (neutral) std::ranges::transform(record->cells, record->cells.begin(), plain_text);
    ReviewRow row;
    std::string fault = record->fault;
    if (fault.empty() && record->cells.size() != header.cells.size())
      fault = wrong_count(record->cells.size(), header.cells.size());
    if (fault.empty()) fault = read_row(*record, places, row);
    if (fault.empty())
      out.rows.push_back(std::move(row));
    else
      out.bad.push_back({record->line, std::move(fault)});
  }
  return out;
}

std::vector<ReviewRow> review_rows(std::span<const schedule::Event> log,
                                   std::span<const std::pair<CardRef, CardRef>> renames) {
  ExportInput input;
  input.with_text = true;
  return read_reviews(export_text(log, input, Format::csv, renames)).rows;
}

}  // namespace knack::report
