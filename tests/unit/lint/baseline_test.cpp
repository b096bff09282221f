// SPDX-License-Identifier: MIT
// Findings that are known stay known while the file around them changes.
#include "lint/baseline.hpp"

#include <algorithm>

#include <doctest/doctest.h>

#include "lint/fingerprint.hpp"
#include "unit/lint/finding.hpp"

namespace knack::lint {
namespace {

const Sources source = {{"a.toml", "why = \"so\"\nask = \"What?\"\n"}};

Diagnostic at_ask(std::uint32_t line) {
  return finding("missing-why", Severity::warning, line, 7, 14);
}

std::string name_of(const Diagnostic& each, const Sources& sources) {
  return fingerprints({each}, sources).front();
}

TEST_CASE("a fingerprint names card, rule and value, not the line") {
  const std::string name = name_of(at_ask(2), source);
  CHECK(name.starts_with("d/c#missing-why#"));
  CHECK(name.size() == std::string("d/c#missing-why#").size() + 16);
  CHECK(name_of(at_ask(5), {{"a.toml", "\r\n\r\n\r\n\r\nask = \"What?\""}}) == name);
  CHECK(name_of(at_ask(2), {{"a.toml", "x\nask = \"Why??\"\n"}}) != name);
  CHECK(name_of(at_ask(9), source) == name_of(at_ask(8), {}));
}

TEST_CASE("a value that is wrapped otherwise is the same value") {
  Diagnostic each = at_ask(1);
  each.at = {{1, 1}, {2, 4}};
  CHECK(name_of(each, {{"a.toml", "one two\nend"}}) ==
        name_of(each, {{"a.toml", "one \t two\r\nend"}}));
}

TEST_CASE("where deck or card are unknown the fingerprint says what is known") {
  Diagnostic each = at_ask(2);
  each.card.clear();
  CHECK(name_of(each, source).starts_with("d#missing-why#"));
  each.deck.clear();
  CHECK(name_of(each, source).starts_with("a.toml#missing-why#"));
}

/// Deck `d` with a skill `s` from line 5 on, a card `c` from line 10 and a skill `t` from line 20.
std::vector<deck::Deck> deck_d() {
  std::vector<deck::Deck> out(1);
  out[0].file = "a.toml";
  out[0].id.value.text = "d";
  out[0].skills.resize(2);
  out[0].skills[0].id.value.text = "s";
  out[0].skills[0].at = {{5, 1}, {5, 10}};
  out[0].skills[1].id.value.text = "t";
  out[0].skills[1].at = {{20, 1}, {20, 10}};
  out[0].cards.resize(1);
  out[0].cards[0].id.value.text = "c";
  out[0].cards[0].at = {{10, 1}, {10, 9}};
  return out;
}

Diagnostic outside_cards(std::uint32_t line) {
  Diagnostic out = finding("no-production", Severity::note, line);
  out.card.clear();
  return out;
}

Baseline known_of(const Diagnostics& all) {
  return baseline_of(all, deck_d());
}

std::size_t taken_from(Baseline baseline, Diagnostics all) {
  return take_known(baseline, deck_d(), all);
}

TEST_CASE("a baseline takes what it knows as often as it knows it, and no error") {
  Baseline baseline = known_of({at_ask(2), at_ask(2)});
  Diagnostics all = {at_ask(2), at_ask(7), at_ask(9), finding("bad-id", Severity::error)};
  CHECK(take_known(baseline, deck_d(), all) == 2);
  REQUIRE(all.size() == 2);
  CHECK(all[0].at.begin.line == 9);
  CHECK(all[1].rule == "bad-id");
  CHECK(known_of({finding("bad-id", Severity::error)}).known.empty());

  Diagnostic raised = at_ask(2);
  raised.severity = Severity::error;
  CHECK(taken_from(known_of({at_ask(2)}), {raised}) == 0);
}

TEST_CASE("a baseline knows places by card, skill and deck, whatever stands there") {
  const Baseline baseline =
      known_of({at_ask(2), outside_cards(1), outside_cards(7), outside_cards(21)});
  CHECK(baseline.known == std::map<std::string, std::size_t>{{"d#no-production", 1},
                                                             {"d/c#missing-why", 1},
                                                             {"d:s#no-production", 1},
                                                             {"d:t#no-production", 1}});
  CHECK(taken_from(baseline, {outside_cards(6), outside_cards(6)}) == 1);
  CHECK(taken_from(known_of({outside_cards(1)}), {outside_cards(6)}) == 0);
}

TEST_CASE("a baseline knows a card and a deck that were renamed with was by their old ids") {
  const auto taken = [](const Diagnostics& all, std::vector<deck::Deck> now) {
    Baseline baseline = known_of({at_ask(2), outside_cards(1), outside_cards(7)});
    Diagnostics found = all;
    return take_known(baseline, now, found);
  };
  Diagnostic renamed = at_ask(2);
  renamed.card = "new";
  auto decks = deck_d();
  decks[0].cards[0].id.value.text = "new";
  CHECK(taken({renamed}, decks) == 0);
  decks[0].cards[0].was = {{"c", {}}};
  CHECK(taken({renamed}, decks) == 1);
  CHECK(taken({renamed, renamed}, decks) == 1);

  Diagnostics all = {renamed, outside_cards(1), outside_cards(6)};
  for (Diagnostic& each : all) each.deck = "e";
  decks[0].id.value.text = "e";
  CHECK(taken(all, decks) == 0);
  decks[0].cards[0].was = {{"d/c", {}}};
  CHECK(taken(all, decks) == 1);
  decks[0].cards[0].was = {{"c", {}}};
  decks[0].was = {{"d", {}}};
  CHECK(taken(all, decks) == 3);

  const Baseline left{{{"d/gone#missing-why", 1}}};
  CHECK(unused_in(left, "b.json", decks, {}).size() == 1);
}

TEST_CASE("a baseline of the first schema is known without its hashes") {
  const auto old =
      read_baseline("b.json",
                    "{\"schema\":1,\"findings\":{\"d/c#missing-why#5710bdfc1987d937\":1,"
                    "\"d/c#missing-why#0\":1,\"d#no-production#c87e79dc37d175ce\":2}}");
  REQUIRE(old.has_value());
  CHECK(taken_from(*old, {at_ask(2), at_ask(3), at_ask(4)}) == 2);
  CHECK(taken_from(*old, {outside_cards(1), outside_cards(7), outside_cards(21)}) == 2);
  CHECK(taken_from(*old, {finding("no-production", Severity::note, 12)}) == 0);
  CHECK(unused_in(*old, "b.json", deck_d(), {}).at(0).message ==
        "4 findings of the baseline are not found any more");
}

TEST_CASE("a baseline is read back as it was written, a line a finding") {
  const Baseline baseline =
      known_of({at_ask(2), at_ask(2), finding("best-position", Severity::note)});
  const std::string json = to_json(baseline);
  CHECK(std::ranges::count(json, '\n') == 7);
  CHECK(json.find("\"d/c#best-position\": 1") != std::string::npos);
  CHECK(*read_baseline("b.json", json) == baseline);
}

TEST_CASE("what is no baseline is told with its name") {
  for (const std::string_view bytes : {"",
                                       "[]",
                                       "{}",
                                       "null",
                                       "{\"schema\":3,\"findings\":{}}",
                                       "{\"schema\":1,\"findings\":[]}",
                                       "{\"schema\":1,\"findings\":{\"a\":-1}}",
                                       "{\"schema\":1,\"findings\":{\"a\":\"1\"}}",
                                       "{\"schema\":1,\"findings\":{}"}) {
    CAPTURE(bytes);
    const auto read = read_baseline("b.json", bytes);
    REQUIRE_FALSE(read.has_value());
    CHECK(read.error().kind == ErrorKind::input);
    CHECK(read.error().what == "b.json is not a baseline of knack.");
  }
}

TEST_CASE("what is mended is told once, for decks and rules that were looked at") {
  const Baseline left{{{"d/c#missing-why", 2}, {"d#best-position", 0}, {"e/c#missing-why", 1}}};
  std::vector<deck::Deck> decks(1);
  decks[0].id.value.text = "d";
  const Diagnostics found = unused_in(left, "b.json", decks, {});
  REQUIRE(found.size() == 1);
  CHECK(found[0].rule == "unused-baseline");
  CHECK(found[0].severity == Severity::note);
  CHECK(found[0].file == "b.json");
  CHECK(found[0].message == "2 findings of the baseline are not found any more");
  Choice other;
  other.ignore = {"missing-why"};
  CHECK(unused_in(left, "b.json", decks, other).empty());
  CHECK(unused_in(left, "b.json", {}, {}).empty());
  CHECK(unused_in({{{"no hash", 1}, {"#", 1}, {"", 1}}}, "b.json", decks, {}).empty());
}

}  // namespace
}  // namespace knack::lint
