// SPDX-License-Identifier: MIT
// What rules of content see of a deck with mistyped keys.
#include "deck/likely.hpp"

#include <algorithm>

#include <doctest/doctest.h>

#include "unit/deck/sample.hpp"

namespace knack::deck {
namespace {

/// The sample as rules see it.
Parsed with_line(std::size_t number, const std::string& line) {
  return parse("a.toml", sample_with(number, line));
}

TEST_CASE("a mistyped key hides no card from the rules, but keeps it out of sessions") {
  const Parsed whole = parse("a.toml", sample);
  CHECK_FALSE(whole.likely);
  CHECK(whole.whole);
  const std::size_t cards = whole.deck->cards.size();
  const Parsed slip = with_line(13, "situaton = \"Somebody waits.\"");
  CHECK(slip.deck->cards.size() == cards - 1);
  REQUIRE(slip.likely);
  CHECK(slip.whole);
  CHECK(slip.likely->cards.size() == cards);
  const auto meant = std::ranges::find(
      slip.likely->cards, "Somebody waits.", [](const Card& card) { return card.situation.value; });
  CHECK(meant != slip.likely->cards.end());
}

TEST_CASE("a card with a fault of another kind is no card for the rules either") {
  const Parsed parsed = with_line(13, "situation = 5");
  CHECK_FALSE(parsed.likely);
  CHECK_FALSE(parsed.whole);
}

TEST_CASE("a mistyped header joins those of its kind") {
  const Parsed parsed = with_line(10, "[[crad]]");
  REQUIRE(parsed.likely);
  CHECK(parsed.likely->cards.size() == parse("a.toml", sample).deck->cards.size());
}

TEST_CASE("a hostile table of very many unknown keys is read in one go") {
  std::string bytes = sample_with(13, "situation = \"S.\"");
  const std::size_t at = bytes.find("ask = ");
  std::string keys;
  for (int i = 0; i < 150'000; ++i) keys += "k" + std::to_string(i) + " = 1\n";
  bytes.insert(at, keys);
  const Parsed parsed = parse("a.toml", bytes);
  REQUIRE(parsed.likely);
  CHECK(parsed.whole);
}

TEST_CASE("what stands below the answer by mistake is the card's") {
  const Parsed parsed = parse("a.toml", std::string(sample) + "why = \"It helps.\"\n");
  REQUIRE(parsed.likely);
  CHECK(parsed.likely->cards.back().why->value == "It helps.");
}

}  // namespace
}  // namespace knack::deck
