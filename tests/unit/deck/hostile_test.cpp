// SPDX-License-Identifier: MIT
// Decks that were made, or broken, to hurt: they give diagnostics and nothing else.
#include <random>

#include <doctest/doctest.h>

#include "unit/deck/sample.hpp"

namespace knack::deck {
namespace {

std::string times(std::size_t n, std::string_view part) {
  std::string out;
  out.reserve(n * part.size());
  for (std::size_t i = 0; i < n; ++i) out += part;
  return out;
}

using Places = std::vector<std::string>;

TEST_CASE("short hostile files give their fault at its place") {
  struct Case {
    std::string bytes;
    std::string want;
  };

  const Case cases[] = {
      {"[", "1:2 syntax-key"},
      {"[.]", "1:2 syntax-key"},
      {"[..]", "1:2 syntax-key"},
      {"[!]", "1:2 syntax-key"},
      {"[[", "1:3 syntax-key"},
      {"[ситуация]\n", "1:2 syntax-bare-key"},
      {"ключ = 1\n", "1:1 syntax-bare-key"},
      {"Atslēga = 1\n", "1:1 syntax-bare-key"},
      {"x = тест\n", "1:5 syntax-bare-value"},
      {"x = [1, тест]\n", "1:9 syntax-bare-value"},
      {"a.ключ = 1\n", "1:3 syntax-bare-key"},
      {std::string("x = \"a\0b\"\n", 10), "1:7 syntax-control"},
      {std::string("\0", 1), "1:1 syntax-control"},
      {"# \x1b[2J\n", "1:3 syntax-control"},
      {"x = \"ёж\xff\"\n", "1:8 syntax-utf8"},
      {"x = 1 # \xc3\n", "1:9 syntax-utf8"},
      {"\xed\xa0\x80 = 1\n", "1:1 syntax-utf8"},
      {"\xfe\xff", "1:1 syntax-utf8"},
      {"\xef\xbb\xbf\xef\xbb\xbfx = 1\n", "1:1 syntax-bare-key"},
      {"x = 1\r\ry = 2\n", "1:6 syntax-control"},
      {"x = 1\ny = 2\r", "2:6 syntax-control"},
      {"x = \"\"\"abc", "1:5 syntax-string"},
      {"x = '''abc''", "1:5 syntax-string"},
      {"x = \"abc\\", "1:5 syntax-string"},
      {"x = \"\\ud800\"\n", "1:12 syntax-toml"},
      {"x = \"\\q\"\n", "1:7 syntax-toml"},
      {"x = 99999999999999999999\n", "1:25 syntax-toml"},
      {"x = 1979-13-01\n", "1:12 syntax-toml"},
  };
  for (const Case& each : cases) {
    CAPTURE(each.bytes);
    CAPTURE(places(each.bytes));
    CHECK(finds(each.bytes, each.want));
  }
}

TEST_CASE("long hostile files give their fault at its place") {
  struct Case {
    std::string name;
    std::string bytes;
    std::string want;
  };

  const Case cases[] = {
      {"a key of 200,001 parts", times(200'000, "a.") + "a = 1\n", "1:1 key-too-deep"},
      {"a header of 100,001 parts", "[" + times(100'000, "a.") + "a]\n", "1:2 key-too-deep"},
      {"a key of 9 parts", "a.b.c.d.e.f.g.h.i = 1\n", "1:1 key-too-deep"},
      {"17 lists", "a = " + times(17, "[") + times(17, "]") + "\n", "1:21 nesting-too-deep"},
      {"100,000 lists", "a = " + times(100'000, "["), "1:21 nesting-too-deep"},
      {"100,000 lists in lines", "a = " + times(100'000, "[\n"), "17:1 nesting-too-deep"},
      {"100,000 tables", "a = " + times(100'000, "{"), "1:21 nesting-too-deep"},
      {"100,000 tables in lines", "a = " + times(100'000, "{\n"), "1:5 syntax-inline-table"},
      {"100,000 tables with keys", "a = " + times(100'000, "{a="), "1:53 nesting-too-deep"},
      {"100,000 lines of tables", times(100'000, "a = {\n"), "1:5 syntax-inline-table"},
      {"a line of 70 KiB", "a = 1\n# " + times(70 * 1024, "x"), "2:65537 line-too-long"},
      {"a line of 64 KiB and a byte", times(64 * 1024 + 1, "#"), "1:65537 line-too-long"},
      {"9 MiB", times(9U << 20U, "#"), "1:1 file-too-large"},
      {"100,000 quotes", times(100'000, "\""), "1:1 syntax-key"},
      {"100,000 backslashes", "a = \"" + times(60'000, "\\"), "1:5 syntax-string"},
      {"100,000 closing brackets", times(100'000, "]\n"), "1:1 syntax-key"},
      {"20,000 equal keys", times(20'000, "a = 1\n"), "2:1 syntax-duplicate-key"},
      {"20,000 equal tables", times(20'000, "[deck]\n"), "2:1 syntax-duplicate-table"},
      {"20,000 empty cards", times(20'000, "[[card]]\n"), "1:1 missing-key"},
  };
  for (const Case& each : cases) {
    CAPTURE(each.name);
    const auto found = places(each.bytes);
    CAPTURE(found.size());
    CAPTURE(found.front());
    CHECK(std::ranges::find(found, each.want) != found.end());
    CHECK(found.size() <= 1001);
  }
}

TEST_CASE("limits hold to the last byte") {
  CHECK(places(sample_with(1, "format = 1 #" + times(64 * 1024 - 12, "x"))).empty());
  CHECK(places("a = " + times(16, "[") + times(16, "]") + "\n") == places("a = []\n"));
  const std::string most = std::string(sample) + "#" + times((8U << 20U) - sample.size() - 1, "\n");
  CHECK(places(most).empty());
  CHECK(places(most + "\n") == Places{"1:1 file-too-large"});
}

TEST_CASE("a file without a deck says what a deck needs") {
  const Places want = {"1:1 missing-key", "1:1 missing-key", "1:1 missing-key"};
  for (const std::string bytes : {"", "\n", "\xef\xbb\xbf", "# nothing", "\r\n\r\n"}) {
    CAPTURE(bytes);
    CHECK(places(bytes) == want);
    CHECK_FALSE(parse("a.toml", bytes).deck);
  }
}

TEST_CASE("a byte order mark and Windows line ends change nothing") {
  std::string windows;
  for (const std::string& line : lines_of(sample)) windows += line + "\r\n";
  for (const std::string& bytes : {"\xef\xbb\xbf" + std::string(sample), windows}) {
    const Parsed parsed = parse("a.toml", bytes);
    CHECK(places(parsed.diagnostics).empty());
    REQUIRE(parsed.deck);
    CHECK(parsed.deck->cards.size() == 3);
    CHECK(parsed.deck->cards[0].at.begin == Place{10, 1});
  }
}

TEST_CASE("a deck with line ends of old Macs is told so, and nothing else") {
  std::string mac(sample);
  std::ranges::replace(mac, '\n', '\r');
  CHECK(places(mac) == Places{"1:11 syntax-control"});
}

TEST_CASE("characters that could steer a terminal are found in texts, not in comments") {
  struct Case {
    std::string text;
    bool hostile;
  };

  const Case cases[] = {{"\\u001b[2J", true},
                        {"\\u009b2J", true},
                        {"\u009b2J", true},
                        {"\\u0000", true},
                        {"\\u007f", true},
                        {"\\r", true},
                        {"\\b", true},
                        {"\u202egnp.exe", true},
                        {"\u2066a\u2069", true},
                        {"\u200ea", true},
                        {"a\u200bb", true},
                        {"a\u200db", true},
                        {"a\ufeffb", true},
                        {"\U000e0041", true},
                        {"👩\u200d🔬", false},
                        {"می\u200cخواهم", false},
                        {"a\\tb", false},
                        {"日本 ёж ā é", false}};
  for (const Case& each : cases) {
    CAPTURE(each.text);
    CHECK(places(sample_with(4, "title = \"" + each.text + "\"")) ==
          (each.hostile ? Places{"4:9 control-chars"} : Places{}));
  }
  CHECK(places(sample_with(4, "title = \"D\" # \u202e \u200b")).empty());
}

TEST_CASE("a deck cut off anywhere keeps the cards before the cut and names few faults") {
  const std::string whole = file_bytes(KNACK_SOURCE "/decks/en/first-contact.toml");
  const std::size_t first_card = whole.find("[[card]]");
  REQUIRE(first_card != std::string::npos);
  // Long files take long; the first cards are like all others.
  constexpr std::size_t dense = 25'000;
  for (std::size_t size = 0; size < whole.size(); size += size < dense ? 97 : 997) {
    CAPTURE(size);
    const std::string_view cut = std::string_view(whole).substr(0, size);
    const Parsed parsed = parse("a.toml", cut);
    CAPTURE(places(parsed.diagnostics));
    CHECK(parsed.diagnostics.size() <= 4);
    if (size <= first_card) continue;
    const std::size_t headers = count(cut, "[[card]]\n");
    if (headers > 1) REQUIRE(parsed.deck);
    if (headers > 1) CHECK(parsed.deck->cards.size() >= headers - 1);
  }
}

TEST_CASE("a deck that lacks any one byte names few faults, in order and inside the file") {
  const std::string whole(sample);
  for (std::size_t at = 0; at < whole.size(); ++at) {
    std::string bytes = whole;
    bytes.erase(at, 1);
    CAPTURE(at);
    CAPTURE(bytes.substr(at > 12 ? at - 12 : 0, 24));
    const Parsed parsed = parse("a.toml", bytes);
    CAPTURE(places(parsed.diagnostics));
    CHECK(parsed.diagnostics.size() <= 4);
    const auto lines = static_cast<std::uint32_t>(count(bytes, "\n"));
    for (std::size_t i = 0; i < parsed.diagnostics.size(); ++i) {
      const Span& here = parsed.diagnostics[i].at;
      CHECK(here.begin.line <= lines + 1);
      if (i > 0) CHECK(parsed.diagnostics[i - 1].at.begin <= here.begin);
    }
  }
}

TEST_CASE("noise gives a bounded number of faults") {
  std::mt19937 random(7);
  for (const std::uint32_t letters : {256U, 128U, 12U}) {
    std::string bytes(200'000, ' ');
    constexpr std::string_view few = "\"'[]{}=\n\n,#a";
    for (char& c : bytes) {
      const auto drawn = static_cast<std::uint32_t>(random()) % letters;
      c = letters == few.size() ? few[drawn] : static_cast<char>(drawn);
    }
    const auto found = places(bytes);
    CHECK_FALSE(found.empty());
    CHECK(found.size() <= 1001);
  }
}

}  // namespace
}  // namespace knack::deck
