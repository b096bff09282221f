// SPDX-License-Identifier: MIT
// The free cards of the bundled decks against answers as people type them (tests/decks/answers).
#include <filesystem>
#include <set>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "answer/judge.hpp"
#include "deck/discover.hpp"
#include "deck/document.hpp"
#include "deck/parse.hpp"
#include "os/file.hpp"

namespace knack::answer {
namespace {

const std::string source = KNACK_SOURCE;

std::string bytes_of(const std::string& path) {
  return os::read_file(path, std::size_t{1} << 23U).value();
}

std::vector<std::string> texts_of(const deck::Table& table, std::string_view key) {
  std::vector<std::string> out;
  const deck::Entry* entry = table.find(key);
  REQUIRE(entry != nullptr);
  for (const deck::Value& each : std::get<deck::Array>(entry->value.data).items)
    out.push_back(std::get<std::string>(each.data));
  return out;
}

struct Answers {
  std::string card;
  std::vector<std::string> good;
  std::vector<std::string> poor;
};

/// The answers kept for a deck; none if there is no file for it.
std::vector<Answers> answers_for(const std::string& deck) {
  const std::string path = source + "/tests/decks/answers/" + deck + ".toml";
  if (!std::filesystem::exists(path)) return {};
  std::vector<Answers> out;
  const auto document = deck::read_document(bytes_of(path), deck::deck_file);
  for (const deck::Value& row :
       std::get<deck::Array>(document.root.find("card")->value.data).items) {
    const auto& table = std::get<deck::Table>(row.data);
    out.push_back({std::get<std::string>(table.find("id")->value.data),
                   texts_of(table, "good"),
                   texts_of(table, "poor")});
  }
  return out;
}

bool is_right(const deck::Deck& deck, const deck::Card& card, const std::string& text) {
  return judge(card, deck.language.value, Typed{text}).outcome == Outcome::right;
}

TEST_CASE(
    "of ten natural answers to a bundled free card eight are recognised, of ten poor ones none") {
  const auto files = deck::deck_files(source + "/decks");
  REQUIRE(files.has_value());
  for (const std::string& file : *files) {
    const auto parsed = deck::parse(file, bytes_of(file));
    REQUIRE(parsed.deck.has_value());
    std::set<std::string> tried;
    for (const Answers& answers : answers_for(parsed.deck->id.value.text)) {
      CAPTURE(answers.card);
      const deck::Card* card = parsed.deck->find_card({answers.card});
      REQUIRE(card != nullptr);
      tried.insert(answers.card);
      CHECK(answers.good.size() >= 10);
      CHECK(answers.poor.size() >= 10);
      std::size_t recognised = 0;
      for (const std::string& each : answers.good)
        if (is_right(*parsed.deck, *card, each)) ++recognised;
      CHECK(10 * recognised >= 8 * answers.good.size());
      for (const std::string& each : answers.poor) {
        CAPTURE(each);
        CHECK_FALSE(is_right(*parsed.deck, *card, each));
      }
    }
    for (const deck::Card& card : parsed.deck->cards) {
      const bool free = card.type.value == CardType::free;
      CAPTURE(card.id.value.text);
      CHECK(free == tried.contains(card.id.value.text));
    }
  }
}

}  // namespace
}  // namespace knack::answer
