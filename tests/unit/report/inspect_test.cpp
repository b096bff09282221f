// SPDX-License-Identifier: MIT
// The figures of a deck, and that they fit the screen.
#include "report/inspect.hpp"

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include "base/width.hpp"
#include "report/inspect_json.hpp"
#include "report/inspect_text.hpp"
#include "unit/make.hpp"

namespace knack::report {
namespace {

/// Two skills, four cards; one boundary has a card, the other has none.
deck::Deck sample() {
  deck::Card first = make::choice("first", "greet");
  first.situation = make::text("One two, three.");
  first.ask = make::text("What?");
  first.stage = make::text("arrival");
  first.tags = make::texts({"clinic", "shop"});
  deck::Card second = make::order("second", "greet");
  second.situation = make::text("One two three four five.");
  second.probe = true;
  second.stage = make::text("leaving");
  deck::Card third = make::free("third", "help", {{"sorry", {"sorry"}}});
  third.situation = make::text("Well-known: one two.");
  third.boundary = make::text("danger");
  third.contrast_of = make::text("first");
  deck::Deck deck = make::deck("desk", {first, second, third, make::choice("fourth", "help")});
  deck.skills[1].except = make::texts({"danger", "privacy"});
  return deck;
}

TEST_CASE("the middle of an even number of values is the mean of the two") {
  CHECK(spread_of({}) == Spread{});
  CHECK(spread_of({5}) == Spread{5, 5, 5});
  CHECK(spread_of({9, 1, 4}) == Spread{1, 4, 9});
  CHECK(spread_of({1, 2, 5, 9}) == Spread{1, 3, 9});
}

TEST_CASE("cards are counted by type, skill, stage, tag and boundary") {
  const DeckInspection found = inspect(sample(), {});
  CHECK(found.cards == 4);
  CHECK(found.types == std::array<int, 4>{2, 0, 1, 1});
  CHECK(found.probes == 1);
  CHECK(found.contrasts == 1);
  REQUIRE(found.skills.size() == 2);
  CHECK(found.skills[0].cards == 2);
  CHECK(found.skills[0].probes == 1);
  CHECK(found.skills[0].free == 0);
  CHECK(found.skills[1].free == 1);
  CHECK(found.skills[0].stages == std::map<std::string, int>{{"arrival", 1}, {"leaving", 1}});
  CHECK(found.skills[1].stages == std::map<std::string, int>{{"", 2}});
  CHECK(found.tags == std::map<std::string, int>{{"clinic", 1}, {"shop", 1}});
  REQUIRE(found.boundaries.size() == 2);
  CHECK(found.boundaries[0].name == "danger");
  CHECK(found.boundaries[0].cards == 1);
  CHECK(found.boundaries[1].name == "privacy");
  CHECK(found.boundaries[1].cards == 0);
  CHECK(found.boundaries[1].skills == std::vector<SkillId>{{"help"}});
}

TEST_CASE("words, characters and reading time are those of the situations") {
  const DeckInspection found = inspect(sample(), {});
  // 3, 5, 3 (a hyphen parts none) and 3 words: "Situation of fourth."
  CHECK(found.words == Spread{3, 3, 5});
  // 15, 24, 20 and 20 characters
  CHECK(found.characters == Spread{15, 20, 24});
  // first: 15 + 5 + "Do best." 8 + "Do bad." 7 + "Do ok." 6 = 41 characters, 2200 + 45 · 41
  CHECK(found.allowance.least == 4045);
}

TEST_CASE("a first run leaves probes out and adds 6 s for what comes after an answer") {
  deck::Deck deck = sample();
  deck.cards.erase(deck.cards.begin() + 2, deck.cards.end());
  CHECK(inspect(deck, {}).first_run == Millis{4045 + 6000});
}

TEST_CASE("an empty deck has figures, too") {
  const DeckInspection found = inspect(make::deck("empty", {}), {});
  CHECK(found.cards == 0);
  CHECK(found.first_run == Millis{0});
  Sheet sheet({});
  show_inspection(sheet, found);
  CHECK(sheet.text().find("0") != std::string::npos);
}

TEST_CASE("JSON has every figure and null where there is none") {
  const std::vector<DeckInspection> decks{inspect(sample(), {})};
  const auto json = nlohmann::json::parse(inspect_json(decks, nullptr));
  CHECK(json["answers"].is_null());
  const auto& deck = json["decks"][0];
  CHECK(deck["types"]["free"] == 1);
  CHECK(deck["best_positions_p"].is_null());
  CHECK(deck["best_positions"][0]["best"] == 2);
  CHECK(deck["best_positions"][0]["even"] == doctest::Approx(2.0 / 3));
  CHECK(deck["strategies"].size() == 4);
  CHECK(deck["strategies"][3]["strategy"] == "first");
  CHECK(deck["strategies"][3]["right_share"] == 1.0);
  CHECK(deck["strategies"][3]["over_limit"] == false);
  CHECK(deck["boundaries"][1]["cards"] == 0);
}

TEST_CASE("no line is wider than the screen, and plain means no escape byte") {
  for (const std::size_t columns : {20U, 40U, 80U}) {
    for (const bool accessible : {false, true}) {
      CAPTURE(columns);
      CAPTURE(accessible);
      Sheet sheet({false, true, accessible, columns});
      show_inspection(sheet, inspect(sample(), {}));
      CHECK(sheet.text().find('\x1b') == std::string::npos);
      std::string_view rest = sheet.text();
      while (!rest.empty()) {
        const auto end = rest.find('\n');
        CHECK(display_width(rest.substr(0, end)) < columns);
        rest.remove_prefix(end + 1);
      }
    }
  }
}

TEST_CASE("a figure over the limit says so") {
  std::vector<deck::Card> cards;
  for (int i = 0; i < 12; ++i) cards.push_back(make::choice("c" + std::to_string(i), "skill"));
  Sheet sheet({});
  show_inspection(sheet, inspect(make::deck("desk", cards), {}));
  // "Do best." is the first and the longest of three, never the shortest.
  CHECK(sheet.text().find("the first     100.0%, over chance plus 5 points") != std::string::npos);
  CHECK(sheet.text().find("the longest   100.0%, over") != std::string::npos);
  CHECK(sheet.text().find("the shortest    0.0%\n") != std::string::npos);
}

TEST_CASE("a boundary without cards is named") {
  Sheet sheet({});
  show_inspection(sheet, inspect(sample(), {}));
  CHECK(sheet.text().find("privacy without a card") != std::string::npos);
}

}  // namespace
}  // namespace knack::report
