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

TEST_CASE("a baseline takes what it knows as often as it knows it, and no error") {
  Baseline baseline = baseline_of({at_ask(2), at_ask(2)}, source);
  Diagnostics all = {at_ask(2), at_ask(2), at_ask(2), finding("bad-id", Severity::error)};
  CHECK(take_known(baseline, source, all) == 2);
  CHECK(all.size() == 2);
  CHECK(all[1].rule == "bad-id");
  CHECK(baseline_of({finding("bad-id", Severity::error)}, source).known.empty());

  Diagnostic raised = at_ask(2);
  raised.severity = Severity::error;
  Diagnostics errors = {raised};
  Baseline knows = baseline_of({at_ask(2)}, source);
  CHECK(take_known(knows, source, errors) == 0);
}

TEST_CASE("a baseline is read back as it was written, a line a finding") {
  const Baseline baseline =
      baseline_of({at_ask(2), at_ask(2), finding("best-position", Severity::note)}, source);
  const std::string json = to_json(baseline);
  CHECK(std::ranges::count(json, '\n') == 7);
  CHECK(json.find("\"d/c#best-position#") != std::string::npos);
  CHECK(*read_baseline("b.json", json) == baseline);
}

TEST_CASE("what is no baseline is told with its name") {
  for (const std::string_view bytes : {"",
                                       "[]",
                                       "{}",
                                       "null",
                                       "{\"schema\":2,\"findings\":{}}",
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
  const Baseline left{
      {{"d/c#missing-why#0", 2}, {"d#best-position#1", 0}, {"e/c#missing-why#2", 1}}};
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
