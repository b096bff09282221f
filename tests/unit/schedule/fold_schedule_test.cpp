// SPDX-License-Identifier: MIT
// What of a log moves the schedule.
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "schedule/fold.hpp"
#include "unit/schedule/log.hpp"

using namespace knack;
using namespace knack::schedule;

namespace {

std::vector<bool> counted(const std::vector<Event>& log) {
  std::vector<bool> all;
  for (const Step& step : steps_of(log)) all.push_back(step.counted);
  return all;
}

/// A card that lapsed that often: each time learned on one day and forgotten on the next.
std::vector<Event> lapses(int times) {
  std::vector<Event> log;
  for (int i = 0; i < times; ++i) {
    log.emplace_back(answer("d/c", 2 * i, 4));
    log.emplace_back(answer("d/c", 2 * i + 1, 1));
  }
  return log;
}

}  // namespace

TEST_CASE("Two devices with one card, folded as one log: due on day 22") {
  const auto phone = kept({answer("d/c", 0, 4), answer("d/c", 1, 4), answer("d/c", 7, 4)}, "phone");
  const auto desk = kept({answer("d/c", 1, 4), answer("d/c", 2, 4), answer("d/c", 8, 4)}, "desk");
  for (const auto& log : {merged(phone, desk), merged(desk, phone)}) {
    const CardState state = state_of(fold(log), "d/c");
    CHECK(state.due == StudyDay{22});
    CHECK(state.sm2 == Sm2State{3, 15, Ease{250}});
    CHECK(counted(log) == std::vector<bool>{true, true, false, false, true, false});
  }
}

TEST_CASE("A new card's first answer is repetition 1 and due the next day") {
  const auto steps = steps_of({answer("d/c", 100, 4)});
  REQUIRE(steps.size() == 1);
  CHECK(steps[0].counted);
  CHECK(steps[0].first_sight);
  CHECK(steps[0].before == Sm2State{});
  CHECK(steps[0].after == Sm2State{1, 1, Ease{250}});
  CHECK(steps[0].due == StudyDay{101});
  CHECK_FALSE(steps[0].lapse);
}

TEST_CASE(
    "A card counts on its due day and later, and the interval starts on the day of the answer") {
  CHECK(counted({answer("d/c", 0, 4), answer("d/c", 1, 4), answer("d/c", 6, 4)}) ==
        std::vector<bool>{true, true, false});
  const std::vector<Event> log{answer("d/c", 0, 4), answer("d/c", 1, 4), answer("d/c", 30, 4)};
  CHECK(counted(log) == std::vector<bool>{true, true, true});
  CHECK(state_of(fold(log), "d/c").due == StudyDay{45});
}

TEST_CASE("A failure before the due day counts, but not on the day that counted already") {
  const std::vector<Event> log{answer("d/c", 0, 4),
                               answer("d/c", 1, 4),
                               answer("d/c", 1, 1),
                               answer("d/c", 4, 2),
                               answer("d/c", 5, 4)};
  CHECK(counted(log) == std::vector<bool>{true, true, false, true, true});
  const auto steps = steps_of(log);
  CHECK_FALSE(steps[2].lapse);
  CHECK(steps[3].lapse);
  CHECK(steps[3].due == StudyDay{5});
  CHECK(state_of(fold(log), "d/c").sm2 == Sm2State{1, 1, Ease{250}});
}

TEST_CASE("Drills, practice and exams never move the schedule, right or wrong") {
  for (const Kind kind : {Kind::drill, Kind::practice, Kind::exam}) {
    for (int q = 0; q <= 5; ++q) {
      CAPTURE(std::string(to_string(kind)));
      CAPTURE(q);
      const std::vector<Event> log{answer("d/c", 0, 4), answer("d/c", 50, q, kind)};
      const auto steps = steps_of(log);
      CHECK_FALSE(steps[1].counted);
      CHECK(steps[1].before == steps[1].after);
      CHECK(steps[1].due == StudyDay{1});
      CHECK(counted({answer("d/c", 0, q, kind), answer("d/c", 0, 4)})[1]);
    }
  }
}

