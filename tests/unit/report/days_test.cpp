// SPDX-License-Identifier: MIT
// Streak, active days and heatmap from the days on which there were answers.
#include "report/days.hpp"

#include <vector>

#include <doctest/doctest.h>

namespace knack::report {
namespace {

const StudyDay monday = *parse_day("2026-11-23");

DayCounts counts(StudyDay today, const std::vector<int>& days_before) {
  DayCounts out(today);
  for (const int each : days_before) out.add(today + -each);
  return out;
}

TEST_CASE("a streak counts study days in a row up to today") {
  struct Case {
    std::vector<int> days_before;
    Streak want;
  };

  const std::vector<Case> cases = {
      {{}, {0, false, 0}},
      {{0}, {1, true, 1}},
      {{2, 1, 0, 0, 0}, {3, true, 3}},
      {{3, 2, 1}, {3, false, 3}},                   // today is still to come
      {{3, 2}, {0, false, 2}},                      // yesterday is over
      {{9, 8, 7, 6, 4, 1, 0}, {2, true, 4}},        // a gap ends it
      {{-1, -2, 0}, {1, true, 1}},                  // days to come are no streak
      {{monday.number + 1, monday.number + 2}, {}}  // nor is a day before all time
  };
  for (const Case& each : cases) {
    CAPTURE(each.want.days);
    CHECK(counts(monday, each.days_before).streak() == each.want);
  }
}

TEST_CASE("the night belongs to the day before, so an answer at 03:59 keeps the streak") {
  const auto day_of = [](const char* when) { return study_day(*parse_rfc3339(when), 4); };
  DayCounts days(day_of("2026-11-25T12:00:00+01:00"));
  days.add(day_of("2026-11-24T03:59:00+01:00"));
  days.add(day_of("2026-11-25T03:59:00+01:00"));
  CHECK(days.streak() == Streak{2, false, 2});
  days.add(day_of("2026-11-25T04:00:00+01:00"));
  CHECK(days.streak() == Streak{3, true, 3});
}

TEST_CASE("active days are those of the window, today included") {
  const DayCounts days = counts(monday, {40, 30, 29, 29, 5, 0, -1});
  CHECK(days.active(30) == 3);
  CHECK(days.active(31) == 4);
  CHECK(days.on(monday + -29) == 2);
  CHECK(days.on(monday + -1) == 0);
}

TEST_CASE("1970-01-01 was a Thursday") {
  CHECK(weekday(StudyDay{0}) == 3);
  CHECK(weekday(monday) == 0);
  CHECK(weekday(monday + 6) == 6);
  CHECK(weekday(monday + -1) == 6);
}

TEST_CASE("the heatmap has 12 weeks from Monday on, the last is that of today") {
  const StudyDay wednesday = monday + 2;
  const Heat heat = counts(wednesday, {0, 0, 2, 2 + 7, 79, 80}).heat();
  CHECK(heat.first == monday + -77);
  CHECK(heat.day(11, 2) == wednesday);
  CHECK(heat.on(wednesday) == 2);
  CHECK(heat.on(heat.day(11, 0)) == 1);
  CHECK(heat.on(heat.day(10, 0)) == 1);
  CHECK(heat.on(heat.first) == 1);  // 79 days before a Wednesday; 80 is a Sunday too early
}

}  // namespace
}  // namespace knack::report
