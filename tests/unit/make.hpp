// SPDX-License-Identifier: MIT
// Builds decks and cards for tests, readable at a glance.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "base/ids.hpp"
#include "deck/deck.hpp"

namespace knack::make {

inline deck::Text text(std::string value) {
  return {std::move(value), {}};
}

inline deck::Texts texts(const std::vector<std::string>& values) {
  deck::Texts out;
  for (const std::string& each : values) out.push_back(text(each));
  return out;
}

inline deck::Option option(const std::string& key,
                           deck::Verdict verdict,
                           const std::string& error = "") {
  deck::Option out{
      text(key), text("Do " + key + "."), {verdict, {}}, text("because " + key), std::nullopt, {}};
  if (!error.empty()) out.error = text(error);
  return out;
}

inline deck::Card card(const std::string& id, const std::string& skill) {
  deck::Card out;
  out.id.value = {id};
  out.skill.value = {skill};
  out.situation = text("Situation of " + id + ".");
  out.ask = text("What do you do first?");
  out.why = text("Explanation of " + id + ".");
  return out;
}

/// Three options: best, bad, ok, with the keys of those names.
inline deck::Card choice(const std::string& id, const std::string& skill) {
  deck::Card out = card(id, skill);
  out.type.value = CardType::choice;
  out.key = deck::Options{{option("best", deck::Verdict::best),
                           option("bad", deck::Verdict::bad, "rush-to-fix"),
                           option("ok", deck::Verdict::ok)},
                          true};
  return out;
}

inline deck::Card with_options(CardType type, std::vector<deck::Option> options) {
  deck::Card out = card("card", "skill");
  out.type.value = type;
  out.key = deck::Options{std::move(options), true};
  return out;
}

inline deck::Card order(const std::string& id, const std::string& skill, int steps = 3) {
  deck::Card out = card(id, skill);
  out.type.value = CardType::order;
  deck::Steps key;
  for (int i = 1; i <= steps; ++i) key.steps.push_back(text("Step " + std::to_string(i)));
  out.key = std::move(key);
  return out;
}

struct GroupOf {
  std::string label;
  std::vector<std::string> any;
};

inline deck::Card free(const std::string& id,
                       const std::string& skill,
                       const std::vector<GroupOf>& groups) {
  deck::Card out = card(id, skill);
  out.type.value = CardType::free;
  deck::Answer key;
  key.model = text("The model answer.");
  for (const GroupOf& each : groups) key.groups.push_back({text(each.label), texts(each.any)});
  key.need = key.groups.size();
  out.key = std::move(key);
  return out;
}

inline deck::Skill skill(const std::string& id) {
  deck::Skill out;
  out.id.value = {id};
  out.when = text("something happens");
  out.act = text("act");
  return out;
}

inline deck::Deck deck(const std::string& id, std::vector<deck::Card> cards) {
  deck::Deck out;
  out.file = id + ".toml";
  out.id.value = {id};
  out.title = text("Deck " + id);
  out.language = text("en");
  for (const deck::Card& each : cards) {
    if (out.find_skill(each.skill.value) == nullptr)
      out.skills.push_back(skill(each.skill.value.text));
  }
  out.cards = std::move(cards);
  return out;
}

}  // namespace knack::make
