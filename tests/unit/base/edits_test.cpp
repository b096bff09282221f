// SPDX-License-Identifier: MIT
// Fixes as pieces of bytes: where they land in every kind of file.
#include "base/edits.hpp"

#include <doctest/doctest.h>

#include "base/source_lines.hpp"

namespace knack {
namespace {

Edit edit(Place begin, Place end, std::string text) {
  return {{begin, end}, std::move(text)};
}

std::string applied(std::string_view bytes, std::vector<Fix> fixes) {
  return apply_fixes(bytes, fixes).bytes;
}

TEST_CASE("an edit replaces, removes or inserts") {
  const std::string bytes = "one\ntwo\nthree\n";
  CHECK(applied(bytes, {{true, {edit({2, 1}, {2, 4}, "2")}}}) == "one\n2\nthree\n");
  CHECK(applied(bytes, {{true, {edit({2, 1}, {3, 1}, "")}}}) == "one\nthree\n");
  CHECK(applied(bytes, {{true, {edit({3, 1}, {3, 1}, "2.5\n")}}}) == "one\ntwo\n2.5\nthree\n");
  CHECK(applied(bytes, {{true, {edit({1, 2}, {3, 3}, "")}}}) == "oree\n");
}

TEST_CASE("columns count code points, a tab is one") {
  CHECK(applied("\tёж日 x\n", {{true, {edit({1, 2}, {1, 4}, "a")}}}) == "\ta日 x\n");
  CHECK(applied("e\u0301x", {{true, {edit({1, 3}, {1, 4}, "y")}}}) == "e\u0301y");
}

TEST_CASE("a carriage return at the end of a file belongs to its last line") {
  const SourceLines lines("a\r\nb\r");
  CHECK(lines.count() == 2);
  CHECK(lines.line(1) == "a");
  CHECK(lines.line(2) == "b\r");
  CHECK(lines.text({{2, 2}, {2, 9}}) == "\r");
  CHECK(applied("a\r\nb\r", {{true, {edit({2, 2}, {2, 3}, "")}}}) == "a\r\nb");
}

TEST_CASE("a byte order mark stands before the first place") {
  CHECK(applied("\xef\xbb\xbf"
                "ab",
                {{true, {edit({1, 1}, {1, 2}, "x")}}}) ==
        "\xef\xbb\xbf"
        "xb");
}

TEST_CASE("line ends of the text become those of the file") {
  CHECK(applied("a\r\nb\r\n", {{true, {edit({2, 1}, {2, 1}, "x\ny\n")}}}) ==
        "a\r\nx\r\ny\r\nb\r\n");
  CHECK(applied("a\r\nb\r\n", {{true, {edit({2, 1}, {2, 1}, "x\r\n")}}}) == "a\r\nx\r\nb\r\n");
  CHECK(applied("a\r\nb", {{true, {edit({1, 9}, {1, 9}, "!")}}}) == "a!\r\nb");
}

TEST_CASE("a line behind the last one begins after a line end") {
  CHECK(applied("a", {{true, {edit({2, 1}, {2, 1}, "b\n")}}}) == "a\nb\n");
  CHECK(applied("a\n", {{true, {edit({2, 1}, {2, 1}, "b\n")}}}) == "a\nb\n");
  CHECK(applied("", {{true, {edit({1, 1}, {1, 1}, "b\n")}}}) == "b\n");
  CHECK(applied("a", {{true, {edit({1, 1}, {2, 1}, "")}}}).empty());
}

TEST_CASE("of two fixes that overlap the later is left, whole") {
  const std::vector<Fix> fixes = {{true, {edit({1, 2}, {1, 4}, "X")}},
                                  {true, {edit({1, 1}, {1, 2}, "Y"), edit({1, 3}, {1, 5}, "Z")}},
                                  {true, {edit({1, 4}, {1, 5}, "W")}},
                                  {true, {edit({1, 4}, {1, 4}, "V")}}};
  const Applied out = apply_fixes("abcdef", fixes);
  CHECK(out.bytes == "aXWef");
  CHECK(out.taken == std::vector<std::size_t>{0, 2});
}

TEST_CASE("it says where the new pieces stand, wherever fixes come from") {
  const std::vector<Fix> fixes = {{true, {edit({2, 1}, {2, 2}, "ёё")}},
                                  {true, {edit({1, 1}, {1, 1}, "x\ny")}}};
  const Applied out = apply_fixes("a\nb\n", fixes);
  CHECK(out.bytes == "x\nya\nёё\n");
  CHECK(out.edited == std::vector<Span>{{{1, 1}, {1, 1}}, {{2, 1}, {2, 2}}});
  CHECK(out.placed == std::vector<Span>{{{1, 1}, {2, 2}}, {{3, 1}, {3, 3}}});
}

}  // namespace
}  // namespace knack
