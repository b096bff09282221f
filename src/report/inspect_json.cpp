// SPDX-License-Identifier: MIT
// Figures into keys and values.
#include "report/inspect_json.hpp"

#include <nlohmann/json.hpp>

#include "base/safe_text.hpp"

namespace knack::report {
namespace {

using Json = nlohmann::ordered_json;

constexpr double thousand = 1000.0;
constexpr double sixty = 60.0;

Json spread_json(const Spread& spread) {
  return {{"least", spread.least}, {"median", spread.median}, {"most", spread.most}};
}

/// An object also if there is nothing in it.
Json counts_json(const std::map<std::string, int>& counts) {
  Json out = Json::object();
  for (const auto& [name, count] : counts) out[name] = count;
  return out;
}

Json skill_json(const SkillInspection& skill) {
  return {{"skill", skill.skill.text},
          {"cards", skill.cards},
          {"free", skill.free},
          {"probes", skill.probes},
          {"stages", counts_json(skill.stages)}};
}

Json boundary_json(const BoundaryInspection& boundary) {
  Json skills = Json::array();
  for (const SkillId& each : boundary.skills) skills.push_back(each.text);
  return {{"boundary", boundary.name}, {"skills", skills}, {"cards", boundary.cards}};
}

Json positions_json(const Positions& positions) {
  Json out = Json::array();
  for (std::size_t i = 0; i < positions.best.size(); ++i) {
    out.push_back({{"position", i + 1},
                   {"best", positions.best[i]},
                   {"even", static_cast<double>(positions.even_60[i]) / sixty}});
  }
  return out;
}

Json strategy_json(const StrategyScore& score) {
  return {{"strategy", to_string(score.strategy)},
          {"choice_cards", score.cards},
          {"right", static_cast<double>(score.right_60) / sixty},
          {"right_share", score.right_permille() / thousand},
          {"chance_share", score.chance_permille() / thousand},
          {"over_limit", score.over()}};
}

Json deck_json(const DeckInspection& deck) {
  Json out;
  out["deck"] = deck.deck.text;
  out["title"] = deck.title;
  out["language"] = deck.language;
  out["file"] = deck.file;
  out["cards"] = deck.cards;
  for (std::size_t i = 0; i < deck.types.size(); ++i)
    out["types"][std::string(knack::to_string(static_cast<CardType>(i)))] = deck.types.at(i);
  out["probes"] = deck.probes;
  out["contrasts"] = deck.contrasts;
  out["situation_words"] = spread_json(deck.words);
  out["situation_characters"] = spread_json(deck.characters);
  out["allowance_ms"] = spread_json(deck.allowance);
  out["first_run_ms"] = deck.first_run.count;
  out["skills"] = Json::array();
  for (const SkillInspection& each : deck.skills) out["skills"].push_back(skill_json(each));
  out["stages"] = counts_json(deck.stages);
  out["tags"] = counts_json(deck.tags);
  out["boundaries"] = Json::array();
  for (const BoundaryInspection& each : deck.boundaries)
    out["boundaries"].push_back(boundary_json(each));
  out["best_positions"] = positions_json(deck.positions);
  const auto p = deck.positions.p();
  out["best_positions_p"] = p ? Json(*p) : Json();
  out["strategies"] = Json::array();
  for (const StrategyScore& each : deck.strategies)
    out["strategies"].push_back(strategy_json(each));
  return out;
}

Json options_json(const ItemStats& item) {
  Json out = Json::array();
  for (const OptionChosen& each : item.options) {
    out.push_back({{"option", each.key},
                   {"verdict", to_string(each.verdict)},
                   {"chosen", each.chosen},
                   {"unchosen", each.unchosen}});
  }
  return out;
}

Json item_json(const ItemStats& item) {
  Json out;
  out["card"] = item.card.text();
  out["type"] = knack::to_string(item.type);
  out["first_sights"] = item.answers;
  out["judged"] = item.right.of;
  out["right"] = item.right.part;
  const auto range = wilson(item.right);
  out["right_share_low"] = range ? Json(range->low / thousand) : Json();
  out["right_share_high"] = range ? Json(range->high / thousand) : Json();
  out["dont_know"] = item.dont_know;
  out["options"] = options_json(item);
  out["favourite_wrong"] = item.favourite ? Json(*item.favourite) : Json();
  out["timed_right"] = item.timed;
  out["median_relative_speed"] =
      item.median_rel_milli ? Json(*item.median_rel_milli / thousand) : Json();
  out["disputes"] = item.marks ? Json(item.marks->disputes) : Json();
  out["not_allowed"] = item.marks ? Json(item.marks->not_allowed) : Json();
  out["dispute_notes"] = item.marks ? Json(item.marks->notes) : Json();
  out["own_wordings"] = item.marks ? Json(item.marks->wordings) : Json();
  out["findings"] = Json::array();
  for (const ItemFinding each : item.findings) out["findings"].push_back(to_string(each));
  return out;
}

Json items_json(const ItemReport& items) {
  Json out;
  out["learners"] = items.learners;
  out["first_sights_elsewhere"] = items.elsewhere;
  out["first_sights_other_revision"] = items.other_revision;
  out["cards"] = Json::array();
  for (const ItemStats& each : items.cards) out["cards"].push_back(item_json(each));
  return out;
}

}  // namespace

std::string inspect_json(std::span<const DeckInspection> decks, const ItemReport* items) {
  Json out = {{"schema", 1}, {"decks", Json::array()}};
  for (const DeckInspection& each : decks) out["decks"].push_back(deck_json(each));
  out["answers"] = items == nullptr ? Json() : items_json(*items);
  return safe_json(out.dump(-1, ' ', false, Json::error_handler_t::replace)) + "\n";
}

}  // namespace knack::report
