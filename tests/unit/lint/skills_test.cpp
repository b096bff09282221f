// SPDX-License-Identifier: MIT
// The rules about whole skills and decks, and near-duplicates within and across decks.
#include <algorithm>
#include <span>

#include <doctest/doctest.h>

#include "base/random.hpp"
#include "lint/run.hpp"
#include "unit/deck/sample.hpp"
#include "unit/lint/example.hpp"

namespace knack::lint {
namespace {

using Places = std::vector<std::string>;

Diagnostics of_rule(std::string_view rule, Diagnostics all) {
  std::erase_if(all, [&](const Diagnostic& each) { return each.rule != rule; });
  return all;
}

deck::Deck deck_of(const std::string& fragment, const std::string& file = "a.toml") {
  auto parsed = deck::parse(file, example_deck(fragment));
  REQUIRE(parsed.deck);
  return *std::move(parsed.deck);
}

Places found_by(std::string_view rule, const std::string& fragment) {
  const deck::Deck deck = deck_of(fragment);
  return deck::places(of_rule(rule, lint(std::span(&deck, 1))));
}

std::string cards(int n, const std::string& card) {
  return "# " + std::to_string(n) + " cards like this\n" + card;
}

}  // namespace

TEST_CASE("a skill has eight situations, fewer than five are a warning") {
  struct Want {
    int cards;
    std::size_t found;
    Severity severity;
  };

  constexpr Want wants[] = {{4, 1, Severity::warning},
                            {5, 1, Severity::note},
                            {7, 1, Severity::note},
                            {8, 0, Severity::note}};
  for (const Want& want : wants) {
    const deck::Deck deck = deck_of(cards(want.cards, ""));
    const auto all = of_rule("skill-undersampled", lint(std::span(&deck, 1)));
    CAPTURE(want.cards);
    REQUIRE(all.size() == want.found);
    if (all.empty()) continue;
    CHECK(all.front().severity == want.severity);
    CHECK(deck::places(all) == Places{"7:6 skill-undersampled"});
  }
}

TEST_CASE("what a skill lacks is told at the skill") {
  const std::string two = "[[skill]]\nid = \"farewell\"\n[[skill]]\n[[card]]\n";
  CHECK(found_by("unused-skill", two) == Places{"9:6 unused-skill"});
  CHECK(found_by("unused-skill", two + "[[card]]\nskill = \"farewell\"\n") == Places{});
  CHECK(found_by("skill-undersampled", two).size() == 1);
  CHECK(found_by("no-production", "[[card]]") == Places{"7:6 no-production"});
  CHECK(found_by("no-production", "type = \"free\"\n[card.answer]") == Places{});
  CHECK(found_by("probe-missing", cards(6, "")) == Places{"7:6 probe-missing"});
  CHECK(found_by("probe-missing", cards(7, "")) == Places{});
  CHECK(found_by("probe-missing", "probe = true") == Places{});
  const std::string except = "[[skill]]\nexcept = [\"danger\", \"privacy\"]\n[[card]]\nboundary = ";
  CHECK(found_by("boundary-missing", except + "\"danger\"") == Places{"10:21 boundary-missing"});
  const deck::Deck mistyped = deck_of(except + "\"dangr\"\n[[card]]\nboundary = \"privacy\"");
  const auto told = of_rule("boundary-missing", lint(std::span(&mistyped, 1)));
  REQUIRE(told.size() == 1);
  CHECK(told.front().help == "cards have `dangr`: if that is meant, write both alike");
  CHECK(found_by("boundary-missing", except + "\"danger\"\n[[card]]\nboundary = \"privacy\"") ==
        Places{});
}

TEST_CASE("a name that stands once beside a frequent one is taken for mistyped") {
  const auto names = [](int frequent, const std::string& often, const std::string& once) {
    std::string out = "[[card]]\n" + once + "\n";
    for (int i = 0; i < frequent; ++i) out += "[[card]]\n" + often + "\n";
    return out;
  };
  const auto tags = [&](int frequent, const std::string& often, const std::string& once) {
    return found_by("rare-name",
                    names(frequent, "tags = [\"" + often + "\"]", "tags = [\"" + once + "\"]"));
  };
  CHECK(tags(5, "clinic", "clinc").size() == 1);
  CHECK(tags(4, "clinic", "clinc").empty());
  CHECK(tags(5, "clinic", "clini-k").empty());
  CHECK(tags(5, "room-1", "room-2").empty());
  CHECK(tags(5, "car", "cat").empty());
  CHECK(tags(5, "clinic", "clinc\", \"clinic").size() == 1);
  CHECK(found_by("rare-name", names(5, "stage = \"opening\"", "stage = \"openning\"")).size() == 1);
  CHECK(found_by("rare-name", names(5, "channel = \"phone\"", "channel = \"phnoe\"")).size() == 1);
  CHECK(found_by("rare-name", names(5, "stage = \"phone\"", "channel = \"phnoe\"")).empty());
  const auto error = [](const std::string& name) {
    return "options = [ { key = \"a\", text = \"Go.\", verdict = \"best\" }, { key = \"b\", text = "
           "\"Stay.\", verdict = \"bad\", error = \"" +
           name + "\" } ]";
  };
  CHECK(found_by("rare-name", names(5, error("wait-to-be-asked"), error("wait-to-be-aksed")))
            .size() == 1);
}

TEST_CASE("nothing is missing from a skill while cards of the file cannot be read") {
  const deck::Deck deck = deck_of("[[skill]]\nid = \"farewell\"\n[[skill]]\n[[card]]");
  std::vector<DeckLint> alone;
  alone.push_back(lint_deck(deck, false));
  const auto all = lint_together(std::span(&deck, 1), std::move(alone));
  for (const char* rule : {"unused-skill", "skill-undersampled", "no-production", "probe-missing"})
    CHECK(of_rule(rule, all).empty());
}

TEST_CASE("a missing origin is told once for a deck that has none, else at the card") {
  const std::string with = "[[card]]\norigin = \"calls\"\n";
  CHECK(found_by("origin-missing", cards(3, "")) == Places{"3:6 origin-missing"});
  CHECK(found_by("origin-missing", with + with) == Places{});
  CHECK(found_by("origin-missing", with + "[[card]]\nid = \"x\"\n").size() == 1);
}

TEST_CASE("a best text serves three cards of a skill, whatever its case") {
  CHECK(found_by("repeated-best-text", cards(3, "")) == Places{});
  CHECK(found_by("repeated-best-text", cards(4, "")).size() == 1);
  CHECK(found_by("repeated-best-text", cards(6, "")).size() == 1);
}

namespace {

std::string situation(const std::string& text, const std::string& more = "") {
  return "[[card]]\nsituation = \"" + text + "\"\n" + more;
}

struct Twin {
  const char* language;
  const char* one;
  const char* word;   ///< one word changed
  const char* other;  ///< the same said in other words
};

constexpr Twin twins[] = {
    {"en",
     "An elderly man comes in slowly and lowers himself onto the chair by the basket with the shoe "
     "covers while you are filling in a form for the next visitor.",
     "An elderly man comes in slowly and lowers himself onto the bench by the basket with the shoe "
     "covers while you are filling in a form for the next visitor.",
     "You are busy with papers. An old gentleman enters with small steps, sits down near the "
     "entrance and looks around for something."},
    {"ru",
     "Пожилой мужчина медленно входит и опускается на стул возле корзины с бахилами, пока вы "
     "заполняете бланк для следующего посетителя клиники.",
     "Пожилой мужчина медленно входит и опускается на диван возле корзины с бахилами, пока вы "
     "заполняете бланк для следующего посетителя клиники.",
     "Вы заняты бумагами. Старик маленькими шагами проходит от двери, садится у входа и что-то "
     "ищет глазами."},
    {"lv",
     "Vecāks kungs lēnām ienāk un apsēžas uz krēsla pie groza ar bahilām, kamēr jūs aizpildāt "
     "veidlapu nākamajam klīnikas apmeklētājam.",
     "Vecāks kungs lēnām ienāk un apsēžas uz dīvāna pie groza ar bahilām, kamēr jūs aizpildāt "
     "veidlapu nākamajam klīnikas apmeklētājam.",
     "Jūs esat aizņemts ar papīriem. Sirmgalvis sīkiem soļiem nāk no durvīm, apsēžas pie ieejas un "
     "kaut ko meklē ar acīm."}};

TEST_CASE("capitals make no text another one, in any of our languages") {
  CHECK(shingles_of("Žēl, Šķērsiela, Ģimene, Ņina") == shingles_of("žēl, šķērsiela, ģimene, ņina"));
  CHECK(shingles_of("Ёлка и Щётка") == shingles_of("ёлка и щётка"));
  CHECK(shingles_of("Café Élan") == shingles_of("café élan"));
}

}  // namespace

TEST_CASE("a situation with one other word is told, a paraphrase is not") {
  for (const Twin& each : twins) {
    const std::string head =
        "[deck]\nlanguage = \"" + std::string(each.language) + "\"\n[[skill]]\n";
    CAPTURE(each.language);
    const std::string first = head + situation(each.one, "id = \"first\"\n");
    CHECK(found_by("near-duplicate", first + situation(each.word)).size() == 1);
    CHECK(found_by("near-duplicate", first + situation(each.other)).empty());
    CHECK(found_by("near-duplicate", first + situation(each.word, "contrast_of = \"first\"\n"))
              .empty());
  }
}

TEST_CASE("near-duplicates are found across decks of one language, at the later card") {
  const auto of = [](const std::string& id, const std::string& language) {
    return deck_of("[deck]\nid = \"" + id + "\"\nlanguage = \"" + language + "\"\n[[skill]]\n" +
                       situation(twins[0].one),
                   id + ".toml");
  };
  const auto found = [](const std::vector<deck::Deck>& decks) {
    return of_rule("near-duplicate", lint(decks));
  };
  const auto pair = found({of("a", "en"), of("b", "en")});
  REQUIRE(pair.size() == 1);
  CHECK(pair.front().file == "b.toml");
  CHECK(pair.front().severity == Severity::error);
  CHECK(pair.front().message.find("`a/card-1`") != std::string::npos);
  CHECK(found({of("a", "en"), of("b", "lv")}).empty());
  // A deck beside its copy is one fault: duplicate-id.
  CHECK(found({of("a", "en"), of("a", "en")}).empty());
}

TEST_CASE("the filter loses no pair that comparing all of them finds") {
  Random chance(11);
  // Few words, so that all texts share much; copies with some words changed, so that many lie at
  // the limit.
  std::vector<std::string> texts;
  const auto word = [&] { return "word" + std::to_string(chance.below(30)) + " "; };
  for (int i = 0; i < 300; ++i) {
    std::string text;
    if (i < 60) {
      for (auto n = chance.below(30) + 2; n > 0; --n) text += word();
    } else {
      text = texts[static_cast<std::size_t>(chance.below(60))];
      for (auto n = chance.below(6); n > 0 && text.size() > 12; --n)
        text.replace(static_cast<std::size_t>(chance.below(text.size() - 8)), 6, word());
    }
    texts.push_back(text);
  }
  std::vector<Shingles> sets;
  for (const std::string& each : texts) sets.push_back(shingles_of(each));
  std::vector<const Shingles*> pointers;
  for (Shingles& each : sets) {
    std::ranges::sort(each);
    pointers.push_back(&each);
  }
  std::vector<std::pair<std::size_t, std::size_t>> want;
  for (std::size_t a = 0; a < sets.size(); ++a) {
    for (std::size_t b = a + 1; b < sets.size(); ++b) {
      Shingles both;
      std::ranges::set_intersection(sets[a], sets[b], std::back_inserter(both));
      const std::size_t all = sets[a].size() + sets[b].size() - both.size();
      if (both.size() * 5 >= all * 3) want.emplace_back(a, b);
    }
  }
  std::vector<std::pair<std::size_t, std::size_t>> got;
  for (const Pair& each : near_pairs(pointers)) got.emplace_back(each.first, each.second);
  CHECK(want.size() > 100);
  CHECK(got == want);
}

}  // namespace knack::lint
