// SPDX-License-Identifier: MIT
// The rules about questions, lengths, languages, leftovers and word lists: each finds its fault at
// its place, and leaves alone what only looks like it.
#include <span>

#include <doctest/doctest.h>

#include "lint/run.hpp"
#include "unit/deck/sample.hpp"
#include "unit/lint/example.hpp"

namespace knack::lint {
namespace {

using Places = std::vector<std::string>;

/// "line:column rule" of one rule in a fragment, completed as the examples of rules are; lines
/// count in the completed deck.
Places found_by(std::string_view rule, const std::string& fragment) {
  const deck::Parsed parsed = deck::parse("a.toml", example_deck(fragment));
  REQUIRE(parsed.deck);
  Diagnostics all = lint(std::span(&*parsed.deck, 1));
  std::erase_if(all, [&](const Diagnostic& each) { return each.rule != rule; });
  return deck::places(all);
}

std::size_t count_of(std::string_view rule, const std::string& fragment) {
  return found_by(rule, fragment).size();
}

std::string in_language(std::string_view language, const std::string& card) {
  return "[deck]\nlanguage = \"" + std::string(language) + "\"\n[[card]]\n" + card + "\n";
}

std::string ask(std::string_view language, const std::string& text) {
  return in_language(language, "ask = \"" + text + "\"");
}

std::string words(int n) {
  std::string out;
  for (int i = 0; i < n; ++i) out += (i > 0 ? " w" : "w") + std::to_string(i);
  return out;
}

struct Case {
  std::string fragment;
  std::size_t findings;
};

void check(std::string_view rule, const std::vector<Case>& cases) {
  for (const Case& each : cases) {
    CAPTURE(rule);
    CAPTURE(each.fragment);
    CHECK(count_of(rule, each.fragment) == each.findings);
  }
}

}  // namespace

TEST_CASE("a question asks one thing, or says what to choose") {
  check("ask-not-question",
        {{ask("en", "What do you do first?"), 0},
         {ask("en", "Choose the reply."), 0},
         {ask("en", "The reply to “Why?” is"), 1},
         {ask("en", "What do you answer to “Why? Since when?”?"), 0},
         {ask("en", "What do you do? And then?"), 1},
         {ask("en", "And now?!"), 0},
         {ask("ru", "Что вы сделаете?"), 0},
         {ask("ru", "Выберите ответ."), 0},
         {ask("ru", "Ваш ответ."), 1},
         {ask("ru", "Что вы ответите на «Почему?»?"), 0},
         {ask("lv", "Ko jūs darāt?"), 0},
         {ask("lv", "Izvēlieties atbildi."), 0},
         {ask("lv", "Jūsu atbilde."), 1},
         {ask("lv", "Ko jūs sakāt uz „Kāpēc?“?"), 0},
         {ask("de", "Ihre Antwort."), 0},
         {ask("de", "Was tun Sie? Und dann?"), 1}});
}

TEST_CASE("a question wants an act and no theory") {
  check("theory-recall",
        {{ask("en", "What is empathy?"), 1},
         {ask("en", "What is the first thing you say?"), 0},
         {ask("en", "How many steps are there?"), 1},
         {ask("en", "What do you say first?"), 0},
         {ask("ru", "Что такое эмпатия?"), 1},
         {ask("ru", "Назовите три правила?"), 1},
         {ask("ru", "Назовите, что вы скажете первым?"), 0},
         {ask("lv", "Kas ir empātija?"), 1},
         {ask("lv", "Kas ir pirmais, ko jūs sakāt?"), 0},
         {ask("lv", "Cik soļu ir metodei?"), 1},
         {ask("de", "Was ist Empathie?"), 0}});
}

TEST_CASE("the deck's question is told once, at its place") {
  const std::string deck = "[deck]\nask = \"What is empathy?\"\n[[skill]]\n";
  const std::string card = "[[card]]\nask = \"What do you do?\"\n";
  CHECK(found_by("theory-recall", deck + card + card) == Places{"6:7 theory-recall"});
}

TEST_CASE("situations are short, but not too short") {
  const auto situation = [](const std::string& text) { return "situation = \"" + text + "\""; };
  check("situation-long",
        {{situation(words(60)), 0},
         {situation(words(61)), 1},
         {situation("w " + std::string(398, 'x')), 0},
         {situation("w " + std::string(399, 'x')), 1}});
  check("situation-short",
        {{situation("One two three four five."), 1},
         {situation("One two – three four five."), 1},
         {situation("One two three four five six."), 0},
         {in_language("zh",
                      situation(std::string("一位老人慢慢走进来，坐在放鞋套的篮子旁边的椅子上，"
                                            "你正在填写一份表格，电话响了。"))),
          0}});
}

TEST_CASE("a situation far too long is an error") {
  for (const int n : {110, 111}) {
    const auto parsed = deck::parse("a", example_deck("situation = \"" + words(n) + "\""));
    for (const Diagnostic& each : lint(std::span(&*parsed.deck, 1))) {
      if (each.rule == "situation-long") CHECK((each.severity == Severity::error) == (n > 110));
    }
  }
}

TEST_CASE("options, steps, whys and all that has to be read are brief") {
  const auto steps = [](const std::string& text) {
    return "type = \"order\"\nsteps = [\"" + text + "\", \"B.\", \"C.\"]";
  };
  check("option-long",
        {{steps(words(25)), 0}, {steps(words(26)), 1}, {steps(std::string(161, 'x')), 1}});
  check("why-long", {{"why = \"" + words(60) + "\"", 0}, {"why = \"" + words(61) + "\"", 1}});
  // 951 characters are 44,995 ms: 19 of the question, 928 of the first step, 4 of the others.
  const std::string asked = "ask = \"What do you do now?\"\nsituation = \"x\"\n";
  check("reading-load",
        {{asked + steps(std::string(927, 'x')), 0}, {asked + steps(std::string(928, 'x')), 1}});
}

TEST_CASE("texts are in the deck's language and script") {
  const auto why = [](std::string_view language, const std::string& text) {
    return in_language(
        language,
        "why = \"" + text +
            "\"\nask = \"?\"\nsituation = \"1\"\noptions = [ {key = \"a\", text = \"1\", verdict = "
            "\"best\"}, {key = \"b\", text = \"2\", verdict = \"bad\"} ]");
  };
  const std::string skill = "[[skill]]\nwhen = \"1\"\ndo = \"2\"\n";
  const auto one = [&](std::string_view rule, std::string_view language, const std::string& text) {
    auto fragment = why(language, text);
    fragment.insert(fragment.find("[[card]]"), skill);
    fragment.insert(fragment.find("language"), "title = \"1\"\n");
    return count_of(rule, fragment);
  };
  CHECK(one("untranslated", "ru", "The visitor waits by the door.") == 1);
  CHECK(one("untranslated", "ru", "Visa, MasterCard, Mir") == 0);
  CHECK(one("untranslated", "ru", "Клиент хочет платить картой MasterCard.") == 0);
  CHECK(one("untranslated", "lv", "The visitor waits by the door and looks at you for help.") == 1);
  CHECK(one("untranslated", "lv", "Посетитель стоит у двери и смотрит на вас, а вы пишете.") == 1);
  CHECK(one("untranslated", "lv", "Kungs gaida pie durvis un skatos uz galda papiru kaudze.") == 0);
  CHECK(one("untranslated", "en", "Посетитель стоит у двери и смотрит на вас.") == 0);
  CHECK(one("mixed-script", "ru", "Это \u0063рок.") == 1);
  CHECK(one("mixed-script", "en", "The \u0441ounter.") == 1);
  CHECK(one("mixed-script", "de", "Der \u0422isch.") == 1);
  CHECK(one("mixed-script", "de", "Der Tisch heißt \u0441\u0442\u043e\u043b.") == 0);
  CHECK(one("mixed-script", "ru", "QR-код для VIPов и SMS.") == 0);
  std::string plain;
  for (int i = 0; i < 5; ++i) plain += "Vins vel stav pie durvim un gaida kolegi no otra stava. ";
  CHECK(one("lv-no-diacritics", "lv", plain) == 1);
  CHECK(one("lv-no-diacritics", "lv", plain.substr(0, 200)) == 0);
  CHECK(one("lv-no-diacritics", "lv", plain + "Viņš vēl stāv, gaidīs.") == 1);
  CHECK(one("lv-no-diacritics", "lv", plain + "Viņš vēl stāv pie durvīm, kolēģi nāk.") == 0);
  CHECK(one("lv-no-diacritics", "en", plain) == 0);
}

TEST_CASE("nothing is left to be written") {
  const auto why = [](const std::string& text) { return "why = \"" + text + "\""; };
  check("placeholder",
        {{why("TODO: ask Anna"), 1},
         {why("Todo lists help."), 0},
         {why("Size XXXL fits."), 0},
         {why("???"), 1},
         {why("She writes: Where is it???"), 0},
         {why("Lorem ipsum dolor."), 1},
         {why("[insert reason]"), 1},
         {why("Insert the card [left slot]."), 0},
         {why("[вставить причину]"), 1},
         {why("Помогите вставить карту."), 0},
         {why("<aizpildīt>"), 1},
         {why("Viņam jāaizpilda veidlapa; palīdziet aizpildīt."), 0}});
  CHECK(found_by("placeholder", "[[skill]]\nwhy = \"TBD\"\n[[card]]") ==
        Places{"10:7 placeholder"});
}

TEST_CASE("no text tells who a real person is") {
  const auto says = [](const std::string& text) { return "why = \"" + text + "\""; };
  check("personal-data",
        {{says("Write to anna.k@example.org."), 1},
         {says("Write to @anna or a@b."), 0},
         {says("Call +371 2912345."), 1},
         {says("Call 8 (912) 345-67-89."), 1},
         {says("Personas kods 120380-11111."), 1},
         {says("On 2024-03-12 14 people came at 9 30."), 0},
         {says("It costs 120 000 000 roubles."), 0},
         {says("Order 48213 of 12.03.2024."), 0},
         {says("Then Mary Smith comes in."), 1},
         {says("Then Mrs Smith comes in from New York."), 0},
         {says("К вам подходит Анна Иванова."), 1},
         {says("К вам подходит Зинаида Петровна."), 1},
         {says("Скажите Анне. Потом уходите."), 0},
         {says("Улица Большая Садовая."), 0},
         {says("Pienāk Jānis Bērziņš."), 1},
         {says("Pienāk Jānis Žukovs."), 1},
         {says("Pienāk Jānis žēlodamies."), 0},
         {says("Pienāk kundze no Rīgas Domes."), 0},
         {says("Then Mary Smith comes in.") + "\nfictional = true", 0}});
}

TEST_CASE("the lists of a free card do not contradict themselves") {
  const auto free = [](const std::string& language, const std::string& answer) {
    return in_language(
        language,
        "type = \"free\"\nask = \"?\"\nsituation = \"1. “I am waiting,” 2.\"\n[card.answer]\n" +
            answer);
  };
  const auto groups = [&](const std::string& language, const std::string& any) {
    return free(language, "groups = [ { label = \"x\", any = [" + any + "] } ]");
  };
  const std::string avoid = "\navoid = [ { any = [\"calm down\"] } ]";
  check("avoid-in-answer",
        {{free("en", "model = \"Please, calm down.\"\naccept = [\"fine\"]" + avoid), 1},
         {free("en", "model = \"Fine.\"\naccept = [\"fine\", \"Calm now down\"]" + avoid), 1},
         {free("en", "model = \"Calm words.\"\naccept = [\"fine\"]" + avoid), 0}});
  check("group-too-loose",
        {{groups("en", R"("sorry", "apolog*")"), 0},
         {groups("en", R"("sor*")"), 1},
         {groups("en", R"("to")"), 1},
         {groups("en", R"("you")"), 1},
         {groups("en", R"("cab", "at 7", "you see")"), 0},
         {groups("en", R"("wait*")"), 1},
         {groups("en", R"("wait here")"), 0},
         {groups("en", R"("wait*")") + "\navoid = [ { any = [\"i am\"] } ]", 0},
         {groups("ru", R"("вам")"), 1},
         {groups("ru", R"("час")"), 0},
         {groups("lv", R"("jums")"), 1},
         {groups("lv", R"("nav")"), 0},
         {groups("de", R"("Sie")"), 0},
         {groups("de", R"("es")"), 1},
         {free("en",
               "groups = [ { label = \"x\", any = [\"you\"] }, { label = \"y\", any = [\"help*\"] "
               "} ]"),
          0}});
  check("fold-collision",
        {{groups("en", R"("sorry", "Sorry!")"), 1},
         {groups("en", R"("sorry", "sorry about")"), 0},
         {groups("ru", R"("ждёт", "ждет")"), 1},
         {groups("ru", R"("ждёте", "ждет")"), 0},
         {groups("lv", R"("kāzas", "kazas")"), 0},
         {groups("lv", R"("kāzas")") + "\navoid = [ { any = [\"kazas\"] } ]", 1},
         {groups("de", R"("schön")") + "\navoid = [ { any = [\"schon\"] } ]", 0},
         {free("en", "good = [\"I help.\"]\nbad = [\"i help\"]"), 1},
         {free("en", "good = [\"I help.\"]\nbad = [\"I wait.\"]"), 0}});
  const auto labelled = [&](const std::string& label) {
    return free("en", "groups = [ { label = \"" + label + "\", any = [\"sorry\"] } ]");
  };
  check("label-in-lists",
        {{labelled("says sorry - or thanks"), 0},
         {labelled("a|b"), 1},
         {labelled("=sum"), 1},
         {labelled("-minus"), 1},
         {labelled("@name"), 1},
         {labelled("＝wide"), 1}});
}

TEST_CASE("a stem that is none is told once, where it bites") {
  const auto wait = [](const std::string& good) {
    return in_language("ru",
                       "type = \"free\"\n[card.answer]\ngroups = [ { label = \"ожидание\", any = "
                       "[\"жда*\", \"очередь\"] } ]\ngood = [\"" +
                           good + "\"]\nbad = [\"Нет.\"]");
  };
  check("free-selftest", {{wait("Вы ждали."), 1}, {wait("Это очередь."), 0}});
  check("group-too-loose", {{wait("Вы ждали."), 0}, {wait("Это очередь."), 1}});
}

TEST_CASE("a free card without tries is warned of") {
  const std::string card = "type = \"free\"\n[card.answer]\n";
  check("free-selftest",
        {{card + "good = [\"I help you.\"]\nbad = [\"I wait.\"]", 0},
         {card + "good = [\"I help you.\"]", 1},
         {card + "bad = [\"I wait.\"]", 1}});
}

}  // namespace knack::lint
