// SPDX-License-Identifier: MIT
// Names of cards, skills and decks as people type them.
#include "cli/find_card.hpp"

#include <doctest/doctest.h>

#include "unit/make.hpp"
#include "unit/schedule/log.hpp"

namespace knack::cli {
namespace {

TEST_CASE("a name is a whole one, or its last part if only one has it") {
  const std::vector<deck::Deck> decks{
      make::deck("desk", {make::choice("nod", "greet"), make::choice("wave", "greet")}),
      make::deck("shop", {make::choice("nod", "help")})};
  const auto fold = schedule::fold(schedule::kept({schedule::answer("gone/card", 100, 4)}));
  const auto found = [&](const std::string& name, Wanted wanted = {}) {
    const auto named = find_named(name, wanted, decks, fold);
    if (!named) return "error: " + named.error().what + " " + named.error().remedy;
    if (const auto* card = std::get_if<CardRef>(&*named)) return "card " + card->text();
    if (const auto* skill = std::get_if<SkillRef>(&*named)) return "skill " + skill->text();
    return "deck " + std::get<DeckId>(*named).text;
  };
  CHECK(found("desk/nod") == "card desk/nod");
  CHECK(found("wave") == "card desk/wave");
  CHECK(found("gone/card") == "card gone/card");
  CHECK(found("card") == "card gone/card");
  CHECK(found("nod") ==
        "error: “nod” may be any of these: desk/nod, shop/nod. Say the whole name.");
  CHECK(found("wafe") == "error: There is nothing named “wafe”. Did you mean “wave”?");
  CHECK(found("greet").starts_with("error"));
  CHECK(found("greet", {true, true, false}) == "skill desk/greet");
  CHECK(found("shop", {true, false, true}) == "deck shop");
  CHECK(found("gone", {true, false, true}) == "deck gone");
}

}  // namespace
}  // namespace knack::cli
