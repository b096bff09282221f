// SPDX-License-Identifier: MIT
// Laws of reading that hold however a deck is broken.
#include <doctest/doctest.h>
#include <rapidcheck.h>

#include "base/utf8.hpp"
#include "property/check.hpp"
#include "unit/deck/sample.hpp"

namespace knack::deck {
namespace {

/// The sample after some edits of the kind that people and disks make.
std::string broken_deck() {
  static const std::vector<std::string> pieces = {"\"",
                                                  "\"\"\"",
                                                  "'",
                                                  "'''",
                                                  "[",
                                                  "]",
                                                  "{",
                                                  "}",
                                                  "=",
                                                  ",",
                                                  "#",
                                                  "\n",
                                                  "\\",
                                                  ".",
                                                  "\t",
                                                  "ё",
                                                  "日",
                                                  "\xff",
                                                  "\x1b",
                                                  "\u202e",
                                                  "[[card]]\n",
                                                  "[deck]\n",
                                                  " ",
                                                  "1",
                                                  "-",
                                                  "x",
                                                  "id",
                                                  "\r",
                                                  "[card.answer]\n",
                                                  "id = \"c\"\n",
                                                  "# \"\"\"\n"};
  std::string out(sample);
  const int edits = *rc::gen::inRange(1, 8);
  for (int i = 0; i < edits; ++i) {
    const auto at = *rc::gen::inRange<std::size_t>(0, out.size() + 1);
    const auto length = *rc::gen::element<std::size_t>(0, 0, 1, 1, 2, 7, 40);
    const std::string piece =
        *rc::gen::oneOf(rc::gen::elementOf(pieces), rc::gen::just(std::string()));
    out.replace(at, length, piece);
  }
  return out;
}

/// Everything that is found of a deck and its faults, without their words.
std::vector<std::string> outline(const Parsed& parsed) {
  std::vector<std::string> out;
  for (const Diagnostic& each : parsed.diagnostics)
    out.push_back(std::to_string(each.at.begin.line) + " " + each.rule);
  if (!parsed.deck) return out;
  out.push_back(parsed.deck->title.value + "|" + parsed.deck->language.value);
  for (const Skill& each : parsed.deck->skills)
    out.push_back(each.id.value.text + "|" + each.when.value + "|" + each.act.value);
  for (const Card& each : parsed.deck->cards) {
    out.push_back(each.id.value.text + "|" + each.situation.value + "|" + each.ask.value + "|" +
                  std::to_string(each.at.begin.line) + "|" + std::to_string(text_hash(each)));
  }
  return out;
}

std::uint32_t columns_of(const std::vector<std::string>& lines, std::uint32_t line) {
  if (line > lines.size()) return 0;
  return static_cast<std::uint32_t>(count_code_points(lines[line - 1]));
}

TEST_CASE("a broken deck gives sorted diagnostics inside the file, the same each time") {
  holds("parse", [] {
    const std::string bytes = broken_deck();
    const Parsed parsed = parse("a.toml", bytes);
    const auto lines = lines_of(bytes);
    Place last;
    for (const Diagnostic& each : parsed.diagnostics) {
      RC_ASSERT(each.at.begin.line >= 1U);
      RC_ASSERT(each.at.begin.column >= 1U);
      RC_ASSERT(each.at.begin.line <= lines.size() + 1);
      RC_ASSERT(each.at.begin.column <= columns_of(lines, each.at.begin.line) + 2);
      RC_ASSERT(each.at.begin <= each.at.end);
      RC_ASSERT(last <= each.at.begin);
      RC_ASSERT(each.severity == Severity::error);
      RC_ASSERT(!each.message.empty());
      last = each.at.begin;
    }
    RC_ASSERT(places(parse("a.toml", bytes).diagnostics) == places(parsed.diagnostics));
  });
}

TEST_CASE("each card of a broken deck is read or counted as left out, never without a fault") {
  holds("cards", [] {
    const Parsed parsed = parse("a.toml", broken_deck());
    const std::size_t read = parsed.deck ? parsed.deck->cards.size() : 0;
    if (parsed.deck) RC_ASSERT(read + parsed.cards_left_out == parsed.cards_seen);
    if (parsed.deck) RC_ASSERT(read > 0U);
    if (!parsed.deck || parsed.cards_left_out > 0) RC_ASSERT(!parsed.diagnostics.empty());
  });
}

TEST_CASE("Windows line ends and a byte order mark change neither deck nor faults") {
  holds("line ends", [] {
    std::string bytes = broken_deck();
    std::erase(bytes, '\r');
    std::string windows = "\xef\xbb\xbf";
    for (const char c : bytes) windows += c == '\n' ? std::string("\r\n") : std::string(1, c);
    RC_ASSERT(outline(parse("a.toml", windows)) == outline(parse("a.toml", bytes)));
  });
}

TEST_CASE("a comment or a blank line anywhere between tables moves places and nothing else") {
  holds("comments", [] {
    const auto at = *rc::gen::element<std::size_t>(1, 2, 6, 10, 19, 26, 32);
    const auto extra = *rc::gen::element<std::string>("\n", "# [[card]]\n", "  \t\n", "# \"\"\"\n");
    std::string text;
    std::size_t number = 0;
    for (const std::string& line : lines_of(sample)) {
      if (++number == at) text += extra;
      text += line + "\n";
    }
    const Parsed parsed = parse("a.toml", text);
    RC_ASSERT(parsed.diagnostics.empty());
    RC_ASSERT(parsed.deck->cards.size() == 3U);
  });
}

}  // namespace
}  // namespace knack::deck
