// SPDX-License-Identifier: MIT
// What each key of the format becomes.
#include <doctest/doctest.h>

#include "unit/deck/sample.hpp"

namespace knack::deck {
namespace {

Deck deck_of(std::string_view text) {
  Parsed parsed = parse("a.toml", text);
  CHECK(places(parsed.diagnostics) == std::vector<std::string>{});
  REQUIRE(parsed.deck);
  return *std::move(parsed.deck);
}

std::vector<std::string> values(const Texts& texts) {
  std::vector<std::string> out;
  for (const Text& each : texts) out.push_back(each.value);
  return out;
}

using Words = std::vector<std::string>;

constexpr std::string_view full = R"(format = 1
[deck]
id = "first"
title = "First contact"
language = "en"
description = "D."
authors = ["A", "B"]
license = "CC0-1.0"
was = ["zero"]
ask = "What do you do first?"
authority = "Refund 20."
ignore = ["missing-why"]
ignore_reason = "R."
[[skill]]
id = "help"
when = "a visitor moves slowly"
do = "go to them"
why = "being seen"
mnemonic = "eyes up"
except = ["danger"]
[[card]]
id = "covers"
skill = "help"
situation = """
An elderly  man
comes in.

You write.
"""
options = [
  { key = "go", text = "Get up.", verdict = "best", why = "W." },
  { key = "no", text = "Wait.", verdict = "harmful", error = "wait-to-be-asked" },
  { key = "ok", text = "Smile.", verdict = "ok" },
]
why = "Because."
stage = "door"
channel = "desk"
heat = 2
tags = ["clinic", "age"]
origin = "O."
boundary = "danger"
contrast_of = "rude"
probe = true
was = ["old", "other/old"]
revision = 3
fictional = true
shuffle = false
shuffle_reason = "steps"
[[card]]
id = "rude"
skill = "help"
type = "free"
situation = "S."
ask = "What do you say?"
[card.answer]
model = "Sorry."
accept = ["so sorry"]
groups = [
  { label = "first", any = ["sorry", "apolog*"] },
  { any = ["wait"] },
  { label = "third", any = ["now"] },
]
need = 2
ordered = true
avoid = [ { any = ["calm down"], why = "W.", error = "courtroom", harmful = true } ]
max_words = 12
good = ["g"]
bad = ["b"]
)";

TEST_CASE("deck and skill keep every key") {
  const Deck deck = deck_of(full);
  CHECK(deck.file == "a.toml");
  CHECK(deck.id.value.text == "first");
  CHECK(deck.title.value == "First contact");
  CHECK(deck.title.at.begin == Place{4, 9});
  CHECK(deck.language.value == "en");
  CHECK(deck.description->value == "D.");
  CHECK(values(deck.authors) == Words{"A", "B"});
  CHECK(deck.license->value == "CC0-1.0");
  CHECK(values(deck.was) == Words{"zero"});
  CHECK(deck.authority->value == "Refund 20.");
  CHECK(values(deck.ignore.rules) == Words{"missing-why"});
  CHECK(deck.ignore.reason->value == "R.");
  REQUIRE(deck.skills.size() == 1);
  const Skill& skill = deck.skills[0];
  CHECK(skill.when.value == "a visitor moves slowly");
  CHECK(skill.act.value == "go to them");
  CHECK(skill.why->value == "being seen");
  CHECK(skill.mnemonic->value == "eyes up");
  CHECK(values(skill.except) == Words{"danger"});
  CHECK(skill.at.begin == Place{14, 1});
  CHECK(deck.find_skill({"help"}) == &skill);
  CHECK(deck.find_skill({"none"}) == nullptr);
}

TEST_CASE("a choice card keeps every key, and takes its question from the deck") {
  const Deck deck = deck_of(full);
  const Card* card = deck.find_card({"covers"});
  REQUIRE(card != nullptr);
  CHECK(card->type.value == CardType::choice);
  CHECK(card->situation.value == "An elderly man comes in.\nYou write.");
  CHECK(card->ask.value == "What do you do first?");
  CHECK(card->why->value == "Because.");
  CHECK(card->stage->value == "door");
  CHECK(card->channel->value == "desk");
  CHECK(card->heat->value == 2);
  CHECK(values(card->tags) == Words{"clinic", "age"});
  CHECK(card->origin->value == "O.");
  CHECK(card->boundary->value == "danger");
  CHECK(card->contrast_of->value == "rude");
  CHECK(card->probe);
  CHECK(values(card->was) == Words{"old", "other/old"});
  CHECK(card->revision == 3);
  CHECK(card->fictional);
  CHECK_FALSE(card->shuffle);
  CHECK(card->shuffle_reason->value == "steps");
  const Options* options = card->options();
  REQUIRE(options != nullptr);
  REQUIRE(options->options.size() == 3);
  CHECK(options->keys_authored);
  CHECK(options->options[0].why->value == "W.");
  CHECK(options->options[1].key.value == "no");
  CHECK(options->options[1].verdict.value == Verdict::harmful);
  CHECK(options->options[1].error->value == "wait-to-be-asked");
  CHECK(options->options[2].at.begin == Place{33, 3});
}

TEST_CASE("a free card keeps every key, and a group without a label is called by its first word") {
  const Deck deck = deck_of(full);
  const Card* card = deck.find_card({"rude"});
  REQUIRE(card != nullptr);
  CHECK(card->ask.value == "What do you say?");
  const Answer* answer = card->answer();
  REQUIRE(answer != nullptr);
  CHECK(answer->model.value == "Sorry.");
  CHECK(values(answer->accept) == Words{"so sorry"});
  REQUIRE(answer->groups.size() == 3);
  CHECK(answer->groups[0].label.value == "first");
  CHECK(values(answer->groups[0].any) == Words{"sorry", "apolog*"});
  CHECK(answer->groups[1].label.value == "wait");
  CHECK(answer->need == 2);
  CHECK(answer->ordered);
  REQUIRE(answer->avoid.size() == 1);
  CHECK(values(answer->avoid[0].any) == Words{"calm down"});
  CHECK(answer->avoid[0].error->value == "courtroom");
  CHECK(answer->avoid[0].harmful);
  CHECK(answer->max_words == 12);
  CHECK(values(answer->good) == Words{"g"});
  CHECK(values(answer->bad) == Words{"b"});
}

TEST_CASE("what is left out has its documented default") {
  const Deck deck = deck_of(sample);
  REQUIRE(deck.cards.size() == 3);
  const Card& choice = deck.cards[0];
  CHECK(choice.revision == 1);
  CHECK_FALSE(choice.probe);
  CHECK_FALSE(choice.fictional);
  CHECK(choice.shuffle);
  CHECK_FALSE(choice.heat);
  CHECK_FALSE(choice.options()->keys_authored);
  CHECK(choice.options()->options[0].key.value == "a");
  CHECK(choice.options()->options[1].key.value == "b");
  CHECK(deck.cards[1].steps()->steps.size() == 3);
  const Answer& answer = *deck.cards[2].answer();
  CHECK(answer.need == 1);
  CHECK_FALSE(answer.ordered);
  CHECK(answer.max_words == 20);
}

TEST_CASE("texts are composed, trimmed and free of line ends, ё stays ё") {
  CHECK(deck_of(sample_with(4, "title = \" e\\u0301 \\t ё \"")).title.value == "é ё");
  CHECK(deck_of(sample_with(4, "title = \"\"\"a \\\n   b\"\"\"")).title.value == "a b");
  for (const std::string letter : {"ё", "П", "ω", "ā", "日", "👩", "•", "ﬁ"}) {
    CAPTURE(letter);
    const std::string title = "title = \"\"\"\\\n  " + letter + " \\\n\t" + letter + "\"\"\"";
    CHECK(deck_of(sample_with(4, title)).title.value == letter + " " + letter);
  }
  CHECK(deck_of(sample_with(4, "title = '''a\n\n\nb'''")).title.value == "a\nb");
}

TEST_CASE("tables may be written in any way TOML has") {
  constexpr std::string_view dotted =
      R"(card = [ { id = "c", skill = "s", situation = "S.", ask = "A?",
  type = "free", answer.model = "M.", answer.accept = ["m"] } ]
