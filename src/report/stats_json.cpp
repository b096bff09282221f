// SPDX-License-Identifier: MIT
// Figures into keys and values.
#include "report/stats_json.hpp"

#include <array>
#include <string_view>

#include <nlohmann/json.hpp>

#include "base/safe_text.hpp"

namespace knack::report {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::int64_t minute_ms = 60'000;
constexpr std::int64_t second_ms = 1000;

std::string_view need_name(schedule::Need need) {
  // In the order of the enumerators.
  constexpr std::array<std::string_view, 8> names{"situations",
                                                  "accurate_cards",
                                                  "automatic_cards",
                                                  "clean_run",
                                                  "run_situations",
                                                  "free_answer",
                                                  "exam_situations",
                                                  "exam_fresh"};
  return names.at(static_cast<std::size_t>(need));
}

Json whole(const std::optional<Millis>& time, std::int64_t unit_ms) {
  return time ? Json(time->count / unit_ms) : Json();
}

void add_speed(Json& out, const std::string& name, const Speed& speed) {
  constexpr double thousandths = 1000.0;
  out[name] = speed.median_rel_milli ? Json(*speed.median_rel_milli / thousandths) : Json();
  out[name + "_ms"] = whole(speed.median, 1);
  out[name + "_n"] = speed.answers;
}

void add_figures(Json& out, const Figures& figures) {
  out["reviews"] = figures.answers;
  out["minutes"] = whole(figures.spent, minute_ms);
  out["first_tries"] = figures.first_try.of;
  out["first_try_correct"] = figures.first_try.part;
  out["retention_7d_n"] = figures.retention_7.of;
  out["retention_7d_correct"] = figures.retention_7.part;
  out["retention_30d_n"] = figures.retention_30.of;
  out["retention_30d_correct"] = figures.retention_30.part;
  add_speed(out, "speed_first_20", figures.first_20);
  add_speed(out, "speed_last_20", figures.last_20);
}

void add_cards(Json& out, const Cards& cards) {
  out["due"] = cards.due;
  out["overdue"] = cards.overdue;
  out["suspended"] = cards.suspended;
  for (const auto status : {schedule::CardStatus::fresh,
                            schedule::CardStatus::learning,
                            schedule::CardStatus::accurate,
                            schedule::CardStatus::automatic})
    out["cards"][std::string(schedule::to_string(status))] = cards.with(status);
}

Json skill_json(const SkillStats& skill) {
  Json out;
  out["skill"] = skill.skill.text();
  out["status"] = schedule::to_string(skill.state.status);
  out["situations_seen"] = skill.state.seen;
  out["situations_total"] = skill.state.situations;
  out["accurate"] = skill.state.accurate;
  out["automatic"] = skill.state.automatic;
  out["stuck"] = skill.state.stuck;
  out["missing"] = Json::array();
  for (const schedule::Missing& each : skill.state.missing)
    out["missing"].push_back(
        {{"need", need_name(each.need)}, {"have", each.have}, {"of", each.of}});
  add_figures(out, skill.figures);
  add_cards(out, skill.cards);
  return out;
}

Json deck_json(const DeckStats& deck) {
  Json out;
  out["deck"] = deck.deck.text;
  out["title"] = deck.title;
  add_figures(out, deck.figures);
  add_cards(out, deck.cards);
  return out;
}

Json heat_json(const Heat& heat) {
  Json out;
  out["first_day"] = to_string(heat.first);
  out["answers"] = Json::array();
  for (StudyDay day = heat.first; day <= heat.today; day = day + 1)
    out["answers"].push_back(heat.on(day));
  return out;
}

Json forecast_json(const Stats& stats) {
  Json out;
  out["seconds_per_card"] = whole(stats.forecast.per_card, second_ms);
  out["days"] = Json::array();
  for (int i = 0; i < forecast_days; ++i) {
    const int due = stats.forecast.due.at(static_cast<std::size_t>(i));
    out["days"].push_back({{"day", to_string(stats.today + i)},
                           {"due", due},
                           {"estimated_seconds", whole(stats.forecast.time(due), second_ms)}});
  }
  return out;
}

}  // namespace

std::string stats_json(const Stats& stats) {
  Json out;
  out["study_day"] = to_string(stats.today);
  add_figures(out, stats.all);
  out["reviews_today"] = stats.answers_today;
  out["active_days_30"] = stats.active_days_30;
  out["first_tries_30"] = stats.first_try_30.of;
  out["first_try_correct_30"] = stats.first_try_30.part;
  out["streak_days"] = stats.streak.days;
  out["streak_today"] = stats.streak.today;
  out["streak_longest"] = stats.streak.longest;
  add_cards(out, stats.cards);
  out["decks"] = Json::array();
  out["skills"] = Json::array();
  for (const DeckStats& deck : stats.decks) {
    out["decks"].push_back(deck_json(deck));
    for (const SkillStats& skill : deck.skills) out["skills"].push_back(skill_json(skill));
  }
  out["heatmap"] = heat_json(stats.heat);
  out["forecast"] = forecast_json(stats);
  out["reviews_elsewhere"] = stats.answers_elsewhere;
  out["decks_elsewhere"] = Json::array();
  for (const DeckId& each : stats.elsewhere) out["decks_elsewhere"].push_back(each.text);
  return safe_json(out.dump(-1, ' ', false, Json::error_handler_t::replace)) + "\n";
}

}  // namespace knack::report
