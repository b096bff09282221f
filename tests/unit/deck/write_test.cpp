// SPDX-License-Identifier: MIT
// Tables written as text, and put into the text of a file.
#include "deck/write.hpp"

#include "deck/discover.hpp"
#include "unit/deck/sample.hpp"

namespace knack::deck {
namespace {

/// A deck written anew, part by part.
std::string rewritten(const Deck& deck) {
  std::string out = deck_toml(deck);
  for (const Skill& each : deck.skills) out += "\n" + skill_toml(each);
  for (const Card& each : deck.cards) out += "\n" + card_toml(each, deck);
  return out;
}

Card card_with(const std::string& situation) {
  const auto parsed = parse("a.toml", sample);
  REQUIRE(parsed.deck.has_value());
  Card card = parsed.deck->cards.front();
  card.situation.value = situation;
  return card;
}

/// The sample with its first card's situation written and read again.
std::string situation_read_again(const std::string& situation) {
  Parsed parsed = parse("a.toml", sample);
  REQUIRE(parsed.deck.has_value());
  parsed.deck->cards = {card_with(situation)};
  const std::string text = rewritten(*parsed.deck);
  INFO(text);
  const Parsed again = parse("b.toml", text);
  REQUIRE(again.deck.has_value());
  return again.deck->cards.front().situation.value;
}

TEST_CASE("every bundled deck means the same when it is written anew") {
  const auto files = deck_files(std::string(KNACK_SOURCE) + "/decks");
  REQUIRE(files.has_value());
  REQUIRE(files->size() >= 12);
  for (const std::string& file : *files) {
    INFO(file);
    const Parsed once = parse(file, file_bytes(file));
    REQUIRE(once.deck.has_value());
    const std::string text = rewritten(*once.deck);
    const Parsed again = parse(file, text);
    CHECK(again.diagnostics.empty());
    REQUIRE(again.deck.has_value());
    CHECK(rewritten(*again.deck) == text);
    REQUIRE(again.deck->cards.size() == once.deck->cards.size());
    for (std::size_t i = 0; i < once.deck->cards.size(); ++i)
      CHECK(text_hash(again.deck->cards[i]) == text_hash(once.deck->cards[i]));
  }
}

TEST_CASE("a bundled deck is written key by key as its author wrote it") {
  const std::string file = std::string(KNACK_SOURCE) + "/decks/en/recovery.toml";
  const std::string bytes = file_bytes(file);
  const Parsed parsed = parse(file, bytes);
  REQUIRE(parsed.deck.has_value());
  const std::string card = card_toml(parsed.deck->cards.front(), *parsed.deck);
  CHECK(bytes.find(card) != std::string::npos);
}

TEST_CASE("every key of the format is written") {
  const std::string bytes =
      file_bytes(std::string(KNACK_SOURCE) + "/tests/fuzz/seeds/deck/full.toml");
  const Parsed parsed = parse("full.toml", bytes);
  REQUIRE(parsed.deck.has_value());
  const std::string text = rewritten(*parsed.deck);
  for (const std::string_view key :
       {"description", "authors",  "license",        "was",       "ask",
        "authority",   "ignore",   "ignore_reason",  "why",       "mnemonic",
        "except",      "stage",    "channel",        "heat",      "tags",
        "origin",      "boundary", "contrast_of",    "probe",     "revision",
        "fictional",   "shuffle",  "shuffle_reason", "accept",    "groups",
        "need",        "ordered",  "avoid",          "max_words", "good",
        "bad"}) {
    INFO(key);
    CHECK(text.find("\n" + std::string(key) + " = ") != std::string::npos);
  }
  CHECK(parse("again.toml", text).diagnostics.empty());
}

TEST_CASE("no text can end its string or lose a sign") {
  for (const std::string text : {R"(He says "now" and "then")",
                                 R"("""")",
                                 R"(""""""" x)",
                                 R"(C:\new\users)",
                                 R"(ends with a backslash \)",
                                 "# no comment",
                                 "[[card]]",
                                 "Two paragraphs,\nparted.",
                                 "“Žēl, ļoti žēl” — привет"}) {
    INFO(text);
    CHECK(situation_read_again(text) == text);
    Card card = card_with("S.");
    card.why = Text{text, {}};
    Parsed parsed = parse("a.toml", sample);
    parsed.deck->cards = {card};
    const Parsed again = parse("b.toml", rewritten(*parsed.deck));
    REQUIRE(again.deck.has_value());
    CHECK(again.deck->cards.front().why->value == text);
  }
}

TEST_CASE("a long situation stands in lines that fit an editor") {
  std::string text;
  for (int i = 0; i < 60; ++i) text += i == 0 ? "word" : " word";
  Parsed parsed = parse("a.toml", sample);
  const std::string toml = card_toml(card_with(text), *parsed.deck);
  for (const std::string& line : lines_of(toml)) CHECK(line.size() <= 125);
  CHECK(situation_read_again(text) == text);
}

TEST_CASE("a table is put after the one it belongs to, and comments stay where they are") {
  const std::string file =
      "[[card]]\nid = \"a\"\n# about a\n\n# ---- next\n\n[[card]]\nid = \"b\"\n\n[card.answer]\nx "
      "= 1\n";
  CHECK(insert_table(file, "[[card]]\nid = \"n\"\n", 1) ==
        "[[card]]\nid = \"a\"\n# about a\n\n[[card]]\nid = \"n\"\n\n# ---- next\n\n[[card]]\nid = "
        "\"b\"\n\n[card.answer]\nx = 1\n");
  CHECK(insert_table(file, "[[card]]\nid = \"n\"\n", 7) == file + "\n[[card]]\nid = \"n\"\n");
  CHECK(insert_table(file, "[[card]]\nid = \"n\"\n", 0) == file + "\n[[card]]\nid = \"n\"\n");
}

TEST_CASE("a table takes the line ends of its file, and mends a last line without one") {
  CHECK(insert_table("[a]\r\nx = 1\r\n", "[b]\n", 0) == "[a]\r\nx = 1\r\n\r\n[b]\r\n");
  CHECK(insert_table("[a]\nx = 1", "[b]\n", 0) == "[a]\nx = 1\n\n[b]\n");
  CHECK(insert_table("\xEF\xBB\xBF[a]\nx = 1\n[c]\n", "[b]\n", 1) ==
        "\xEF\xBB\xBF[a]\nx = 1\n\n[b]\n\n[c]\n");
  CHECK(insert_table("", "[b]\n", 0) == "[b]\n");
}

}  // namespace
}  // namespace knack::deck
