// SPDX-License-Identifier: MIT
// What is mended without the author, what only on request, and what is refused.
#include "lint/fix.hpp"

#include <doctest/doctest.h>

#include "deck/document.hpp"
#include "lint/fix_check.hpp"
#include "unit/deck/sample.hpp"

namespace knack::lint {
namespace {

using Places = std::vector<std::string>;

constexpr std::string_view head = R"(format = 1
[deck]
id = "d"
title = "D"
language = "en"
[[skill]]
id = "offer-help"
when = "w"
do = "a"
)";

constexpr std::string_view card = R"([[card]]
id = "c"
skill = "offer-help"
situation = "S."
ask = "A?"
why = "B."
options = [
  { key = "go", text = "Go.", verdict = "best", why = "x" },
  { key = "no", text = "Stay.", verdict = "bad", why = "x" },
]
)";

std::string with(std::string text, std::string_view from, std::string_view to) {
  const std::size_t at = text.find(from);
  REQUIRE(at != std::string::npos);
  return text.replace(at, from.size(), to);
}

std::string deck_with(std::string_view from, std::string_view to) {
  return with(std::string(head) + std::string(card), from, to);
}

Fixed safely(std::string_view bytes) {
  return fix("a.toml", bytes, {});
}

std::string mended(std::string_view bytes) {
  return safely(bytes).bytes;
}

std::string mended_all(std::string_view bytes) {
  return fix("a.toml", bytes, {true, nullptr}).bytes;
}

/// What mending the first gives the second, by safe fixes.
void becomes(std::string_view from, std::string_view broken, std::string_view right) {
  CAPTURE(broken);
  CHECK(mended(deck_with(from, broken)) == deck_with(from, right));
}

/// The same, but only by unsafe fixes.
void becomes_unsafely(std::string_view from, std::string_view broken, std::string_view right) {
  CAPTURE(broken);
  CHECK(mended(deck_with(from, broken)) == deck_with(from, broken));
  CHECK(mended_all(deck_with(from, broken)) == deck_with(from, right));
}

void stays(std::string_view from, std::string_view broken) {
  CAPTURE(broken);
  CHECK(mended_all(deck_with(from, broken)) == deck_with(from, broken));
}

TEST_CASE("a deck without faults stays as it is") {
  const std::string deck = std::string(head) + std::string(card);
  CHECK(mended_all(deck) == deck);
  CHECK(safely(deck).mended.empty());
}

TEST_CASE("a mistyped key is renamed, and its line is otherwise untouched") {
  becomes("ask = \"A?\"", "  aks   = 'A?' # so", "  ask   = 'A?' # so");
  becomes("options = [", "option = [", "options = [");
  becomes("verdict = \"bad\"", "verdct = \"bad\"", "verdict = \"bad\"");
  becomes("title = \"D\"", "\"titel\" = \"D\"", "title = \"D\"");
}

TEST_CASE("a key is not renamed to one that is there, or that two keys were taken for") {
  stays("ask = \"A?\"", "ask = \"A?\"\naks = \"B?\"");
  stays("ask = \"A?\"", "asq = \"A?\"\naks = \"B?\"");
  stays("ask = \"A?\"", "note = \"A?\"");
}

TEST_CASE("a mistyped word is put right if it is one letter or its capitals away") {
  becomes("\"best\"", "\"besst\"", "\"best\"");
  becomes("\"bad\"", "'BAD'", "'bad'");
  becomes("why = \"B.\"", "why = \"B.\"\ntype = \"Choice\"", "why = \"B.\"\ntype = \"choice\"");
  stays("\"best\"", "\"good\"");
}

TEST_CASE("a mistyped skill is safe to put right where another card has the right one") {
  const std::string other =
      "why = \"B.\"\n[[card]]\nid = \"other\"\nskill = \"offer-help\"\nsituation = \"T.\"\n"
      "ask = \"A?\"\nwhy = \"B.\"";
  const auto two = [&](const std::string& skill) {
    return with(deck_with("why = \"B.\"", other), "skill = \"offer-help\"", skill);
  };
  CHECK(mended(two("skill = \"offer-halp\"")) == two("skill = \"offer-help\""));
  becomes_unsafely("skill = \"offer-help\"", "skill = \"offer-halp\"", "skill = \"offer-help\"");
}

TEST_CASE("a value in the wrong dress is put into brackets or out of its quotes") {
  becomes(
      "why = \"B.\"", "why = \"B.\"\ntags = \"desk\" # t", "why = \"B.\"\ntags = [\"desk\"] # t");
  becomes("why = \"B.\"", "why = \"B.\"\nheat = \"2\"", "why = \"B.\"\nheat = 2");
  becomes("why = \"B.\"", "why = \"B.\"\nprobe = 'true'", "why = \"B.\"\nprobe = true");
  stays("why = \"B.\"", "why = \"B.\"\nheat = \"two\"");
}

