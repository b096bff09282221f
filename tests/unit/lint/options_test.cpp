// SPDX-License-Identifier: MIT
// Options as such: their number, equal and overlapping ones, references to their place, their form.
#include <doctest/doctest.h>

#include "lint/position_reference.hpp"
#include "unit/lint/choice_deck.hpp"

namespace knack::lint {
namespace {

using answer::Language;

CardText card(const std::string& best, const std::string& bad, const std::string& worse) {
  return {{{best, "best"}, {bad}, {worse}}};
}

TEST_CASE("two options or more than four get a warning, of a multi card more than five") {
  const std::vector<std::string> texts = {
      "Go over.", "Wave twice.", "Sit down.", "Look up.", "Call him.", "Stand by."};
  for (const std::string type : {"choice", "multi"}) {
    for (std::size_t count = 2; count <= texts.size(); ++count) {
      CAPTURE(type);
      CAPTURE(count);
      CardText one;
      one.more = "type = \"" + type + "\"\n";
      for (std::size_t i = 0; i < count; ++i)
        one.options.push_back({texts[i], i == 0 ? "best" : "bad"});
      const bool fine = count == 3 || count == 4 || (count == 5 && type == "multi");
      const auto all = giveaways(deck_text("en", {one}));
      CHECK(deck::places(all) == (fine ? Places{} : Places{"17:1 option-count"}));
      for (const Diagnostic& each : all) CHECK(each.severity == Severity::warning);
    }
  }
}

TEST_CASE("two options that say the same are told at the second") {
  struct Case {
    std::string language;
    std::string a;
    std::string b;
    bool same;
  };

  const Case cases[] = {
      {"en", "Go over.", "go  over!", true},
      {"en", "Café first.", "Cafe first.", true},
      {"en", "Go over.", "Go under.", false},
      {"en", "Take 5 €.", "Take 5 %.", false},
      {"en", "+", "-", false},
      {"ru", "Её зовут.", "Ее зовут", true},
      {"ru", "Её зовут.", "Его зовут.", false},
      {"lv", "Sēdiet šeit.", "Sediet seit.", true},
      {"lv", "Sēdiet šeit.", "Stāviet šeit.", false},
      {"zh", "你好。", "你好", true},
  };
  for (const Case& each : cases) {
    CAPTURE(each.a);
    CAPTURE(each.b);
    const auto found = found_in(each.language, {card(each.a, each.b, "Xy.")});
    const bool told = std::ranges::find(found, "17:21 duplicate-option") != found.end();
    CHECK(told == each.same);
    if (each.same) CHECK(found.size() == 1);
  }
}

TEST_CASE("two equal steps are told at the second") {
  const auto with_steps = [](const std::string& steps) {
    const auto all = deck::places(
        giveaways(std::string(deck::sample) +
                  "[[card]]\nid = \"o2\"\nskill = \"s\"\ntype = \"order\"\nsituation = \"S.\"\n"
                  "ask = \"A?\"\nsteps = " +
                  steps + "\n"));
    return Places{all.begin() + 1, all.end()};  // the sample has a card with two options
  };
  CHECK(with_steps("[\"One.\", \"Two.\", \"one\"]") == Places{"41:26 duplicate-option"});
  CHECK(with_steps("[\"One.\", \"Two.\", \"One more.\"]") == Places{});
}

TEST_CASE("an option that holds another or shares most of its words overlaps") {
  struct Case {
    std::string language;
    std::string a;
    std::string b;
    bool overlap;
  };

  const Case cases[] = {
      {"en", "Go over.", "Go over at once.", true},
      {"en", "Go over.", "Do not go over.", false},
      {"en", "Sorry.", "Sorry, it is late.", false},
      {"en", "Go over.", "Cargo overboard.", false},
      {"en", "Offer water, paper, coffee, sugar.", "Sugar, coffee, paper, water for him.", true},
      {"en", "Offer water, paper, coffee, sugar.", "Never offer water, paper, coffee.", false},
      {"en", "Good morning! You were first.", "Good morning! Are you the first?", false},
      {"ru", "Предложить стул, воду, газету, журнал.", "Стул, вода, газета, журналы.", false},
      {"ru",
       "Предложить воды, газету, журнал, кресло.",
       "Предложить воды, газеты, журналы, кресла.",
       true},
      {"ru", "Подойти к нему.", "Не подойти к нему.", false},
      {"lv", "Piedāvāt kafiju, žurnālu, krēslu.", "Krēslus, žurnālus, kafijas piedāvāt.", true},
      {"lv", "Iet klāt.", "Iet klāt vēlāk.", true},
      {"lv", "Iet klāt.", "Iet pie letes.", false},
      {"de", "Geh hin.", "Geh hin und wink.", true},
      {"de", "Wasser Kaffee Zeitung Sessel.", "Sessel Zeitung Kaffee Wasser.", false},
  };
  for (const Case& each : cases) {
    CAPTURE(each.a);
    CAPTURE(each.b);
    const auto found = found_in(each.language, {card("Xy zz qq rr ss tt uu vv.", each.a, each.b)});
    CHECK(std::ranges::count(found, "18:21 option-overlap") == (each.overlap ? 1 : 0));
    CHECK(std::ranges::count_if(found, [](const std::string& place) {
            return place.ends_with("option-overlap");
          }) == (each.overlap ? 1 : 0));
  }
}

TEST_CASE("an option that stands for all or none of the others is an error") {
  struct Case {
    std::string language;
    std::string bad;
    std::string good;
  };

  const Case cases[] = {{"en", "All of the above.", "All of it, please."},
                        {"en", "None of the above", "None of them came."},
                        {"en", "Both A and B.", "Both bags and boxes."},
                        {"ru", "Всё перечисленное.", "Всё готово."},
                        {"ru", "Ни один из перечисленных", "Ни один из них"},
                        {"ru", "Все ответы верны.", "Все ответы у меня."},
                        {"lv", "Viss iepriekš minētais.", "Viss kārtībā."},
                        {"lv", "Neviens no variantiem.", "Neviens no viņiem."}};
  for (const Case& each : cases) {
    CAPTURE(each.bad);
    const auto all =
        giveaways(deck_text(each.language, {card("Xy zz ww.", "Qq uu yy.", each.bad)}));
    REQUIRE(deck::places(all) == Places{"18:21 all-none-above"});
    CHECK(all[0].severity == Severity::error);
    CHECK(found_in(each.language, {card("Xy zz ww.", "Qq uu yy.", each.good)}) == Places{});
  }
  CHECK(found_in("de", {card("Xy zz ww.", "Qq uu yy.", "All of the above.")}) == Places{});
}

TEST_CASE("a text that names an option by its place is found") {
  struct Case {
    Language language;
    std::string text;
    std::string want;  ///< the words, with `?` where it is not certain
  };

  const Case cases[] = {
      {Language::english, "Option B is worse.", "option b"},
      {Language::english, "Worse than option 2.", "option 2"},
      {Language::english, "Like Answer A, but kinder", "answer a"},
      {Language::english, "The options above are rude.", "options above"},
      {Language::english, "The first option is kinder.", "first option?"},
      {Language::english, "The first thing you do.", ""},
      {Language::english, "The best option a guest has.", ""},
      {Language::english, "Answer 3 calls an hour.", ""},
      {Language::english, "Your first answer counts.", ""},
      {Language::english, "He had no option, B said.", ""},
      {Language::russian, "Вариант Б хуже.", "вариант б"},
      {Language::russian, "Как в варианте 2.", "варианте 2"},
      {Language::russian, "Первый вариант добрее.", "первый вариант?"},
      {Language::russian, "Есть вариант в меню.", ""},
      {Language::russian, "Первый ответ запоминают.", ""},
      {Language::latvian, "B variants ir labāks.", "b variants"},
      {Language::latvian, "2. variants ir labāks.", "2 variants"},
      {Language::latvian, "Otrais variants ir labāks.", "otrais variants?"},
      {Language::latvian, "Ir 2 varianti.", ""},
      {Language::latvian, "Labs variants viesim.", ""},
      {Language::other, "Option B", ""},
  };
  for (const Case& each : cases) {
    CAPTURE(each.text);
    const auto found = position_reference(each.text, each.language);
    CHECK((found ? found->words + (found->certain ? "" : "?") : "") == each.want);
  }
}

TEST_CASE("references are looked for in options, their reasons and the reason of the card") {
  const auto clean = card("Xy zz ww.", "Qq uu yy.", "Tt rr ee.");
  const std::string text = deck_text("en", {clean});
  const auto with = [&](const std::string& from, const std::string& to) {
    std::string out = text;
    return deck::places(giveaways(out.replace(out.find(from), from.size(), to)));
  };
  CHECK(with("S.", "Option B is there.") == Places{});
  CHECK(with("Tt rr ee.", "Go for option B.") == Places{"18:21 position-reference"});
  CHECK(with("why = \"x\" },", "why = \"Not option B.\" },") == Places{"16:58 position-reference"});
  CHECK(with("]\nwhy = \"x\"", "]\nwhy = \"Option B hurts.\"") ==
        Places{"20:7 position-reference"});
}

TEST_CASE("options that are not shuffled need a reason") {
  auto one = card("Xy zz ww.", "Qq uu yy.", "Tt rr ee.");
  one.more = "shuffle = false\n";
  CHECK(found_in("en", {one}) == Places{"10:1 shuffle-off"});
  one.more = "shuffle = false\nshuffle_reason = \"prices in order\"\n";
  CHECK(found_in("en", {one}) == Places{});
}

TEST_CASE("options of one card have one form") {
  struct Case {
    std::vector<OptionText> options;
    bool mixed;
  };

  const Case cases[] = {
      {{{"Go by.", "best"}, {"Xy zz."}, {"Qq uu."}}, false},
      {{{"go by", "best"}, {"Xy zz"}, {"Qq uu"}}, true},
      {{{"5 minutes more", "best"}, {"Xy zz"}, {"Qq uu"}}, false},
      {{{"Go by", "best"}, {"Xy zz."}, {"Qq uu?"}}, true},
      {{{"Go by", "best"}, {"Xy zz."}, {"Qq uu"}}, false},
      {{{"“Go by.”", "best"}, {"Xy zz."}, {"Qq uu."}}, true},
      {{{"“Go by.”", "best"}, {"“Xy zz”."}, {"“Qq uu.”"}}, false},
      {{{"“Go by.”", "best"}, {"“Xy zz.”"}, {"Qq uu."}}, true},
      {{{"“Go by,” you say.", "best"}, {"Xy zz."}, {"Qq uu."}}, false},
      {{{"Ёж тут.", "best"}, {"Он там."}, {"Я здесь."}}, false},
      {{{"— Да, иду.", "best"}, {"Он там."}, {"Я здесь."}}, false},
  };
  for (const Case& each : cases) {
    CAPTURE(each.options[0].text);
    CHECK(found_in("en", {{each.options}}) ==
          (each.mixed ? Places{"16:21 option-form-mix"} : Places{}));
  }
}

}  // namespace
}  // namespace knack::lint
