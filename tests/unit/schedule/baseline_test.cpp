// SPDX-License-Identifier: MIT
// The learner's pace through the fold: which answers count for it.
#include <functional>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "schedule/fold.hpp"
#include "unit/schedule/log.hpp"

using namespace knack;
using namespace knack::schedule;

namespace {

/// An answer that took that many thousandths of its allowance.
Review taking(const std::string& card, int day, int rho_milli) {
  Review review = answer(card, day, 4);
  review.timing.allowance = {20'000};
  review.timing.latency = Millis{rho_milli * 20};
  return review;
}

/// Three passes, the last of which alone is on a card met on two earlier days.
std::vector<Event> third_time(const std::string& card, int rho_milli) {
  return {taking(card, 0, 900), taking(card, 1, 900), taking(card, 7, rho_milli)};
}

int pace(const std::vector<Event>& log,
         const std::string& language = "en",
         CardType type = CardType::choice,
         Input input = Input::keys) {
  return fold(log).fluent_milli(language, type, input);
}

/// F after one answer that took 500 thousandths, and after none.
constexpr int after_one = (10 * 700 + 500) / 11;
constexpr int prior = 700;

int pace_if_third(const std::function<void(Review&)>& change) {
  auto log = third_time("d/c", 500);
  change(std::get<Review>(log.back()));
  return pace(log);
}

}  // namespace

TEST_CASE("An answer to a card met on two earlier days counts for the pace") {
  CHECK(pace({}) == prior);
  CHECK(pace({taking("d/c", 0, 500), taking("d/c", 1, 500)}) == prior);
  CHECK(pace(third_time("d/c", 500)) == after_one);
  const std::vector<Event> practised{
      answer("d/c", 0, 4, Kind::practice), answer("d/c", 1, 4, Kind::drill), taking("d/c", 2, 500)};
  CHECK(pace(practised) == after_one);
  const std::vector<Event> one_day{answer("d/c", 1, 4, Kind::practice),
                                   answer("d/c", 1, 4, Kind::drill),
                                   answer("d/c", 2, 4, Kind::practice),
                                   taking("d/c", 2, 500)};
  CHECK(pace(one_day) == prior);
}

TEST_CASE("Only scheduled, right, timed answers without a hint count for the pace") {
  CHECK(pace_if_third([](Review&) {}) == after_one);
  CHECK(pace_if_third([](Review& review) { review.kind = Kind::practice; }) == prior);
  CHECK(pace_if_third([](Review& review) { review.kind = Kind::exam; }) == prior);
  CHECK(pace_if_third([](Review& review) { review.kind = Kind::drill; }) == prior);
  CHECK(pace_if_third([](Review& review) { review.grade = Grade{2}; }) == prior);
  CHECK(pace_if_third([](Review& review) { review.flag = Flag::rapid; }) == prior);
  CHECK(pace_if_third([](Review& review) { review.flag = Flag::interrupted; }) == prior);
  CHECK(pace_if_third([](Review& review) { review.flag = Flag::untimed; }) == prior);
  CHECK(pace_if_third([](Review& review) { review.hinted = true; }) == prior);
  CHECK(pace_if_third([](Review& review) { review.timing.latency.reset(); }) == prior);
  CHECK(pace_if_third([](Review& review) { review.study_day = {5}; }) == prior);  // not due yet
}

TEST_CASE("Each language, group of types and input has a pace of its own") {
  CHECK(pace(third_time("d/c", 500), "en", CardType::multi) == after_one);
  CHECK(pace(third_time("d/c", 500), "en", CardType::order) == prior);
  CHECK(pace(third_time("d/c", 500), "en", CardType::free) == prior);
  CHECK(pace(third_time("d/c", 500), "en", CardType::choice, Input::lines) == prior);
  CHECK(pace(third_time("d/c", 500), "ru") == prior);
  auto log = third_time("d/c", 500);
  std::get<Review>(log.back()).type = CardType::order;
  CHECK(pace(log, "en", CardType::free) == after_one);
  CHECK(pace(log) == prior);
}

TEST_CASE("The pace looks at the last 60 answers") {
  std::vector<Event> log;
  for (int i = 0; i < 100; ++i) {
    const auto three = third_time("d/c" + std::to_string(i), i < 40 ? 350 : 800);
    log.insert(log.end(), three.begin(), three.end());
  }
  CHECK(pace(log) == (10 * 700 + 60 * 800) / 70);
  log.resize(3 * 99);
  CHECK(pace(log) == (10 * 700 + 60 * 800) / 70);  // q25 of one quick and 59 others
}

TEST_CASE("The usual gap between keys is the median of the last 20 typed answers") {
  std::vector<Event> log;
  const auto typed = [&](std::int64_t gap) {
    Review review = answer("d/c", static_cast<int>(log.size()), 4, Kind::practice);
    review.type = CardType::free;
    review.timing.key_gap = Millis{gap};
    log.emplace_back(review);
  };
  CHECK(fold(log).typing_gap() == std::nullopt);
  typed(300);
  CHECK(fold(log).typing_gap() == Millis{300});
  typed(200);
  typed(900);
  CHECK(fold(log).typing_gap() == Millis{300});
  for (int i = 0; i < 20; ++i) typed(150);
  CHECK(fold(log).typing_gap() == Millis{150});
  log.emplace_back(answer("d/x", 90, 4));
  CHECK(fold(log).typing_gap() == Millis{150});
}
