// SPDX-License-Identifier: MIT
// The table of keys as a JSON schema, with the few conditions between keys.
#include "lint/as_schema.hpp"

#include <nlohmann/json.hpp>

#include "base/card_type.hpp"
#include "deck/deck.hpp"
#include "deck/format.hpp"

namespace knack::lint {
namespace {

using Json = nlohmann::ordered_json;
using deck::Holds;
using deck::KeySpec;
using deck::TableSpec;

// As knack::is_id, and as the guard of build_deck.cpp reads language tags.
constexpr auto id_pattern = "^[a-z][a-z0-9._-]{0,63}$";
constexpr auto old_card_pattern = "^[a-z][a-z0-9._-]{0,63}(/[a-z][a-z0-9._-]{0,63})?$";
constexpr auto language_pattern = "^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$";
constexpr auto text_pattern = "[^ \\t\\r\\n]";

Json table(const TableSpec& spec);

Json text(const char* pattern) {
  return {{"type", "string"}, {"pattern", pattern}};
}

Json words(std::initializer_list<std::string_view> all) {
  return {{"type", "string"}, {"enum", Json(std::vector<std::string>(all.begin(), all.end()))}};
}

/// One value of a key, whether the key has one or a list of them.
Json value(const KeySpec& key) {
  using deck::Verdict;
  switch (key.holds) {
    case Holds::format:
      return {{"type", "integer"}, {"enum", Json::array({1})}};
    case Holds::text:
      return text(text_pattern);
    case Holds::id:
      return text(id_pattern);
    case Holds::old_card:
      return text(old_card_pattern);
    case Holds::language:
      return text(language_pattern);
    case Holds::type:
      return words({to_string(CardType::choice),
                    to_string(CardType::multi),
                    to_string(CardType::order),
                    to_string(CardType::free)});
    case Holds::verdict:
      return words({deck::to_string(Verdict::best),
                    deck::to_string(Verdict::ok),
                    deck::to_string(Verdict::bad),
                    deck::to_string(Verdict::harmful)});
    case Holds::number:
      return {{"type", "integer"}, {"minimum", key.range.low}, {"maximum", key.range.high}};
    case Holds::flag:
      return {{"type", "boolean"}};
    case Holds::table:
      break;
  }
  return table(*key.rows);
}

Json property(const KeySpec& key) {
  Json out = {{"description", key.about}};
  if (!key.list) {
    out.update(value(key));
    return out;
  }
  out["type"] = "array";
  if (key.range.high > 0) {
    out["minItems"] = key.range.low;
    if (key.range.high < 1000) out["maxItems"] = key.range.high;
  }
  out["items"] = value(key);
  return out;
}

/// An object that asks for something and bears all else.
Json asks(Json what) {
  what["additionalProperties"] = true;
  return what;
}

Json needs(std::initializer_list<std::string_view> keys) {
  return asks({{"required", Json(std::vector<std::string>(keys.begin(), keys.end()))}});
}

/// Each type needs its own key and has no use for those of the others. A card without a type is a
/// choice: a condition on an absent key holds.
Json key_of_type(std::initializer_list<std::string_view> types,
                 std::string_view own,
                 std::initializer_list<std::string_view> others) {
  Json then = needs({own});
  Json unwanted = Json::array();
  for (const std::string_view each : others) unwanted.push_back(needs({each}));
  then["not"] = asks({{"anyOf", unwanted}});
  const auto is_of_type = asks({{"properties", {{"type", words(types)}}}});
  return {{"if", is_of_type}, {"then", then}};
}

void add_card_conditions(Json& out) {
  out["allOf"] = {key_of_type({"choice", "multi"}, "options", {"steps", "answer"}),
                  key_of_type({"order"}, "steps", {"options", "answer"}),
                  key_of_type({"free"}, "answer", {"options", "steps"})};
  // `if` with `type` alone would hold for a card that has none, which is right for a choice only.
  for (std::size_t i = 1; i < 3; ++i) out["allOf"][i]["if"]["required"] = Json::array({"type"});
}

void add_answer_conditions(Json& out) {
  const auto filled = [](std::string_view key) {
    Json one = needs({key});
    one["properties"] = {{std::string(key), {{"type", "array"}, {"minItems", 1}}}};
    return one;
  };
  out["anyOf"] = Json::array({filled("accept"), filled("groups")});
  out["dependencies"] = {{"need", Json::array({"groups"})}};
}

/// The deck has a question, or each card has.
void add_file_conditions(Json& out) {
  const Json without_ask = asks({{"not", needs({"ask"})}});
  out["if"] = asks({{"properties", {{"deck", without_ask}}}});
  out["then"] = asks({{"properties", {{"card", {{"type", "array"}, {"items", needs({"ask"})}}}}}});
}

Json table(const TableSpec& spec) {
  Json properties = Json::object();
  Json needed = Json::array();
  for (const KeySpec& each : spec.keys) {
    properties[std::string(each.name)] = property(each);
    if (each.needed) needed.push_back(each.name);
  }
  Json out = {
      {"type", "object"}, {"additionalProperties", false}, {"x-tombi-table-keys-order", "schema"}};
  if (!needed.empty()) {
    out["required"] = needed;
    out["x-taplo"] = {{"initKeys", needed}};
  }
  out["properties"] = properties;
  if (&spec == &deck::card_format()) add_card_conditions(out);
  if (&spec == &deck::answer_format()) add_answer_conditions(out);
  if (&spec == &deck::file_format()) add_file_conditions(out);
  return out;
}

}  // namespace

std::string schema_text() {
  Json out = {{"$schema", "http://json-schema.org/draft-07/schema#"},
              {"title", "A deck of knack, format 1"},
              {"description", "Situations that drill small actions; knack validate says the rest."},
              {"x-tombi-toml-version", "v1.0.0"}};
  out.update(table(deck::file_format()));
  return out.dump(2) + "\n";
}

}  // namespace knack::lint
