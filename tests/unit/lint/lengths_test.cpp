// SPDX-License-Identifier: MIT
// Lengths and places of the best option, in a card and over a deck.
#include <doctest/doctest.h>

#include "unit/lint/choice_deck.hpp"

namespace knack::lint {
namespace {

/// A word that no other has, of that many letters, so that options have lengths and nothing else.
std::string word(std::size_t length, char letter) {
  return "X" + std::string(length - 1, letter);
}

/// A card whose options have these lengths; the best is that at `best`.
CardText card(const std::vector<std::size_t>& lengths, std::size_t best) {
  CardText out;
  char letter = 'b';
  for (std::size_t i = 0; i < lengths.size(); ++i)
    out.options.push_back({word(lengths[i], letter++), i == best ? "best" : "bad"});
  return out;
}

std::vector<CardText> times(std::size_t count, const CardText& one) {
  return std::vector<CardText>(count, one);
}

std::vector<CardText> operator+(std::vector<CardText> a, const std::vector<CardText>& b) {
  a.insert(a.end(), b.begin(), b.end());
  return a;
}

Places only(const std::string& rule, const Places& all) {
  Places out;
  for (const std::string& each : all) {
    if (each.ends_with(" " + rule)) out.push_back(each);
  }
  return out;
}

TEST_CASE("a best option that is far longer than the longest other is told, and once") {
  struct Case {
    std::vector<std::size_t> lengths;
    Places want;
  };

  const Case cases[] = {
      {{76, 60, 60}, {"16:21 longest-option"}},
      {{75, 60, 60}, {}},  // not over 1.25 times
      {{30, 15, 15}, {"16:21 longest-option"}},
      {{29, 15, 15}, {}},  // not 15 more
      {{60, 20, 20}, {"16:21 longest-option"}},
      {{40, 30, 60}, {}},
  };
  for (const Case& each : cases) {
    CAPTURE(each.lengths);
    CHECK(found_in("en", {card(each.lengths, 0)}) == each.want);
  }
  CHECK(found_in("ru",
                 {{{{"Предложить ему стул, воду и газету.", "best"}, {"Ждать."}, {"Уйти."}}}}) ==
        Places{"16:21 longest-option"});
}

TEST_CASE("options of very unequal length get a note at the longest") {
  CHECK(found_in("en", {card({20, 46, 30}, 0)}) == Places{"17:21 length-spread"});
  CHECK(found_in("en", {card({20, 45, 30}, 0)}) == Places{});  // not over 25 apart
  CHECK(found_in("en", {card({30, 60, 40}, 0)}) == Places{});  // not over twice
  auto multi = card({20, 46, 30}, 0);
  multi.more = "type = \"multi\"\n";
  const auto all = giveaways(deck_text("en", {multi}));
  REQUIRE(deck::places(all) == Places{"18:21 length-spread"});
  CHECK(all[0].severity == Severity::note);
}

TEST_CASE("over a deck the longest is the best no more often than the binomial bound") {
  // N = 20, p = 1/3: the bound is .5067, so ten are borne and eleven are not.
  const auto long_best = card({22, 20, 20}, 0);
  const auto other = card({20, 22, 18}, 0);
  CHECK(only("longest-option-deck", found_in("en", times(11, long_best) + times(9, other))) ==
        Places{"3:6 longest-option-deck"});
  CHECK(only("longest-option-deck", found_in("en", times(10, long_best) + times(10, other))) ==
        Places{});
  SUBCASE("not under 12 cards") {
    CHECK(only("longest-option-deck", found_in("en", times(11, long_best))) == Places{});
    CHECK(only("longest-option-deck", found_in("en", times(12, long_best))) ==
          Places{"3:6 longest-option-deck"});
  }
  SUBCASE("a tie is not the longest") {
    CHECK(only("longest-option-deck", found_in("en", times(20, card({22, 22, 20}, 0)))) ==
          Places{});
  }
  SUBCASE("with two options chance is one half") {
    const auto pair = card({22, 20}, 0);
    const auto pair_other = card({20, 22}, 0);
    CHECK(only("longest-option-deck", found_in("en", times(13, pair) + times(7, pair_other))) ==
          Places{});
    CHECK(only("longest-option-deck", found_in("en", times(14, pair) + times(6, pair_other))) ==
          Places{"3:6 longest-option-deck"});
  }
  SUBCASE("multi cards do not count") {
    auto multi = long_best;
    multi.more = "type = \"multi\"\n";
    CHECK(only("longest-option-deck", found_in("en", times(20, multi))) == Places{});
  }
}

TEST_CASE("over a deck the shortest is the best no more often than the binomial bound") {
  const auto short_best = card({18, 20, 20}, 0);
  const auto other = card({20, 22, 18}, 0);
  CHECK(only("shortest-option-deck", found_in("ru", times(11, short_best) + times(9, other))) ==
        Places{"3:6 shortest-option-deck"});
  CHECK(only("shortest-option-deck", found_in("ru", times(10, short_best) + times(10, other))) ==
        Places{});
}

TEST_CASE("the places of the best option are held against chance by chi-square") {
  const auto at = [](std::size_t best, std::size_t count) {
    return times(count, card({20, 20, 20}, best));
  };

  struct Case {
    std::array<std::size_t, 3> counts;
    bool uneven;
  };

  // Critical value 5.991 with two degrees of freedom.
  const Case cases[] = {
      {{10, 3, 2}, true},  // 7.6
      {{9, 3, 3}, false},  // 4.8
      {{5, 5, 5}, false},
      {{14, 0, 0}, false},  // under 15 cards
      {{0, 15, 0}, true},
  };
  for (const Case& each : cases) {
    CAPTURE(each.counts[0]);
    const auto cards = at(0, each.counts[0]) + at(1, each.counts[1]) + at(2, each.counts[2]);
    const auto all = giveaways(deck_text("en", cards));
    CHECK(deck::places(all) == (each.uneven ? Places{"3:6 best-position"} : Places{}));
    for (const Diagnostic& each_finding : all) CHECK(each_finding.severity == Severity::note);
  }
}

TEST_CASE("unequal numbers of options have places of unequal chance") {
  // 12 cards of three and 6 of four: a fourth place is expected in 1.5 and counts with the third.
  const auto three = card({20, 20, 20}, 0);
  const auto cards = times(4, card({20, 20, 20}, 0)) + times(4, card({20, 20, 20}, 1)) +
                     times(4, card({20, 20, 20}, 2)) + times(2, card({20, 20, 20, 20}, 0)) +
                     times(1, card({20, 20, 20, 20}, 1)) + times(1, card({20, 20, 20, 20}, 2)) +
                     times(2, card({20, 20, 20, 20}, 3));
  CHECK(found_in("en", cards) == Places{});
  const auto never_last = times(9, three) + times(9, card({20, 20, 20, 20}, 1));
  CHECK(found_in("en", never_last) == Places{"3:6 best-position"});
}

TEST_CASE("uneven places are a warning where most cards are not shuffled") {
  auto fixed = card({20, 20, 20}, 0);
  fixed.more = "shuffle = false\nshuffle_reason = \"r\"\n";
  const auto shuffled = card({20, 20, 20}, 0);
  const auto severity = [](const std::vector<CardText>& cards) {
    const auto all = giveaways(deck_text("en", cards));
    REQUIRE(all.size() == 1);
    return all[0].severity;
  };
  CHECK(severity(times(9, fixed) + times(7, shuffled)) == Severity::warning);
  CHECK(severity(times(8, fixed) + times(8, shuffled)) == Severity::note);
}

}  // namespace
}  // namespace knack::lint