TEST_CASE("what can only be one thing is written: the format, the type") {
  becomes("format = 1\n", "", "format = 1\n\n");
  CHECK(mended(with(deck_with("options = [", "steps = ["),
                    "  { key = \"go\", text = \"Go.\", verdict = \"best\", why = \"x\" },\n"
                    "  { key = \"no\", text = \"Stay.\", verdict = \"bad\", why = \"x\" },\n",
                    "  \"One.\", \"Two.\", \"Three.\"\n"))
            .find("skill = \"offer-help\"\ntype = \"order\"\nsituation") != std::string::npos);
}

constexpr std::string_view free_card = R"([[card]]
id = "f"
skill = "offer-help"
type = "free"
situation = "S."
ask = "A?"
# about the answer
[card.answer]
model = "Sorry."
accept = ["sorry"]
)";

TEST_CASE("a key below or above [card.answer] goes where it belongs") {
  const std::string deck = std::string(head) + std::string(free_card);
  const std::string why = "why = \"\"\"\nB.\nC.\"\"\" # so\n";
  CHECK(mended(deck + why) == with(deck, "ask = \"A?\"\n", "ask = \"A?\"\n" + why));
  CHECK(mended(with(deck, "ask = \"A?\"\n", "ask = \"A?\"\nmax_words = 9\n")) ==
        deck + "max_words = 9\n");
  std::string windows;
  for (const char c : deck + "why = \"B.\"") windows += c == '\n' ? "\r\n" : std::string(1, c);
  CHECK(mended(windows).find("ask = \"A?\"\r\nwhy = \"B.\"\r\n# about") != std::string::npos);
}

TEST_CASE("a key of the deck that stands above it goes below [deck]") {
  CHECK(mended(deck_with("format = 1\n", "format = 1\nlicense = \"CC0\"\n")) ==
        deck_with("language = \"en\"\n", "language = \"en\"\nlicense = \"CC0\"\n"));
}

TEST_CASE("an ignore that hides nothing goes, with its list and reason if it was the last") {
  becomes("why = \"B.\"",
          "ignore = [\"missing-why\"] # old\nignore_reason = '''\nx'''\nwhy = \"B.\"",
          "why = \"B.\"");
  const std::string option = "{ key = \"no\", text = \"Stay.\", verdict = \"bad\" }";
  const auto deck = [&](std::string_view list) {
    return with(deck_with("why = \"B.\"",
                          "why = \"B.\"\nignore_reason = \"r\"\nignore = " + std::string(list)),
                "{ key = \"no\", text = \"Stay.\", verdict = \"bad\", why = \"x\" }",
                option);
  };
  CHECK(mended(deck("[\"missing-why\", \"missing-option-why\"]")) ==
        deck("[\"missing-option-why\"]"));
  CHECK(mended(deck("[ \"missing-option-why\" ,'missing-why' , ]")) ==
        deck("[ \"missing-option-why\" , ]"));
  CHECK(mended(deck("[\n  \"missing-option-why\", # a\n  \"missing-why\", # b\n  # c\n]")) ==
        deck("[\n  \"missing-option-why\", # a\n  # c\n]"));
  CHECK(mended(deck("[\"missing-optoin-why\"]")) == deck("[\"missing-option-why\"]"));
}

TEST_CASE("options get keys from their first words, different ones, only on request") {
  const std::string none =
      "{ text = \"Go to the man, now.\", verdict = \"best\", why = \"x\" },\n"
      "  {text = \"Go to the man then.\", verdict = \"bad\", why = \"x\" },";
  const std::string keys =
      "{ key = \"go-to-man\", text = \"Go to the man, now.\", verdict = \"best\", why = \"x\" },\n"
      "  { key = \"go-to-man-2\",text = \"Go to the man then.\", verdict = \"bad\", why = \"x\" },";
  const std::string before =
      "{ key = \"go\", text = \"Go.\", verdict = \"best\", why = \"x\" },\n"
      "  { key = \"no\", text = \"Stay.\", verdict = \"bad\", why = \"x\" },";
  becomes_unsafely(before, none, keys);
  becomes_unsafely("key = \"no\", text", "text", "key = \"stay\", text");
  CHECK(safely(deck_with(before, none)).unsafe_left == 1);
}

TEST_CASE("ids are made of texts, in any of our scripts, only on request") {
  becomes_unsafely("id = \"c\"", "id = \"My Card\"", "id = \"my-card\"");
  CHECK(mended_all(with(deck_with("id = \"c\"\n", ""), "\"S.\"", "\"Пожилой человек ищет щётку.\""))
            .find("[[card]]\nid = \"pozhiloy-chelovek-ishchet-shchetku\"\n") != std::string::npos);
  CHECK(mended_all(with(deck_with("id = \"d\"\n", ""), "\"D\"", "\"Rīta šķūnis\""))
            .find("[deck]\nid = \"rita-skunis-en\"\n") != std::string::npos);
  const std::string two =
      deck_with("id = \"c\"\n", "") + with(std::string(card), "id = \"c\"\n", "");
  CHECK(mended_all(two).find("[[card]]\nid = \"s-2\"\n") != std::string::npos);
}

