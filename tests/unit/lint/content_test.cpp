// SPDX-License-Identifier: MIT
// What the rules of content find in decks that could be read, and what may be ignored.
#include <array>
#include <span>

#include <doctest/doctest.h>

#include "lint/run.hpp"
#include "unit/deck/sample.hpp"

namespace knack::lint {
namespace {

using Places = std::vector<std::string>;

Diagnostics lint_text(const std::string& text) {
  const deck::Parsed parsed = deck::parse("a.toml", text);
  CHECK(deck::places(parsed.diagnostics) == Places{});
  REQUIRE(parsed.deck);
  return lint(std::span(&*parsed.deck, 1));
}

constexpr std::string_view tidy = R"(format = 1
[deck]
id = "d"
title = "D"
language = "en"
[[skill]]
id = "s"
when = "w"
do = "a"
[[card]]
id = "c"
skill = "s"
situation = "S."
ask = "A?"
why = "B."
options = [
  { key = "go", text = "Go.", verdict = "best", why = "x" },
  { key = "no", text = "Stay.", verdict = "bad", why = "x" },
]
[[card]]
id = "f"
skill = "s"
type = "free"
situation = "S."
ask = "A?"
why = "B."
[card.answer]
model = "Sorry."
groups = [{ label = "sorry", any = ["sorry", "apolog*"] }]
good = ["I am so sorry", "my apologies"]
bad = ["calm down"]
)";

std::string tidy_with(std::size_t number, const std::string& line) {
  auto lines = deck::lines_of(tidy);
  lines.at(number - 1) = line;
  std::string out;
  for (const std::string& each : lines) out += each + "\n";
  return out;
}

/// The rules of this file; others may find more in decks as short as these.
Places found_in(const std::string& text) {
  constexpr std::array ours = {"missing-why",
                               "missing-option-why",
                               "option-keys-missing",
                               "free-selftest",
                               "unused-ignore",
                               "ignore-without-reason",
                               "unknown-rule"};
  Diagnostics all = lint_text(text);
  std::erase_if(all, [&](const Diagnostic& each) {
    return std::ranges::find(ours, each.rule) == ours.end();
  });
  return deck::places(all);
}

TEST_CASE("each rule about feedback and self-tests is told at its place") {
  struct Case {
    std::size_t line;
    std::string text;
    Places want;
  };

  const Case cases[] = {
      {1, "format = 1", {}},
      {15, "", {"10:1 missing-why"}},
      {26, "", {"20:1 missing-why"}},
      {18, "  { key = \"no\", text = \"Stay.\", verdict = \"bad\" },", {"18:3 missing-option-why"}},
      {30, "good = [\"I am so sorry\", \"pardon me\"]", {"30:26 free-selftest"}},
      {30, "good = [\"I am so sorry\", \"we apologize\"]", {}},
      {31, "bad = [\"sorry, calm down\"]", {"31:8 free-selftest"}},
      {15, "ignore = [\"missing-why\"]\nignore_reason = \"r\"", {}},
      {15, "ignore = [\"missing-why\"]", {"15:11 ignore-without-reason"}},
      {15,
       "why = \"x\"\nignore = [\"missing-why\"]\nignore_reason = \"r\"",
       {"16:11 unused-ignore"}},
      {15,
       "ignore = [\"mising-why\"]\nignore_reason = \"r\"",
       {"10:1 missing-why", "15:11 unknown-rule"}},
  };
  for (const Case& each : cases) {
    CAPTURE(each.text);
    CHECK(found_in(tidy_with(each.line, each.text)) == each.want);
  }
}

TEST_CASE("options without keys get a note") {
  const auto all = lint_text(std::string(deck::sample));
  CHECK(std::ranges::any_of(all, [](const Diagnostic& each) {
    return each.rule == "option-keys-missing" && each.severity == Severity::note &&
           each.at.begin == Place{10, 1} && each.card == "c";
  }));
}

TEST_CASE("an error cannot be ignored") {
  const std::string text =
      tidy_with(26, "why = \"x\"\nignore = [\"free-selftest\"]\nignore_reason = \"r\"");
  const std::size_t bad = text.find("\"calm down\"");
  CHECK(found_in(text.substr(0, bad) + "\"sorry\"]\n") ==
        Places{"27:11 unused-ignore", "33:8 free-selftest"});
}

TEST_CASE("the ignore of a deck covers all cards, that of a skill its own alone") {
  const std::string other = "[[skill]]\nid = \"t\"\nwhen = \"w\"\ndo = \"a\"\n";
  const std::string ignore = "ignore = [\"missing-why\"]\nignore_reason = \"r\"\n";

  struct Case {
    std::string deck;
    std::string first;
    std::string second;
    Places want;
  };

  const Case cases[] = {{"", "", "", {"14:1 missing-why"}},
                        {ignore, "", "", {}},
                        {"", ignore, "", {}},
                        {"", "", ignore, {"14:11 unused-ignore", "16:1 missing-why"}}};
  for (const Case& each : cases) {
    CAPTURE(each.deck + each.first + each.second);
    auto text = std::string(tidy);
    text.replace(text.find("why = \"B.\"\n"), 11, "");
    text.insert(text.find("[[card]]"), each.first + other + each.second);
    text.insert(text.find("[[skill]]"), each.deck);
    CHECK(found_in(text) == each.want);
  }
}

TEST_CASE("two decks may not have one id, nor claim one old id") {
  const auto deck_of = [](const std::string& file, const std::string& id, const std::string& was) {
    auto text = deck::sample_with(3, "id = \"" + id + "\"\nwas = [" + was + "]");
    return *deck::parse(file, text).deck;
  };
  const auto about = [](const std::vector<deck::Deck>& decks) {
    Diagnostics all = lint(decks);
    std::erase_if(all, [](const Diagnostic& each) { return each.severity != Severity::error; });
    std::vector<std::string> out;
    for (const Diagnostic& each : all) out.push_back(each.file + " " + each.rule);
    return out;
  };
  CHECK(about({deck_of("a", "x", ""), deck_of("b", "y", "\"z\"")}) == Places{});
  CHECK(about({deck_of("a", "x", ""), deck_of("b", "x", "")}) == Places{"b duplicate-id"});
  CHECK(about({deck_of("a", "x", ""), deck_of("b", "y", "\"x\"")}) == Places{"b bad-value"});
  CHECK(about({deck_of("a", "x", "\"z\""), deck_of("b", "y", "\"z\"")}) == Places{"b bad-value"});
}

}  // namespace
}  // namespace knack::lint
