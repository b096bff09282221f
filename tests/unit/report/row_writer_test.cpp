// SPDX-License-Identifier: MIT
// Bytes of CSV, TSV, spreadsheets and JSON.
#include "report/row_writer.hpp"

#include <array>
#include <string>
#include <vector>

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include "base/random.hpp"
#include "unit/report/csv_rows.hpp"

namespace knack::report {
namespace {

constexpr std::array<Column, 5> columns{{{"name", ColumnType::text, "", "", ""},
                                         {"count", ColumnType::number, "", "", ""},
                                         {"ease", ColumnType::decimal, "", "", ""},
                                         {"at", ColumnType::time, "", "", ""},
                                         {"keys", ColumnType::list, "", "", ""}}};
const std::vector<std::string> keys{"a", "b"};
// 2026-11-23 18:04:05.120 two hours east of Greenwich
constexpr LocalInstant moment{{1'795'449'845'120}, 120};

std::string written(Format format, const std::vector<std::vector<Cell>>& rows) {
  std::string out;
  const auto writer = make_row_writer(format, out);
  writer->begin(columns);
  for (const auto& row : rows) {
    for (const Cell& cell : row) writer->cell(cell);
    writer->end_row();
  }
  writer->end();
  return out;
}

std::vector<Cell> row_of(std::string_view name) {
  return {
      text_cell(name), number_cell(-5), decimal_cell(232, 2), time_cell(moment), list_cell(keys)};
}

const std::vector<Cell> nothing(5);

TEST_CASE("CSV quotes only what it must, and what is not known is empty") {
  CHECK(written(Format::csv, {row_of("plain"), row_of("say \"hi\", you\n"), nothing}) ==
        "name,count,ease,at,keys\r\n"
        "plain,-5,2.32,2026-11-23T18:04:05.120+02:00,a|b\r\n"
        "\"say \"\"hi\"\", you\n\",-5,2.32,2026-11-23T18:04:05.120+02:00,a|b\r\n"
        ",,,,\r\n");
}

TEST_CASE("TSV has tabs and line feeds and quotes what holds one") {
  CHECK(written(Format::tsv, {row_of("a,b"), row_of("a\tb")}) ==
        "name\tcount\tease\tat\tkeys\n"
        "a,b\t-5\t2.32\t2026-11-23T18:04:05.120+02:00\ta|b\n"
        "\"a\tb\"\t-5\t2.32\t2026-11-23T18:04:05.120+02:00\ta|b\n");
}

TEST_CASE(
    "a spreadsheet gets a BOM, semicolons, decimal commas, its own kind of time and no formula") {
  CHECK(written(Format::excel, {row_of("=cmd()"), nothing}) ==
        "\xEF\xBB\xBFname;count;ease;at;at_offset_minutes;keys\r\n"
        "'=cmd();-5;2,32;2026-11-23 18:04:05;120;a|b\r\n"
        ";;;;;\r\n");
}

TEST_CASE(
    "JSON has numbers as numbers, null for what is not known, and no key for what is not there") {
  auto row = row_of("x\x1b[2J");
  row[1] = absent_cell();
  row[2] = Cell{};
  const std::string text = written(Format::json, {row, nothing});
  CHECK(text.find('\x1b') == std::string::npos);
  const auto json = nlohmann::json::parse(text);
  REQUIRE(json.size() == 2);
  CHECK(json[0]["name"] == "x\x1b[2J");
  CHECK_FALSE(json[0].contains("count"));
  CHECK(json[0]["ease"].is_null());
  CHECK(json[0]["keys"] == keys);
  CHECK(nlohmann::json::parse(written(Format::json, {})).empty());
  CHECK(written(Format::jsonl, {}).empty());
  CHECK(nlohmann::json::parse(written(Format::jsonl, {row_of("bad \xff")}))["name"] ==
        "bad \xEF\xBF\xBD");
}

TEST_CASE("a label can neither part a list nor begin a formula in it") {
  const std::vector<std::string> labels{"=cmd()", "a|b", "-x", "two\nlines", "fine"};
  const std::vector<Column> lists{{"response", ColumnType::list, "", "", ""}};
  for (const Format format : {Format::csv, Format::tsv, Format::excel}) {
    std::string out;
    const auto writer = make_row_writer(format, out);
    writer->begin(lists);
    out.clear();
    writer->cell(list_cell(labels));
    CHECK(out == "_=cmd()|a_b|_-x|two_lines|fine");
  }
  std::string json;
  const auto writer = make_row_writer(Format::jsonl, json);
  writer->begin(lists);
  writer->cell(list_cell(labels));
  CHECK(json == R"j({"response":["=cmd()","a|b","-x","two\nlines","fine"])j");
}

TEST_CASE("what a spreadsheet could run gets a quote, which taking one away undoes") {
  for (const std::string text :
       {"=1+1", "+1", "-1", "@x", "\tx", "\rx", "\nx", "'x", "''", "＝1", "＠x"}) {
    CAPTURE(text);
    CHECK(neutral_text(text) == "'" + text);
    CHECK(plain_text(neutral_text(text)) == text);
  }
  CHECK(neutral_text(std::string("\0x", 2)) == std::string("'\0x", 3));
  for (const std::string text : {"", "a=1", "1-2", "п", "🙂"}) CHECK(neutral_text(text) == text);
}

TEST_CASE("any text comes back from each kind of CSV as it was") {
  constexpr std::array<std::string_view, 14> pieces{
      "=", "'", "\"", ",", ";", "\t", "\r", "\n", "\r\n", "я", "🙂", "＋", "x", " "};
  Random chance(5);
  for (int i = 0; i < 3000; ++i) {
    std::string text;
    for (auto left = chance.below(7); left > 0; --left)
      text += pieces.at(chance.below(pieces.size()));
    CAPTURE(text);
    const auto cells = [&](Format format, char separator) {
      const std::string all = written(format, {row_of(text)});
      const auto rows = csv_rows(all, separator);
      REQUIRE(rows.size() == 2);
      return rows[1].cells;
    };
    CHECK(cells(Format::csv, ',').at(0) == text);
    CHECK(cells(Format::tsv, '\t').at(0) == text);
    CHECK(plain_text(cells(Format::excel, ';').at(0)) == text);
  }
}

}  // namespace
}  // namespace knack::report
