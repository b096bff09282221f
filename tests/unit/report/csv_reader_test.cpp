// SPDX-License-Identifier: MIT
// CSV read back, broken files included.
#include "report/csv_reader.hpp"

#include <doctest/doctest.h>

namespace knack::report {
namespace {

using Cells = std::vector<std::string>;

std::vector<CsvRecord> all_of(std::string_view text, char separator = ',') {
  CsvReader reader(text, separator);
  std::vector<CsvRecord> out;
  while (auto record = reader.next()) out.push_back(*std::move(record));
  return out;
}

TEST_CASE("quotes, commas and line breaks within cells come back") {
  const auto records = all_of("a,\"b,\"\"c\"\"\",\"two\r\nlines\"\r\nnext,,\r\n");
  REQUIRE(records.size() == 2);
  CHECK(records[0].cells == Cells{"a", "b,\"c\"", "two\r\nlines"});
  CHECK(records[1].cells == Cells{"next", "", ""});
  CHECK(records[1].line == 3);
}

TEST_CASE(
    "bare line feeds, empty lines, a byte order mark and a missing last line break are fine") {
  const auto records = all_of(
      "\xef\xbb\xbf"
      "a,b\n\n\nc,d");
  REQUIRE(records.size() == 2);
  CHECK(records[0].cells == Cells{"a", "b"});
  CHECK(records[1].cells == Cells{"c", "d"});
  CHECK(records[1].line == 4);
  CHECK(all_of("").empty());
  CHECK(all_of("\n\r\n").empty());
}

TEST_CASE("a broken record is told with its line and costs nothing but itself") {
  struct Case {
    std::string_view row;
    std::string_view fault;
  };

  for (const Case& each : {Case{"a\"b,c", "a quote stands within a cell that is not quoted"},
                           Case{"\"a\"b,c", "there is text after a closing quote"},
                           Case{"a,\"b", "a quote is never closed"},
                           Case{"\xff,b", "a cell is not text in UTF-8"}}) {
    CAPTURE(each.row);
    const auto records = all_of("h1,h2\n" + std::string(each.row) + "\nx,y\n");
    REQUIRE(records.size() == 3);
    CHECK(records[1].fault == each.fault);
    CHECK(records[1].line == 2);
    CHECK(records[1].cells.empty());
    CHECK(records[2].cells == Cells{"x", "y"});
    CHECK(records[2].line == 3);
  }
}

TEST_CASE("a spreadsheet's semicolons and tabs are seen in the header") {
  CHECK(separator_of("a,b;c\n1;2") == ',');
  CHECK(separator_of("a;b\n1,5;2") == ';');
  CHECK(separator_of("a\tb\n") == '\t');
  CHECK(separator_of("alone") == ',');
  CHECK(all_of("a;\"b;c\"", ';')[0].cells == Cells{"a", "b;c"});
}

}  // namespace
}  // namespace knack::report
