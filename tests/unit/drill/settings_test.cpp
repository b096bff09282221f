// SPDX-License-Identifier: MIT
// What the learner's own settings do to a session.
#include <algorithm>

#include <doctest/doctest.h>

#include "drill/session.hpp"
#include "unit/make.hpp"

namespace knack::drill {
namespace {

constexpr LocalInstant noon{{1'795'000'000'000}, 0};
constexpr std::int64_t day_ms = 86'400'000;

Setup setup_at(LocalInstant now) {
  Setup setup;
  setup.decks.push_back(make::deck("desk", {make::choice("nod", "greet")}));
  setup.now = now;
  return setup;
}

/// What answering the first card of a session right, after five seconds, shows and keeps.
Turn answer_right(Setup setup) {
  const LocalInstant now = setup.now;
  auto session = Session::begin(std::move(setup));
  REQUIRE(session.has_value());
  const View first = session->first();
  const auto& options = std::get<QuestionView>(first).options;
  const auto best = std::find(options.begin(), options.end(), "Do best.");
  const int number = static_cast<int>(best - options.begin()) + 1;
  schedule::Measured measured;
  measured.total = Millis{5000};
  return session->act({Chosen{{number}}, measured, now, now});
}

const schedule::Review& review_of(const Turn& turn) {
  return std::get<schedule::Review>(turn.keep.front());
}

TEST_CASE("an answer keeps the time factor it was graded with") {
  Setup setup = setup_at(noon);
  setup.time_factor_milli = 2500;
  const Turn turn = answer_right(setup);
  CHECK(review_of(turn).flag == schedule::Flag::ok);
  CHECK(review_of(turn).timing.time_factor_milli == 2500);
  setup.time_factor_milli = 1000;
  const auto slower = schedule::relative_speed_milli(review_of(answer_right(setup)).timing);
  const auto faster = schedule::relative_speed_milli(review_of(turn).timing);
  REQUIRE((slower && faster));
  CHECK(*faster < *slower);
}

TEST_CASE("with a time factor of 0 nothing is timed, and right is grade 4") {
  Setup setup = setup_at(noon);
  setup.time_factor_milli = 0;
  const Turn turn = answer_right(setup);
  const schedule::Review& review = review_of(turn);
  CHECK(review.flag == schedule::Flag::untimed);
  CHECK_FALSE(review.timing.total);
  CHECK_FALSE(review.timing.latency);
  CHECK(review.grade->q == 4);
  CHECK_FALSE(std::get<FeedbackView>(*turn.show).latency);
}

TEST_CASE("the feedback says the day at which the card really comes, under a shorter longest gap") {
  Setup tomorrow = setup_at({{noon.at.ms + day_ms}, 0});
  tomorrow.log = answer_right(setup_at(noon)).keep;
  CHECK(std::get<FeedbackView>(answer_right(tomorrow).show.value()).next_in_days == 6);
  tomorrow.constants.max_interval_days = 3;
  CHECK(std::get<FeedbackView>(answer_right(tomorrow).show.value()).next_in_days == 3);
}

}  // namespace
}  // namespace knack::drill
