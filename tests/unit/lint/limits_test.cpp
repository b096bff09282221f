// SPDX-License-Identifier: MIT
// For each rule of syntax and limits: a deck that breaks it, where it is told so, and a near miss.
#include <set>

#include <doctest/doctest.h>

#include "lint/families.hpp"
#include "unit/deck/sample.hpp"

namespace knack::lint {
namespace {

std::string times(std::size_t n, std::string_view part) {
  std::string out;
  for (std::size_t i = 0; i < n; ++i) out += part;
  return out;
}

std::string with(std::size_t line, const std::string& text) {
  return deck::sample_with(line, text);
}

std::string with_cards(std::size_t count) {
  std::string out(deck::sample.substr(0, deck::sample.find("[[card]]")));
  for (std::size_t i = 0; i < count; ++i)
    out += "[[card]]\nid = \"c" + std::to_string(i) +
           "\"\nskill = \"s\"\nsituation = \"S.\"\nask = \"A?\"\noptions = [{ text = \"a\", "
           "verdict = \"best\" }, { text = \"b\", verdict = \"bad\" }]\n";
  return out;
}

/// `bad` finds `rule` at `at` and nothing else, or much else with `flood`; `good` does not find it.
struct Case {
  std::string rule;
  std::string at;
  std::string bad;
  std::string good;
  bool flood = false;
};

std::vector<Case> cases() {
  const std::string half(4U << 20U, '\n');
  return {
      {"syntax-toml", "4:11", with(4, "title = 1.x"), with(4, "title = \"1.x\"")},
      {"syntax-bare-key", "4:1", with(4, "ключ = 1"), with(4, "title = \"ключ\" # ключ")},
      {"syntax-bare-value", "4:9", with(4, "title = привет"), with(4, "title = 'привет'")},
      {"syntax-key", "4:1", with(4, "title \"D\""), with(4, "\"title\" = \"D\"")},
      {"syntax-key", "4:7", with(4, "title ="), with(4, "title =\"D\"")},
      {"syntax-header", "10:1", with(10, "[[card"), with(10, " [[ card ]] # x")},
      {"syntax-bracket",
       "25:9",
       with(25, "steps = [\"a\", \"b\", \"c\""),
       with(25, "steps = [\n\"a\", # ]\n\"b\",\n\"c\",\n]")},
      {"syntax-string", "4:9", with(4, "title = \"D"), with(4, "title = \"\"\"\nD\"\"\"\"")},
      {"syntax-inline-table",
       "16:1",
       with(16, "{ text = \"a\",\nverdict = \"best\" },"),
       with(16, "{ text = \"\"\"\na\"\"\", verdict = \"best\" },")},
      {"syntax-duplicate-key",
       "15:1",
       with(14, "ask = \"A?\"\n\"ask\" = \"B?\""),
       with(14, "ask = \"A?\"\nwhy = \"B?\"")},
      {"syntax-duplicate-table",
       "6:1",
       with(5, "language = \"en\"\n[deck]"),
       with(5, "language = \"en\"")},
      {"syntax-control", "4:11", with(4, "title = \"D\a\""), with(4, "title = \"D\t\" \t# \t")},
      {"syntax-utf8", "4:11", with(4, "title = \"D\xff\""), with(4, "title = \"D\u00ff\"")},
      {"file-too-large",
       "1:1",
       std::string(deck::sample) + half + half,
       std::string(deck::sample) + half},
      {"line-too-long",
       "4:65537",
       with(4, "title = \"D\" #" + times(64 * 1024 - 12, "x")),
       with(4, "title = \"D\" #" + times(64 * 1024 - 13, "x"))},
      {"key-too-deep", "14:1", with(14, "a.b.c.d.e.f.g.h.i = 1"), with(14, "a.b.c.d.e.f.g.h = 1")},
      {"nesting-too-deep",
       "14:21",
       with(14, "x = " + times(17, "[") + times(17, "]")),
       with(14, "x = " + times(16, "[") + times(16, "]"))},
      {"text-too-long",
       "13:13",
       with(13, "situation = \"" + times(8 * 1024 + 1, "x") + "\""),
       with(13, "situation = \"  " + times(8 * 1024, "x") + "  \"")},
      {"too-many-cards", "120010:1", with_cards(20'001), with_cards(20'000)},
      {"too-many-faults",
       "",
       with(1, times(1200, "x\n1 = 2\n")),
       with(1, times(50, "x\n1 = 2\n")),
       true},
      {"control-chars",
       "4:9",
       with(4, "title = \"\\u001b[2J\""),
       with(4, "title = \"x\" # \u202e")},
  };
}

TEST_CASE("each broken rule of syntax and limits is told at its place, and a near miss is not") {
  for (const Case& each : cases()) {
    CAPTURE(each.rule);
    const auto bad = deck::places(each.bad);
    if (each.flood) {
      CHECK(std::ranges::any_of(
          bad, [&](const std::string& place) { return place.ends_with(" " + each.rule); }));
    } else {
      CHECK(bad == std::vector<std::string>{each.at + " " + each.rule});
    }
    const auto good = deck::places(each.good);
    CAPTURE(good);
    CHECK(std::ranges::none_of(
        good, [&](const std::string& place) { return place.ends_with(" " + each.rule); }));
  }
}

TEST_CASE("each rule of syntax and limits has a deck that breaks it") {
  // A file that cannot be read at all never comes to the layer that reads decks.
  std::set<std::string> tried = {"unreadable-file"};
  for (const Case& each : cases()) tried.insert(each.rule);
  for (const Rule& each : syntax_rules()) {
    CAPTURE(each.name);
    CHECK(tried.contains(std::string(each.name)));
  }
}

}  // namespace
}  // namespace knack::lint