skill = [ { id = "s", when = "w", do = "a" } ]
format = 1
deck = { id = "d", title = "D", language = "en" }
)";
  std::string text(dotted);
  text.replace(text.find(",\n"), 2, ", ");
  const Deck deck = deck_of(text);
  REQUIRE(deck.cards.size() == 1);
  CHECK(deck.cards[0].answer()->model.value == "M.");
}

TEST_CASE("what a learner reads is measured in code points, and any change of it shows") {
  const Deck deck = deck_of(sample);
  CHECK(reading_length(deck.cards[0]) == 2 + 2 + 3 + 5);
  CHECK(reading_length(deck.cards[1]) == 2 + 2 + 4 + 4 + 6);
  CHECK(reading_length(deck.cards[2]) == 2 + 2);
  const auto hash_with = [](std::size_t line, const std::string& text) {
    return text_hash(deck_of(sample_with(line, text)).cards[0]);
  };
  const std::uint64_t same = text_hash(deck.cards[0]);
  CHECK(hash_with(13, "situation = \"S!\"") != same);
  CHECK(hash_with(14, "ask = \"B?\"") != same);
  CHECK(hash_with(17, "{ text = \"Stay!\", verdict = \"bad\" },") != same);
  CHECK(hash_with(17, "{ text = \"Stay.\", verdict = \"ok\", why = \"x\" },") == same);
}

}  // namespace
}  // namespace knack::deck
