// SPDX-License-Identifier: MIT
// What a deck gives away to somebody who does not read; every figure is worked out by hand.
#include "report/strategies.hpp"

#include <doctest/doctest.h>

#include "unit/make.hpp"

namespace knack::report {
namespace {

/// A choice card; the option with a star before its text is best.
deck::Card card_of(const std::vector<std::string>& texts) {
  std::vector<deck::Option> options;
  for (const std::string& each : texts) {
    const bool best = each.starts_with('*');
    options.push_back(make::option(std::string(1, static_cast<char>('a' + options.size())),
                                   best ? deck::Verdict::best : deck::Verdict::bad));
    options.back().text = make::text(best ? each.substr(1) : each);
  }
  return make::with_options(CardType::choice, std::move(options));
}

deck::Deck deck_of(const std::vector<deck::Card>& cards, const std::string& language = "en") {
  deck::Deck deck = make::deck("desk", cards);
  deck.language = make::text(language);
  return deck;
}

StrategyScore score_of(const deck::Deck& deck, Strategy strategy) {
  const auto found = score(deck, strategy);
  REQUIRE(found.has_value());
  return *found;
}

TEST_CASE("options that tie share the card") {
  // 4, 4 and 2 characters: the longest are two, one of them best; the shortest is not.
  const deck::Deck deck = deck_of({card_of({"*aaaa", "bbbb", "cc"})});
  const StrategyScore longest = score_of(deck, Strategy::longest);
  CHECK(longest.cards == 1);
  CHECK(longest.right_60 == 30);
  CHECK(longest.chance_60 == 20);
  CHECK(longest.right_permille() == 500);
  CHECK(longest.chance_permille() == 333);
  CHECK(score_of(deck, Strategy::shortest).right_60 == 0);
  CHECK(score_of(deck, Strategy::first).right_60 == 60);
}

TEST_CASE("length is counted in code points, not in bytes") {
  // 4 Cyrillic letters are 8 bytes.
  const deck::Deck deck = deck_of({card_of({"*aaaaa", "дддд"})}, "ru");
  CHECK(score_of(deck, Strategy::longest).right_60 == 60);
  CHECK(score_of(deck, Strategy::shortest).right_60 == 0);
}

TEST_CASE("a card without any polite word counts as chance") {
  const deck::Deck deck = deck_of({card_of({"*Come in.", "Wait.", "Go."}),
                                   card_of({"So sorry, I apologise.", "*Sorry.", "Next!"}),
                                   card_of({"Go.", "*I'm sorry.", "Sorry, what?"})});
  // 20 by chance, 0 of two words against one, 30 of a tie.
  CHECK(score_of(deck, Strategy::politest).right_60 == 50);
  CHECK(score_of(deck, Strategy::politest).chance_60 == 60);
}

TEST_CASE("polite words are whole words or beginnings, in three languages") {
  CHECK(polite_words("Sorry! I understand, my apologies.", "en-GB") == 3);
  CHECK(polite_words("Misunderstood", "en") == 0);
  CHECK(polite_words("Простите, извините, мне жаль.", "ru") == 3);
  CHECK(polite_words("Просто подождите, это жалоба.", "ru") == 0);
  CHECK(polite_words("Atvainojiet, saprotu, ļoti žēl; piedodiet.", "lv") == 4);
  CHECK_FALSE(polite_words("Es tut mir leid.", "de").has_value());
}

TEST_CASE("a language without a word list has no politest option") {
  CHECK_FALSE(score(deck_of({card_of({"*Ja.", "Nein."})}, "de"), Strategy::politest).has_value());
}

TEST_CASE("over the limit is more than chance and 5 points, from 12 choice cards on") {
  StrategyScore score{Strategy::longest, 20, 0, 400};
  score.right_60 = 460;  // 38.3 %: 33.3 and 5 exactly
  CHECK_FALSE(score.over());
  score.right_60 = 461;
  CHECK(score.over());
  score.cards = 11;
  score.chance_60 = 220;
  score.right_60 = 660;
  CHECK_FALSE(score.over());
}

TEST_CASE("cards of other types are not counted") {
  deck::Card multi = card_of({"*a", "bb"});
  multi.type.value = CardType::multi;
  const deck::Deck deck = deck_of({multi, make::order("o", "skill")});
  CHECK(score_of(deck, Strategy::longest).cards == 0);
  CHECK(score_of(deck, Strategy::longest).right_permille() == 0);
  CHECK(best_positions(deck).best.empty());
}

TEST_CASE("positions are held against what cards with that many options expect") {
  const Positions found =
      best_positions(deck_of({card_of({"*a", "b"}), card_of({"a", "b", "*c"})}));
  CHECK(found.best == std::vector<int>{1, 0, 1});
  CHECK(found.even_60 == std::vector<std::int64_t>{50, 50, 20});
  CHECK_FALSE(found.p().has_value());  // under 15 cards
}

TEST_CASE("15 best options in one of three places are no chance") {
  std::vector<deck::Card> cards(15, card_of({"*a", "b", "c"}));
  // (15-5)²/5 + 2·(0-5)²/5 = 30, two degrees of freedom: e^-15
  const auto uneven = best_positions(deck_of(cards)).p();
  REQUIRE(uneven.has_value());
  CHECK(*uneven == doctest::Approx(3.059e-7).epsilon(0.001));
  for (std::size_t i = 0; i < 5; ++i) cards[i] = card_of({"a", "*b", "c"});
  for (std::size_t i = 5; i < 10; ++i) cards[i] = card_of({"a", "b", "*c"});
  CHECK(best_positions(deck_of(cards)).p() == 1.0);
}

}  // namespace
}  // namespace knack::report
