// SPDX-License-Identifier: MIT
// Two weeks ahead: the schedule run forward, at the learner's own pace.
#include "report/forecast.hpp"

#include <doctest/doctest.h>

#include "unit/schedule/log.hpp"

namespace knack::report {
namespace {

using schedule::answer;
using schedule::CardState;
using schedule::Kind;

using Due = std::array<int, forecast_days>;

constexpr StudyDay today{20'000};

Due due_days(const CardState& card) {
  Forecast forecast;
  add_card(forecast, card, today, schedule::Dialect::sm2);
  return forecast.due;
}

CardState due_in(int days, schedule::Sm2State sm2 = {2, 6, {}}) {
  CardState card;
  card.due = today + days;
  card.sm2 = sm2;
  return card;
}

TEST_CASE("a card is due on its day, and again after the interval that a right answer gives") {
  CHECK(due_days(due_in(3)) == Due{0, 0, 0, 1});                          // next in 15 days
  CHECK(due_days(due_in(1, {1, 1, {}})) == Due{0, 1, 0, 0, 0, 0, 0, 1});  // 6, then 15
  CHECK(due_days(due_in(0, {0, 1, {}})) == Due{1, 1, 0, 0, 0, 0, 0, 1});  // failed: 1, 6
  CHECK(due_days(due_in(13)) == Due{0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1});
  CHECK(due_days(due_in(14)) == Due{});
}

TEST_CASE("what is overdue is due today") {
  CHECK(due_days(due_in(-40)) == Due{1});
}

TEST_CASE("new and suspended cards are not forecast") {
  CHECK(due_days({}) == Due{});
  CardState suspended = due_in(0);
  suspended.suspended = true;
  CHECK(due_days(suspended) == Due{});
}

TEST_CASE("a due card that was buried or answered today is there tomorrow") {
  CardState buried = due_in(-2);
  buried.buried_on = today;
  CHECK(due_days(buried) == Due{0, 1});
  CardState answered = due_in(0);
  answered.day = today;
  answered.day_grade = schedule::Grade{4};
  CHECK(due_days(answered) == Due{0, 1});
}

TEST_CASE("time is that of the cards together, unknown if the pace is") {
  Forecast forecast;
  forecast.due = {3, 0, 2};
  CHECK(forecast.total() == 5);
  CHECK_FALSE(forecast.time(5).has_value());
  forecast.per_card = Millis{20'000};
  CHECK(forecast.time(5) == Millis{100'000});
}

/// The n-th answer of a session, each `gap_ms` after the one before, 24 seconds of which are the
/// question's.
schedule::Review nth(int n, std::int64_t gap_ms, Kind kind = Kind::scheduled) {
  schedule::Review review = answer("d/c", today.number, 4, kind);
  review.id = {"session", n + 1};
  review.at.at.ms += n * gap_ms;
  return review;
}

TEST_CASE("the pace is the time from answer to answer, feedback included") {
  Pace pace;
  for (int i = 0; i < 4; ++i) pace.add(nth(i, 30'000));
  CHECK_FALSE(pace.per_card().has_value());
  for (int i = 4; i < 10; ++i) pace.add(nth(i, 30'000));
  CHECK(pace.per_card() == Millis{30'000});
}

TEST_CASE(
    "after a break, in another session or with a clock that stands, the question's own time "
    "counts") {
  for (const std::int64_t gap : {std::int64_t{3'600'000}, std::int64_t{0}, std::int64_t{-5'000}}) {
    CAPTURE(gap);
    Pace pace;
    for (int i = 0; i < 10; ++i) pace.add(nth(i, gap));
    CHECK(pace.per_card() == Millis{24'000});
  }
  Pace pace;
  for (int i = 0; i < 10; ++i) {
    schedule::Review review = nth(i, 30'000);
    review.id.origin += std::to_string(i);
    pace.add(review);
  }
  CHECK(pace.per_card() == Millis{24'000});
}

TEST_CASE("a card that is drilled again takes the time of its drills, too") {
  Pace pace;
  for (int i = 0; i < 10; ++i) pace.add(nth(i, 30'000, i % 5 == 4 ? Kind::drill : Kind::scheduled));
  CHECK(pace.per_card() == Millis{37'500});
}

TEST_CASE("practice and answers that nobody timed say nothing of the pace") {
  Pace pace;
  for (int i = 0; i < 10; ++i) {
    schedule::Review untimed = nth(i, 30'000);
    untimed.timing.total.reset();
    pace.add(untimed);
    pace.add(nth(i, 30'000, Kind::practice));
  }
  CHECK_FALSE(pace.per_card().has_value());
}

}  // namespace
}  // namespace knack::report
