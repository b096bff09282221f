// SPDX-License-Identifier: MIT
// Rows as JSON objects. Text that could steer a terminal is escaped, bytes that are no UTF-8 become
// U+FFFD, as everywhere in what knack writes as JSON.
#include <algorithm>

#include <nlohmann/json.hpp>

#include "base/safe_text.hpp"
#include "report/row_writer.hpp"
#include "report/row_writers.hpp"
#include "report/write_value.hpp"

namespace knack::report {
namespace {

bool is_plain(char c) {
  return c >= ' ' && c <= '~' && c != '"' && c != '\\';
}

void append_string(std::string& out, std::string_view text) {
  if (std::ranges::all_of(text, is_plain)) {
    out += '"';
    out += text;
    out += '"';
    return;
  }
  using Json = nlohmann::json;
  out += safe_json(Json(text).dump(-1, ' ', false, Json::error_handler_t::replace));
}

class JsonWriter final : public RowWriter {
 public:
  JsonWriter(bool lines, std::string& out) : lines_(lines), out_(out) {}

  void begin(std::span<const Column> columns) override {
    for (const Column& each : columns) {
      std::string& key = keys_.emplace_back();
      append_string(key, each.name);
      key += ':';
    }
    if (!lines_) out_ += '[';
  }

  void cell(const Cell& cell) override {
    const std::string& key = keys_[at_++];
    if (cell.kind == Cell::Kind::absent) return;
    if (started_) {
      out_ += ',';
    } else {
      start_row();
    }
    out_ += key;
    value(cell);
  }

  void end_row() override {
    if (!started_) start_row();
    out_ += lines_ ? "}\n" : "}";
    started_ = false;
    at_ = 0;
  }

  void end() override {
    if (!lines_) out_ += rows_ ? "\n]\n" : "]\n";
  }

 private:
  void start_row() {
    if (!lines_) out_ += rows_ ? ",\n" : "\n";
    out_ += '{';
    rows_ = true;
    started_ = true;
  }

  void value(const Cell& cell) {
    switch (cell.kind) {
      case Cell::Kind::unknown:
      case Cell::Kind::absent:
        out_ += "null";
        return;
      case Cell::Kind::text:
        return append_string(out_, cell.text);
      case Cell::Kind::event_id:
        append_string(out_, cell.text);
        out_.back() = '-';  // instead of the quote at its end
        append_number(out_, cell.number);
        out_ += '"';
        return;
      case Cell::Kind::number:
        return append_number(out_, cell.number);
      case Cell::Kind::decimal:
        return append_decimal(out_, cell.number, cell.small, '.');
      case Cell::Kind::flag:
        out_ += cell.number != 0 ? "true" : "false";
        return;
      case Cell::Kind::list:
        return list(*cell.list);
      case Cell::Kind::time:
        out_ += '"';
        calendar_.append_time(out_, {{cell.number}, cell.small});
        out_ += '"';
        return;
      case Cell::Kind::day:
        out_ += '"';
        calendar_.append_day(out_, {static_cast<std::int32_t>(cell.number)});
        out_ += '"';
        return;
    }
  }

  void list(const std::vector<std::string>& words) {
    out_ += '[';
    for (const std::string& word : words) {
      if (&word != &words.front()) out_ += ',';
      append_string(out_, word);
    }
    out_ += ']';
  }

  bool lines_;
  std::string& out_;
  std::vector<std::string> keys_;  ///< with their quotes and colon
  std::size_t at_ = 0;
  bool started_ = false;
  bool rows_ = false;
  CalendarText calendar_;
};

}  // namespace

std::unique_ptr<RowWriter> make_json_writer(Format format, std::string& out) {
  return std::make_unique<JsonWriter>(format == Format::jsonl, out);
}

std::unique_ptr<RowWriter> make_row_writer(Format format, std::string& out) {
  const bool json = format == Format::json || format == Format::jsonl;
  return json ? make_json_writer(format, out) : make_delimited_writer(format, out);
}

}  // namespace knack::report