TEST_CASE("an id that would be used twice is not written") {
  stays("id = \"d\"\n", "id = \"d\"\nid = \"D\"\n");
  const std::string twice =
      std::string(head) + std::string(card) + with(std::string(card), "\"c\"", "\"C\"");
  CHECK(mended_all(twice) == twice);
}

TEST_CASE("a header that is mistyped once is renamed") {
  const std::string deck = std::string(head) + std::string(free_card);
  CHECK(mended(with(deck, "[card.answer]", "[card.anwser]")) == deck);
}

TEST_CASE("a forgotten [deck] is written above its keys, with their comments") {
  becomes("[deck]\nid", "# mine\nid", "# mine\n[deck]\nid");
  becomes("[deck]\nid = \"d\"", "id = \"d\" # so\n# then", "[deck]\nid = \"d\" # so\n# then");
  becomes("[deck]\nid = \"d\"\ntitle", "id = \"d\"\ntitel", "[deck]\nid = \"d\"\ntitle");
  becomes("format = 1\n[deck]\n", "", "format = 1\n[deck]\n");
  stays("format = 1\n[deck]\nid = \"d\"\n", "id = \"d\"\nformat = 1\n");
}

TEST_CASE("faults that come up by mending are mended too, and told") {
  const Fixed out = safely(with(deck_with("options = [", "optons = ["), "\"best\"", "\"bset\""));
  CHECK(out.bytes == std::string(head) + std::string(card));
  REQUIRE(out.mended.size() == 2);
  CHECK(out.mended[0].rule == "unknown-key");
  CHECK(out.mended[1].rule == "bad-value");
}

TEST_CASE("only what is wished for is mended") {
  const std::string deck = with(deck_with("\"best\"", "\"bset\""), "title", "titel");
  const auto only_keys = [](const Diagnostic& each) { return each.rule == "unknown-key"; };
  CHECK(fix("a.toml", deck, {false, only_keys}).bytes == deck_with("\"best\"", "\"bset\""));
}

TEST_CASE("a table with a broken line is left alone, the others are mended") {
  const std::string broken = with(std::string(card), "ask = \"A?\"", "aks = \"A?") + "aks = 1\n";
  CHECK(mended(with(std::string(head), "title", "titel") + broken) == std::string(head) + broken);
}

bool only(std::string_view before,
          std::vector<Span> edited,
          std::string_view after,
          std::vector<Span> placed) {
  return changes_only(deck::read_document(before, deck::deck_file).root,
                      edited,
                      deck::read_document(after, deck::deck_file).root,
                      placed);
}

TEST_CASE("a value that no edit names must not change") {
  CHECK(only("a = 1\nb = 2\n", {}, "b = 2\na = 1\n", {}));
  CHECK_FALSE(only("a = 1\nb = 2\n", {}, "a = 1\nb = 3\n", {}));
  CHECK(only("a = 1\nb = 2\n", {{{2, 5}, {2, 6}}}, "a = 1\nb = 3\n", {{{2, 5}, {2, 6}}}));
  CHECK_FALSE(only("a = 1\nb = 2\n", {{{2, 5}, {2, 6}}}, "a = 4\nb = 3\n", {{{2, 5}, {2, 6}}}));
  CHECK_FALSE(only("a = 1\nb = 2\n", {{{1, 1}, {2, 1}}}, "b = 3\n", {{{1, 1}, {1, 1}}}));
}

TEST_CASE("a key that was renamed keeps its value") {
  CHECK(only("a = 1\n", {{{1, 1}, {1, 2}}}, "b = 1\n", {{{1, 1}, {1, 2}}}));
  CHECK_FALSE(only("a = 1\n", {{{1, 1}, {1, 2}}}, "b = 2\n", {{{1, 1}, {1, 2}}}));
  CHECK_FALSE(only("a = 1\nc = 1\n", {{{1, 1}, {1, 2}}}, "b = 1\n", {{{1, 1}, {1, 2}}}));
}

TEST_CASE("items of a list come and go only where edits are") {
  CHECK(only("a = [1, 2, 3]\n", {{{1, 8}, {1, 11}}}, "a = [1, 3]\n", {{{1, 8}, {1, 8}}}));
  CHECK_FALSE(only("a = [1, 2, 3]\n", {{{1, 8}, {1, 11}}}, "a = [1]\n", {{{1, 8}, {1, 8}}}));
  CHECK_FALSE(only("a = [1, 2]\n", {}, "a = [1, 2, 3]\n", {}));
}

}  // namespace
}  // namespace knack::lint
