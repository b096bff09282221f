// SPDX-License-Identifier: MIT
// What words give away, in each language.
#include <doctest/doctest.h>

#include "unit/lint/choice_deck.hpp"

namespace knack::lint {
namespace {

CardText card(const std::string& best, const std::string& bad, const std::string& worse) {
  return {{{best, "best"}, {bad}, {worse}}};
}

TEST_CASE("a question that asks for what is not right is told, and one that only says how is not") {
  struct Case {
    std::string language;
    std::string bad;
    std::string good;
  };

  const Case cases[] = {
      {"en", "Which of these do you not say?", "What do you say so as not to hurt her?"},
      {"en", "All of these are fine except?", "Which of these is fine?"},
      {"en", "Which is the least helpful?", "What do you say at least?"},
      {"en", "What shouldn't you say?", "What do you say, so that she doesn't wait?"},
      {"en", "What do you not do?", "Don't you greet him?"},
      {"ru", "Чего не стоит делать?", "Что вы скажете, чтобы не обидеть?"},
      {"ru", "Что здесь нельзя сказать?", "Что вы скажете, если нельзя?"},
      {"ru", "Верно всё, кроме?", "Что верно?"},
      {"lv", "Ko jūs nesakāt?", "Ko jūs sakāt nekavējoties?"},
      {"lv", "Ko nedrīkst teikt?", "Ko jūs sakāt, lai neaizvainotu?"},
      {"lv", "Viss der, izņemot?", "Kas der?"},
      {"en", "What must not be said?", "What must not wait?"},
      {"en", "What should not be said?", "Which of these should not be delayed?"},
      {"ru", "Чего нельзя говорить?", "Что нельзя откладывать?"},
      {"ru", "Что не может помочь?", "Что здесь не может ждать?"},
      {"lv", "Ko nedrīkst aizmirst?", "Ko nedrīkst atlikt?"},
  };
  for (const Case& each : cases) {
    CAPTURE(each.bad);
    CAPTURE(each.good);
    auto one = card("Xy zz.", "Qq uu.", "Tt rr.");
    one.ask = each.bad;
    CHECK(found_in(each.language, {one}) == Places{"14:7 negative-stem"});
    one.ask = each.good;
    CHECK(found_in(each.language, {one}) == Places{});
    one.ask = each.bad;
    CHECK(found_in("de", {one}) == Places{});
    one.situation = each.bad;
    one.ask = each.good;
    CHECK(found_in(each.language, {one}) == Places{});
  }
}

TEST_CASE("the question of the deck is told once, where it stands") {
  auto text =
      deck_text("en", {card("Xy zz.", "Qq uu.", "Tt rr."), card("Xy zz.", "Qq uu.", "Tt rr.")});
  text.insert(text.find("[[skill]]"), "ask = \"What do you not say?\"\n");
  for (std::size_t at = text.find("ask = \"A?\"\n"); at != std::string::npos;
       at = text.find("ask = \"A?\"\n"))
    text.erase(at, 11);
  CHECK(deck::places(giveaways(text)) == Places{"6:7 negative-stem"});
}

TEST_CASE("an absolute word on one side alone is told at the option that has it") {
  struct Case {
    std::string language;
    std::string absolute;
    std::string near_miss;
  };

  const Case cases[] = {{"en", "He always waits.", "It only takes long."},
                        {"en", "Never wait.", "Nevertheless wait."},
                        {"ru", "Он всегда ждёт.", "Это только миг."},
                        {"ru", "Ни в коем случае.", "В крайнем случае."},
                        {"lv", "Viņš vienmēr gaida.", "Tikai tēju."},
                        {"lv", "Nekad negaida.", "Nekas nekait."}};
  for (const Case& each : cases) {
    CAPTURE(each.absolute);
    CHECK(found_in(each.language, {card("Xy zz.", "Qq uu.", each.absolute)}) ==
          Places{"18:21 absolute-asymmetry"});
    CHECK(found_in(each.language, {card(each.absolute, "Qq uu.", "Xy zz.")}) ==
          Places{"16:21 absolute-asymmetry"});
    CHECK(found_in(each.language, {card(each.absolute, "Qq uu.", each.absolute + " Xy zz.")}) ==
          Places{"18:21 option-overlap"});
    CHECK(found_in(each.language, {card("Xy zz.", "Qq uu.", each.near_miss)}) == Places{});
  }
}

/// The card between others, so that none of its words is common.
std::vector<CardText> among_others(const CardText& one) {
  std::vector<CardText> out(6, card("Xy zz.", "Qq uu.", "Tt rr."));
  out.front() = one;
  return out;
}

TEST_CASE("a word of the situation that the best option alone echoes is told") {
  struct Case {
    std::string language;
    std::string situation;
    std::string echo;
    std::string other;  ///< echoes another word
    std::string plain;
  };

  const Case cases[] = {
      {"en",
       "The zip of a suitcase bursts.",
       "Hold the suitcase.",
       "Mind the bursting.",
       "Hold it up."},
      {"ru", "У чемодана лопнула молния.", "Держать чемодан.", "Где молнию взять.", "Держать её."},
      {"lv",
       "Koferim pārtrūkst rāvējslēdzējs.",
       "Turēt koferi.",
       "Kur rāvējslēdzēju.",
       "Turēt to."}};
  for (const Case& each : cases) {
    CAPTURE(each.echo);
    const auto with = [&](const std::string& best, const std::string& bad) {
      CardText out = card(best, bad, "Tt rr.");
      out.situation = each.situation;
      return out;
    };
    CHECK(found_in(each.language, among_others(with(each.echo, "Qq uu."))) ==
          Places{"16:21 clang"});
    CHECK(found_in(each.language, among_others(with(each.plain, "Qq uu."))) == Places{});
    CHECK(found_in(each.language, among_others(with(each.echo, each.other))) == Places{});
    CHECK(found_in(each.language, among_others(with("Xy zz.", each.echo))) == Places{});
    // In a deck of one card every word belongs to the field.
    CHECK(found_in(each.language, {with(each.echo, "Qq uu.")}) == Places{});
    CHECK(found_in("de", among_others(with(each.echo, "Qq uu."))) == Places{});
    CardText danger = with(each.echo, "Qq uu.");
    danger.more = "boundary = \"danger\"\n";
    CHECK(found_in(each.language, among_others(danger)) == Places{});
  }
}

TEST_CASE("a number or a preposition is no telling word") {
  struct Case {
    std::string language;
    std::string situation;
    std::string echo;
  };

  const Case cases[] = {
      {"en", "Three guests stand in front of it.", "Put the three cups in front of her."},
      {"ru", "Четыре гостя, второй ждёт.", "Дать четыре чашки, вторую ей."},
      {"lv", "Divas viešņas, otrā gaida.", "Dot divas tases, otrā viņai."}};
  for (const Case& each : cases) {
    CAPTURE(each.echo);
    CardText one = card(each.echo, "Qq uu.", "Tt rr.");
    one.situation = each.situation;
    const Places found = found_in(each.language, among_others(one));
    CHECK(std::ranges::none_of(found, [](auto& place) { return place.ends_with("clang"); }));
  }
}

TEST_CASE("empathy that only best options show is told for the deck") {
  struct Case {
    std::string language;
    std::string sorry;
    std::string empty;
  };

  const Case cases[] = {{"en", "So sorry.", "I understand."},
                        {"ru", "Извините.", "Понимаю вас."},
                        {"lv", "Atvainojiet.", "Saprotu jūs."}};
  for (const Case& each : cases) {
    CAPTURE(each.sorry);
    const auto only_best = card(each.sorry, "Qq uu.", "Tt rr.");
    const auto both = card(each.sorry, each.empty, "Tt rr.");
    const auto deck = [&](std::size_t best, std::size_t rest) {
      std::vector<CardText> out(best, only_best);
      out.insert(out.end(), rest, both);
      return found_in(each.language, out);
    };
    CHECK(deck(5, 0) == Places{"3:6 empathy-giveaway"});
    CHECK(deck(4, 0) == Places{});  // under five cards
    CHECK(deck(3, 2) == Places{});  // 60 % are borne
    CHECK(deck(4, 2) == Places{"3:6 empathy-giveaway"});
    CHECK(found_in("de", std::vector<CardText>(5, only_best)) == Places{});
  }
}

TEST_CASE("wrong options that are all rude or all harmful are told") {
  struct Case {
    std::string language;
    std::string rude;
    std::string ruder;
  };

  const Case cases[] = {{"en", "Calm down.", "Can't you read?"},
                        {"ru", "Успокойтесь.", "Сами виноваты."},
                        {"lv", "Nomierinieties.", "Pats vainīgs."}};
  for (const Case& each : cases) {
    CAPTURE(each.rude);
    CHECK(found_in(each.language, {card("Xy zz.", each.rude, each.ruder)}) ==
          Places{"17:21 caricature-distractors"});
    CHECK(found_in(each.language, {card("Xy zz.", each.rude, "Qq uu.")}) == Places{});
  }
  CardText harmful{{{"Qq uu.", "harmful"}, {"Xy zz.", "best"}, {"Tt rr.", "harmful"}}};
  CHECK(found_in("de", {harmful}) == Places{"16:21 caricature-distractors"});
  harmful.options[2].verdict = "ok";
  CHECK(found_in("de", {harmful}) == Places{});
  harmful.options[2].verdict = "harmful";
  harmful.more = "boundary = \"danger\"\n";
  CHECK(found_in("de", {harmful}) == Places{});
}

TEST_CASE("grammar that fits the best option alone is told") {
  auto article = card("umbrella", "coat", "fan");
  article.ask = "You hand him an";
  CHECK(found_in("en", {article}) == Places{"17:21 grammar-cue"});
  article.options[0].verdict = "bad";
  article.options[1].verdict = "best";
  CHECK(found_in("en", {article}) == Places{});  // the best itself does not fit
  article.ask = "You hand him a";
  CHECK(found_in("en", {article}) == Places{"16:21 grammar-cue"});
  article.ask = "What do you hand him?";
  CHECK(found_in("en", {article}) == Places{});
  CHECK(found_in("ru", {card("Подойду к нему.", "Ждать его.", "Махнуть рукой.")}) ==
        Places{"16:21 grammar-cue"});
  CHECK(found_in("ru", {card("Подойти к нему.", "Ждать его.", "Махнуть рукой.")}) == Places{});
  CHECK(found_in("ru", {card("Минуту, друг.", "Ждать его.", "Махнуть рукой.")}) == Places{});
  CHECK(found_in("lv", {card("Pieeju klāt.", "Gaidīt vēl.", "Pamāt viņam.")}) ==
        Places{"16:21 grammar-cue"});
  CHECK(found_in("lv", {card("Pieiet klāt.", "Gaidīt vēl.", "Pamāt viņam.")}) == Places{});
}

}  // namespace
}  // namespace knack::lint
