// SPDX-License-Identifier: MIT
// What is counted, of which answers, and for which deck and skill.
#include "report/stats.hpp"

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include "report/stats_json.hpp"
#include "unit/make.hpp"
#include "unit/schedule/log.hpp"

namespace knack::report {
namespace {

using schedule::answer;
using schedule::Event;
using schedule::Kind;
using schedule::Review;

constexpr int today = 20'000;

/// Two skills with two cards each, and a probe that no figure of cards counts.
std::vector<deck::Deck> desk() {
  deck::Card probe = make::choice("probe", "greet");
  probe.probe = true;
  return {make::deck("desk",
                     {make::choice("a", "greet"),
                      make::choice("b", "greet"),
                      probe,
                      make::choice("c", "offer"),
                      make::choice("d", "offer")})};
}

StatsInput input_of(const std::vector<deck::Deck>& decks, const std::vector<Event>& log) {
  StatsInput input;
  input.decks = decks;
  input.log = log;
  input.plan = schedule::prepare(log, {});
  input.today = {today};
  return input;
}

Stats stats_of(const std::vector<Event>& log) {
  const auto decks = desk();
  const auto ours = schedule::kept(log);
  return make_stats(input_of(decks, ours));
}

/// Answers to one card at the intervals of SM-2: 1, 6, 15 and 38 days.
std::vector<Event> grown(int last_day, int last_grade = 4) {
  return {answer("desk/a", last_day - 60, 4),
          answer("desk/a", last_day - 59, 4),
          answer("desk/a", last_day - 53, 4),
          answer("desk/a", last_day - 38, 4),
          answer("desk/a", last_day, last_grade)};
}

TEST_CASE("an empty log has figures of nothing, and every card is new") {
  const Stats stats = stats_of({});
  CHECK(stats.all.answers == 0);
  CHECK_FALSE(stats.all.spent.has_value());
  CHECK_FALSE(stats.all.last_20.median.has_value());
  CHECK(stats.streak == Streak{});
  CHECK(stats.forecast.total() == 0);
  CHECK(stats.cards.all() == 4);
  CHECK(stats.cards.with(schedule::CardStatus::fresh) == 4);
  REQUIRE(stats.decks.size() == 1);
  CHECK(stats.decks[0].skills.size() == 2);
}

TEST_CASE("all kinds are answers, but only scheduled ones are first tries") {
  const Stats stats = stats_of({answer("desk/a", today - 1, 1),
                                answer("desk/a", today - 1, 4, Kind::drill),
                                answer("desk/b", today, 4),
                                answer("desk/c", today, 4, Kind::practice),
                                answer("desk/c", today, 4, Kind::exam)});
  CHECK(stats.all.answers == 5);
  CHECK(stats.answers_today == 3);
  CHECK(stats.all.first_try == Share{1, 2});
  CHECK(stats.active_days_30 == 2);
  CHECK(stats.decks[0].skills[0].figures.first_try == Share{1, 2});
  CHECK(stats.decks[0].skills[1].figures.answers == 2);
  CHECK(stats.decks[0].skills[1].figures.first_try == Share{});
}

TEST_CASE("an answer that nobody could judge is an answer, but no try") {
  Review unjudged = answer("desk/a", today, 4);
  unjudged.grade.reset();
  unjudged.verdict = schedule::Verdict::unjudged;
  const Stats stats = stats_of({unjudged});
  CHECK(stats.all.answers == 1);
  CHECK(stats.all.first_try == Share{});
}

TEST_CASE("what was taken back counts for nothing, not even for the streak") {
  auto log = schedule::kept({answer("desk/a", today - 1, 4), answer("desk/b", today, 1)});
  log.emplace_back(schedule::undo(log, 1));
  const auto decks = desk();
  const Stats stats = make_stats(input_of(decks, log));
  CHECK(stats.all.answers == 1);
  CHECK(stats.all.first_try == Share{1, 1});
  CHECK(stats.answers_today == 0);
  CHECK(stats.streak == Streak{1, false, 1});
}

TEST_CASE("first tries of the last 30 days are counted apart") {
  const Stats stats = stats_of({answer("desk/a", today - 30, 1),
                                answer("desk/b", today - 29, 4),
                                answer("desk/c", today, 4)});
  CHECK(stats.all.first_try == Share{2, 3});
  CHECK(stats.first_try_30 == Share{2, 2});
}

TEST_CASE("retention counts answers by the interval before them") {
  CHECK(stats_of(grown(today)).all.retention_7 == Share{2, 2});
  CHECK(stats_of(grown(today)).all.retention_30 == Share{1, 1});
  CHECK(stats_of(grown(today, 1)).all.retention_7 == Share{1, 2});
  CHECK(stats_of(grown(today, 1)).all.retention_30 == Share{0, 1});
}

TEST_CASE("hinted answers and those before the due day tell nothing of retention") {
  auto log = grown(today);
  std::get<Review>(log[4]).hinted = true;
  CHECK(stats_of(log).all.retention_30 == Share{});
  CHECK(stats_of(log).all.first_try == Share{5, 5});
  auto twice = grown(today);
  twice.emplace_back(answer("desk/a", today, 4));  // from a second machine
  CHECK(stats_of(twice).all.retention_30 == Share{1, 1});
}

TEST_CASE("speed is the median of the first and of the last 20 right answers in good time") {
  std::vector<Event> log;
  for (int i = 0; i < 50; ++i) {
    const std::string card = i % 2 == 0 ? "desk/a" : "desk/b";
    log.emplace_back(at_speed(answer(card, today - 60 + i, 4), 3'000 - 50 * i));
  }
  const Figures all = stats_of(log).all;
  CHECK(all.timed == 50);
  CHECK(all.first_20.answers == 20);
  CHECK(all.first_20.median == Millis{(3'000 - 475) * 1'000});
  CHECK(all.first_20.median_rel_milli == 3'000 - 475);
  CHECK(all.last_20.median_rel_milli == 3'000 - 475 - 1'500);
}

TEST_CASE("speed that is unknown stays unknown") {
  Review untimed = answer("desk/a", today, 4);
  untimed.flag = schedule::Flag::untimed;
  untimed.timing.latency.reset();
  untimed.timing.total.reset();
  Review away = answer("desk/b", today, 4);
  away.flag = schedule::Flag::interrupted;
  away.timing.latency.reset();
  const Figures all = stats_of({untimed, away, answer("desk/c", today, 1)}).all;
  CHECK(all.timed == 0);
  CHECK_FALSE(all.last_20.median.has_value());
  CHECK_FALSE(all.last_20.median_rel_milli.has_value());
}

TEST_CASE("an hour at lunch is no hour of work") {
  Review away = answer("desk/a", today, 4);
  away.flag = schedule::Flag::interrupted;
  away.timing.total = Millis{3'600'000};
  CHECK(stats_of({away}).all.spent == Millis{60'000});
  CHECK(stats_of({away, answer("desk/b", today, 4)}).all.spent == Millis{84'000});
}

TEST_CASE("cards are counted by status, due and suspended ones too, for deck and skill") {
  std::vector<Event> log = {answer("desk/a", today - 9, 4),
                            answer("desk/b", today - 1, 4),
                            answer("desk/c", today - 3, 4),
                            schedule::mark(schedule::MarkKind::suspend, "desk/c", today - 2)};
  const Stats stats = stats_of(log);
  CHECK(stats.cards.with(schedule::CardStatus::learning) == 3);
  CHECK(stats.cards.due == 2);
  CHECK(stats.cards.overdue == 1);
  CHECK(stats.cards.suspended == 1);
  const DeckStats& deck = stats.decks[0];
  CHECK(deck.cards.due == 2);
  CHECK(deck.skills[0].cards.due == 2);
  CHECK(deck.skills[1].cards.due == 0);
  CHECK(deck.skills[1].cards.suspended == 1);
  CHECK(deck.skills[0].state.seen == 2);
  REQUIRE(deck.skills[0].state.missing.size() == 1);
  CHECK(deck.skills[0].state.missing[0] == schedule::Missing{schedule::Need::situations, 2, 5});
}

TEST_CASE("an answer belongs to where its card is now") {
  const auto decks = desk();
  Review gone = answer("desk/gone", today, 4);
  Review lost = answer("desk/lost", today, 4);
  lost.skill = {"old"};
  Review moved = answer("desk/c", today, 4);  // asked when it was a card of greet
  const auto log =
      schedule::kept({gone,
                      lost,
                      moved,
                      answer("front/x", today - 1, 4),
                      schedule::mark(schedule::MarkKind::renamed, "desk/d", today, "front/x"),
                      answer("other/card", today, 4)});
  const Stats stats = make_stats(input_of(decks, log));
  CHECK(stats.all.answers == 5);
  CHECK(stats.decks[0].figures.answers == 4);
  CHECK(stats.decks[0].skills[0].figures.answers == 1);  // gone
  CHECK(stats.decks[0].skills[1].figures.answers == 2);  // moved, renamed
  CHECK(stats.answers_elsewhere == 1);
  CHECK(stats.elsewhere == std::vector<DeckId>{{"other"}});
}

TEST_CASE("decks that were chosen leave the others out, but not out of the streak") {
  const auto decks = desk();
  const auto log = schedule::kept({answer("other/card", today - 1, 1), answer("desk/a", today, 4)});
  StatsInput input = input_of(decks, log);
  input.chosen = true;
  const Stats stats = make_stats(input);
  CHECK(stats.all.first_try == Share{1, 1});
  CHECK(stats.active_days_30 == 1);
  CHECK(stats.heat.on({today - 1}) == 0);
  CHECK(stats.answers_elsewhere == 0);
  CHECK(stats.streak == Streak{2, true, 2});
}

TEST_CASE("a skill that was chosen is all there is") {
  auto decks = desk();
  decks.push_back(make::deck("other", {make::choice("x", "else")}));
  Review offered = answer("desk/c", today - 1, 4);
  offered.skill = {"offer"};
  Review gone = answer("desk/gone", today - 1, 4);
  gone.skill = {"offer"};
  const auto log = schedule::kept({offered, gone, answer("desk/a", today, 1)});
  StatsInput input = input_of(decks, log);
  input.skills = {{"offer"}};
  const Stats stats = make_stats(input);
  CHECK(stats.all.first_try == Share{2, 2});
  CHECK(stats.cards.all() == 2);
  CHECK(stats.forecast.total() == 2);
  REQUIRE(stats.decks.size() == 1);
  REQUIRE(stats.decks[0].skills.size() == 1);
  CHECK(stats.decks[0].skills[0].skill.text() == "desk/offer");
}

TEST_CASE("every share in JSON has its two numbers, and what is unknown is null") {
  const auto none = nlohmann::json::parse(stats_json(stats_of({})));
  CHECK(none["reviews"] == 0);
  for (const char* key : {"minutes", "speed_first_20", "speed_last_20", "speed_last_20_ms"}) {
    CAPTURE(key);
    CHECK(none[key].is_null());
  }
  CHECK(none["forecast"]["seconds_per_card"].is_null());
  CHECK(none["forecast"]["days"].size() == 14);
  CHECK(none["forecast"]["days"][0]["estimated_seconds"].is_null());

  const auto json = nlohmann::json::parse(stats_json(stats_of(grown(today, 1))));
  CHECK(json["study_day"] == to_string(StudyDay{today}));
  CHECK(json["minutes"] == 2);
  CHECK(json["first_tries"] == 5);
  CHECK(json["first_try_correct"] == 4);
  CHECK(json["retention_30d_n"] == 1);
  CHECK(json["retention_30d_correct"] == 0);
  CHECK(json["speed_last_20"] == 1.2);
  CHECK(json["speed_last_20_ms"] == 24'000);
  CHECK(json["speed_last_20_n"] == 4);
  CHECK(json["streak_today"] == true);
  CHECK(json["cards"]["new"] == 3);
  CHECK(json["decks"][0]["deck"] == "desk");
  CHECK(json["skills"][0]["skill"] == "desk/greet");
  CHECK(json["skills"][0]["missing"][0]["need"] == "situations");
  CHECK(json["skills"][0]["missing"][0]["of"] == 5);
  CHECK(json["heatmap"]["answers"].back() == 1);
  CHECK(json["forecast"]["days"][1]["due"] == 1);
}

}  // namespace
}  // namespace knack::report