TEST_CASE("An answer without a grade moves nothing, and the card stays due") {
  Review unjudged = answer("d/c", 1, 0);
  unjudged.grade.reset();
  unjudged.verdict = Verdict::unjudged;
  const Fold folded = fold(std::vector<Event>{answer("d/c", 0, 4), unjudged});
  const CardState state = state_of(folded, "d/c");
  CHECK(state.due == StudyDay{1});
  CHECK(state.answers == 1);
  CHECK(is_due(state, StudyDay{1}));
}

TEST_CASE("A lapse is a failure of a card that had passed") {
  const auto steps = steps_of({answer("d/c", 0, 1),
                               answer("d/c", 1, 4),
                               answer("d/c", 2, 2),
                               answer("d/c", 3, 0),
                               answer("d/c", 4, 3)});
  std::vector<bool> lapsed;
  for (const Step& step : steps) lapsed.push_back(step.lapse);
  CHECK(lapsed == std::vector<bool>{false, false, true, false, false});
}

TEST_CASE("The eighth lapse suspends a card as a leech") {
  const CardState seven = state_of(fold(lapses(7)), "d/c");
  CHECK(seven.lapses == 7);
  CHECK_FALSE(seven.suspended);
  const CardState eight = state_of(fold(lapses(8)), "d/c");
  CHECK(eight.lapses == 8);
  CHECK(eight.suspended);
  CHECK(eight.leech);
  CHECK_FALSE(is_due(eight, StudyDay{100}));
  CHECK_FALSE(owes_drill(eight, StudyDay{15}, Constants{}));
}

TEST_CASE("A leech that its learner takes up again is asked again") {
  auto log = lapses(8);
  log.emplace_back(mark(MarkKind::unsuspend, "d/c", 20));
  const CardState state = state_of(fold(log), "d/c");
  CHECK_FALSE(state.suspended);
  CHECK_FALSE(state.leech);
  CHECK(state.lapses == 8);
  CHECK(is_due(state, StudyDay{20}));
}

TEST_CASE("The last scheduler set in a log counts for the whole log") {
  std::vector<Event> log;
  int day = 0;
  for (const int q : {5, 4, 3}) {
    log.emplace_back(answer("d/c", day, q));
    day += 20;
  }
  CHECK(state_of(fold(log), "d/c").sm2.interval_days == 15);
  log.emplace_back(setting("scheduler=sm2-delphi", 60));
  CHECK(state_of(fold(log), "d/c").sm2.interval_days == 16);
  CHECK(fold(log).settings().dialect == Dialect::sm2_delphi);
  log.emplace_back(setting("scheduler=sm2", 61));
  CHECK(state_of(fold(log), "d/c").sm2.interval_days == 15);
}

TEST_CASE("Settings of rollover and name are read, unknown ones left alone") {
  Mark named = setting("name");
  named.text = "Anna";
  const std::vector<Event> log{setting("rollover=5"),
                               setting("rollover=24"),
                               setting("rollover=x"),
                               setting("scheduler=fsrs-6"),
                               setting("colour=red"),
                               setting("nonsense"),
                               named};
  const Fold folded = fold(log);
  CHECK(folded.settings().rollover_hour == 5);
  CHECK(folded.settings().dialect == Dialect::sm2);
  CHECK(folded.settings().learner_name == "Anna");
}

TEST_CASE("A log that says impossible things is folded without harm") {
  Review far = answer("d/c", 0, 4);
  far.study_day = {INT32_MAX};
  far.grade = Grade{99};
  Review early = answer("d/c", 0, 4);
  early.study_day = {INT32_MIN};
  early.guess_milli = INT32_MAX;
  early.grade = Grade{-7};
  early.timing.allowance = {0};
  const CardState state = state_of(fold(std::vector<Event>{far, early}), "d/c");
  CHECK(state.answers == 2);
  CHECK(state.due == last_study_day + 1);
}
