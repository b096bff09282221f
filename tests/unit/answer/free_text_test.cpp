// SPDX-License-Identifier: MIT
// Typed answers in English, Russian and Latvian.
#include <doctest/doctest.h>

#include "answer/judge.hpp"
#include "unit/make.hpp"

namespace knack::answer {
namespace {

struct Case {
  std::string typed;
  Outcome want;
};

void check_all(const deck::Card& card,
               const std::string& language,
               const std::vector<Case>& cases) {
  for (const Case& each : cases) {
    CAPTURE(each.typed);
    CHECK(static_cast<int>(judge(card, language, Typed{each.typed}).outcome) ==
          static_cast<int>(each.want));
  }
}

deck::Answer& key_of(deck::Card& card) {
  return *std::get_if<deck::Answer>(&card.key);
}

TEST_CASE("English: groups, stems, typos, negation, avoided words") {
  deck::Card card = make::free(
      "wait", "s", {{"acknowledge", {"sorry", "apolog*"}}, {"the wait", {"wait*", "so long"}}});
  key_of(card).avoid.push_back({make::texts({"calm down"}),
                                make::text("It tells him how to feel."),
                                make::text("courtroom"),
                                false});
  key_of(card).avoid.push_back(
      {make::texts({"your fault"}), std::nullopt, make::text("blame"), true});
  key_of(card).accept = make::texts({"i do apologise"});
  check_all(card,
            "en",
            {{"I'm sorry you had to wait.", Outcome::right},
             {"SORRY!! about the WAITING", Outcome::right},
             {"My apologies, that took so long", Outcome::right},
             {"I’m sorri you had to wait", Outcome::right},
             {"srory about the wait", Outcome::right},
             {"worry about the wait", Outcome::self_check},
             {"I'm not sorry you had to wait", Outcome::self_check},
             {"I am never sorry for a wait", Outcome::self_check},
             {"sorry", Outcome::self_check},
             {"I do apologise", Outcome::right},
             {"Sorry for the wait, but calm down", Outcome::wrong},
             {"Sorry for the wait, but please calm yourself down", Outcome::wrong},
             {"Sorry for the wait, it is your fault", Outcome::harmful},
             {"Sorry for the wait, calm down, your fault", Outcome::harmful},
             {"wht's your order number", Outcome::self_check},
             {"", Outcome::dont_know},
             {" ... ", Outcome::dont_know}});
  const Judgement judged = judge(card, "en", Typed{"Sorry! Please calm down."});
  CHECK(judged.avoided_words == "calm down.");
  CHECK(judged.error == "courtroom");
  CHECK(judged.groups[0].found);
  CHECK_FALSE(judged.groups[1].found);
  CHECK(judge(card, "en", Typed{"sorri for the wait"}).forgave_spelling);
  CHECK(judge(card, "en", Typed{"a wait, sorry"}).groups[1].words == "wait,");
}

TEST_CASE("ordered groups must come in their order, and need may be fewer than all") {
  deck::Card card =
      make::free("o", "s", {{"first", {"sorry"}}, {"then", {"check*"}}, {"end", {"minute*"}}});
  key_of(card).ordered = true;
  key_of(card).need = 2;
  check_all(card,
            "en",
            {{"Sorry, I will check.", Outcome::right},
             {"I will check, sorry.", Outcome::self_check},
             {"I will check, sorry, and check again.", Outcome::self_check},
             {"Sorry, two minutes.", Outcome::right},
             {"Sorry, checking, a minute", Outcome::right},
             {"A minute, sorry", Outcome::self_check}});
}

TEST_CASE("phrases stand in order with at most two words between, numbers are never guessed") {
  deck::Card card = make::free("p", "s", {{"offer", {"let me help"}}, {"room", {"room 112233"}}});
  check_all(card,
            "en",
            {{"Let me help you, room 112233", Outcome::right},
             {"Please let me just quickly help you to room 112233", Outcome::right},
             {"Let me see if somebody can help you to room 112233", Outcome::self_check},
             {"Help me let you, room 112233", Outcome::self_check},
             {"Let me help, room 112234", Outcome::self_check}});
}

TEST_CASE("a long answer is checked by the learner, however many words match") {
  deck::Card card = make::free("l", "s", {{"sorry", {"sorry"}}});
  key_of(card).max_words = 4;
  check_all(
      card,
      "en",
      {{"sorry about that", Outcome::right}, {"well I am so very sorry", Outcome::self_check}});
}

TEST_CASE("Russian: ё, stems, negation, typos, mixed alphabets") {
  deck::Card card = make::free("r",
                               "s",
                               {{"сожаление", {"извин*", "прост*", "сожале*"}},
                                {"ожидание", {"ждать", "ожида*", "ещё раз"}}});
  key_of(card).avoid.push_back(
      {make::texts({"успокойтесь", "у нас такие правила"}), std::nullopt, std::nullopt, false});
  check_all(card,
            "ru",
            {{"Извините, что пришлось ждать!", Outcome::right},
             {"ИЗВИНИТЕ за ожидание", Outcome::right},
             {"Простите, еще раз", Outcome::right},
             {"Простите, ещё раз", Outcome::right},
             {"Извините, что пришлось ждять", Outcome::right},
             {"Не извиняюсь, ждать надо всем", Outcome::self_check},
             {"Извините, что пришлось ждaть", Outcome::right},
             {"Извините, но у нас такие правила, ждать", Outcome::wrong},
             {"Успокойтесь, пожалуйста", Outcome::wrong},
             {"Сколько?", Outcome::self_check}});
}

TEST_CASE("Latvian: diacritics may be missing, negation by prefix is another word") {
  deck::Card card = make::free(
      "l",
      "s",
      {{"atvainošanās", {"atvaino*", "piedodiet"}}, {"palīdzība", {"palīdzēšu", "palīdzēt"}}});
  check_all(card,
            "lv",
            {{"Atvainojiet, es palīdzēšu.", Outcome::right},
             {"Atvainojiet, es palidzesu", Outcome::right},
             {"piedodiet, varu palīdzet", Outcome::right},
             {"Atvainojiet, es nepalīdzēšu", Outcome::self_check},
             {"Nav piedodiet, palīdzēšu", Outcome::self_check}});
  CHECK(judge(card, "lv", Typed{"Atvainojiet, es palidzesu"}).forgave_spelling);
  CHECK_FALSE(judge(card, "lv", Typed{"Atvainojiet, es palīdzēšu"}).forgave_spelling);
}

TEST_CASE("an unknown language matches words and stems, without typos and negation") {
  const deck::Card card =
      make::free("x", "s", {{"entschuldigung", {"entschuldig*", "verzeihung"}}});
  check_all(card,
            "de",
            {{"Entschuldigen Sie", Outcome::right},
             {"Verzeihung", Outcome::right},
             {"Verzeihnug", Outcome::self_check}});
}

}  // namespace
}  // namespace knack::answer
