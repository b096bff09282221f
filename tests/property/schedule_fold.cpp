// SPDX-License-Identifier: MIT
// Laws of the scheduler and of the fold over the log.
#include <algorithm>
#include <map>
#include <set>

#include <doctest/doctest.h>

#include "property/check.hpp"
#include "schedule/fold.hpp"
#include "unit/schedule/log.hpp"

namespace knack::schedule {
namespace {

Dialect any_dialect() {
  return *rc::gen::element(Dialect::sm2, Dialect::sm2_delphi);
}

/// Reviews of a few cards on rising days, some of them drills, some taken back, in log order.
std::vector<Event> any_log() {
  const auto size = *rc::gen::inRange(0, 60);
  std::vector<Event> log;
  int day = 100;
  for (int i = 0; i < size; ++i) {
    day += *rc::gen::element(0, 0, 1, 1, 5, 40);
    const std::string card = "d/c" + std::to_string(*rc::gen::inRange(0, 4));
    const Kind kind = *rc::gen::element(
        Kind::scheduled, Kind::scheduled, Kind::drill, Kind::practice, Kind::exam);
    Review review =
        at_speed(answer(card, day, *rc::gen::inRange(0, 6), kind), *rc::gen::inRange(300, 4000));
    review.stamp += i;
    review.id = {"k1", i + 1};
    log.emplace_back(review);
    if (*rc::gen::inRange(0, 8) > 0) continue;
    Retraction back;
    back.stamp = review.stamp;
    back.id = {"k2", i + 1};
    back.study_day = review.study_day;
    back.target = review.id;
    log.emplace_back(back);
  }
  return log;
}

std::vector<CardState> states(const Fold& fold) {
  std::vector<CardState> out;
  for (const auto& [ref, revision] : fold.cards()) out.push_back(*fold.card(ref, revision));
  return out;
}

struct Schedule {
  Sm2State sm2;
  std::optional<StudyDay> due;
  int lapses = 0;
  friend bool operator==(const Schedule&, const Schedule&) = default;
};

std::vector<std::pair<CardRef, Schedule>> schedules(const Fold& fold) {
  std::vector<std::pair<CardRef, Schedule>> out;
  for (const auto& [ref, revision] : fold.cards()) {
    const CardState& state = *fold.card(ref, revision);
    if (state.due) out.push_back({ref, {state.sm2, state.due, state.lapses}});
  }
  std::ranges::sort(out, {}, [](const auto& each) { return each.first; });
  return out;
}

TEST_CASE("SM-2 stays in its ranges whatever the grades") {
  holds("interval 1 to 36500, ease at least 1.30, a failure starts again", [] {
    const Dialect dialect = any_dialect();
    Sm2State state;
    for (const int q : *rc::gen::container<std::vector<int>>(rc::gen::inRange(0, 6))) {
      const auto all = futures(state, dialect);
      state = next(state, Grade{q}, dialect);
      RC_ASSERT(state == all.at(static_cast<std::size_t>(q)));
      RC_ASSERT(state.interval_days >= 1);
      RC_ASSERT(state.interval_days <= 36'500);
      RC_ASSERT(state.ease.hundredths >= 130);
      if (q < 3) RC_ASSERT(state.repetition == 0 && state.interval_days == 1);
    }
  });
}

TEST_CASE("a better grade never comes back sooner") {
  holds("interval and ease rise with the grade", [] {
    const Dialect dialect = any_dialect();
    const Sm2State state{
        *rc::gen::inRange(0, 20), *rc::gen::inRange(1, 36'501), {*rc::gen::inRange(130, 400)}};
    const auto all = futures(state, dialect);
    for (std::size_t q = 1; q < all.size(); ++q) {
      RC_ASSERT(all.at(q).interval_days >= all.at(q - 1).interval_days);
      // `sm2` keeps the ease of a failure, so that of a bare pass may be lower.
      if (q > 3) RC_ASSERT(all.at(q).ease >= all.at(q - 1).ease);
    }
  });
}

TEST_CASE("the fold does not depend on how the log came in") {
  holds("in one go or event by event, in any order of arrival", [] {
    const auto log = any_log();
    auto shuffled = log;
    for (std::size_t i = shuffled.size(); i > 1; --i)
      std::swap(shuffled[i - 1], shuffled[*rc::gen::inRange<std::size_t>(0, i)]);
    std::ranges::sort(
        shuffled, [](const Event& a, const Event& b) { return before(stamped(a), stamped(b)); });
    auto sorted = log;
    std::ranges::sort(
        sorted, [](const Event& a, const Event& b) { return before(stamped(a), stamped(b)); });
    Fold parts(prepare(sorted, {}));
    for (const Event& each : sorted) parts.add(each);
    RC_ASSERT(states(fold(shuffled)) == states(parts));
  });
}

TEST_CASE("what was taken back leaves the schedule as if it had never been") {
  holds("fold of the log with retractions equals fold without those reviews", [] {
    const auto log = any_log();
    std::set<EventId> gone;
    for (const Event& each : log) {
      if (const auto* back = std::get_if<Retraction>(&each)) gone.insert(back->target);
    }
    std::vector<Event> left;
    for (const Event& each : log) {
      if (std::holds_alternative<Review>(each) && !gone.contains(stamped(each).id))
        left.push_back(each);
    }
    RC_ASSERT(schedules(fold(log)) == schedules(fold(left)));
  });
}

TEST_CASE("status is a fold beside the schedule: speed changes no due day") {
  holds("the same grades at another pace give the same schedule", [] {
    const auto log = any_log();
    auto slower = log;
    for (Event& each : slower) {
      if (auto* review = std::get_if<Review>(&each)) *review = at_speed(*review, 3900);
    }
    RC_ASSERT(schedules(fold(log)) == schedules(fold(slower)));
  });
}

/// The scheduler of the published text and nothing else: grades of a card on rising days.
std::vector<std::pair<CardRef, Schedule>> plain_sm2(const std::vector<Event>& log) {
  std::set<EventId> gone;
  for (const Event& each : log) {
    if (const auto* back = std::get_if<Retraction>(&each)) gone.insert(back->target);
  }
  std::map<CardRef, Schedule> cards;
  std::map<CardRef, StudyDay> last;
  for (const Event& each : log) {
    const auto* review = std::get_if<Review>(&each);
    if (review == nullptr || review->kind != Kind::scheduled || gone.contains(review->id)) continue;
    Schedule& card = cards[review->card];
    const bool due = !card.due || *card.due <= review->study_day;
    const bool failed_later = review->grade->q < 3 && last[review->card] < review->study_day;
    if (!due && !failed_later) continue;
    if (review->grade->q < 3 && card.sm2.repetition > 0) ++card.lapses;
    card.sm2 = next(card.sm2, *review->grade, Dialect::sm2);
    card.due = review->study_day + card.sm2.interval_days;
    last[review->card] = review->study_day;
  }
  return {cards.begin(), cards.end()};
}

TEST_CASE("with its times stripped the schedule is plain SM-2") {
  holds("the fold of a log without times equals SM-2 over its scheduled grades", [] {
    auto log = any_log();
    for (Event& each : log) {
      auto* review = std::get_if<Review>(&each);
      if (review == nullptr) continue;
      review->timing = {};
      review->flag = Flag::untimed;
    }
    RC_ASSERT(schedules(fold(log)) == plain_sm2(log));
  });
}

TEST_CASE("times given to other answers move no due day") {
  holds("permuting raw times under the same grades gives the same schedule", [] {
    const auto log = any_log();
    auto permuted = log;
    for (std::size_t i = permuted.size(); i > 1; --i) {
      auto* one = std::get_if<Review>(&permuted[i - 1]);
      auto* other = std::get_if<Review>(&permuted[*rc::gen::inRange<std::size_t>(0, i)]);
      if (one == nullptr || other == nullptr) continue;
      std::swap(one->timing, other->timing);
      std::swap(one->flag, other->flag);
    }
    RC_ASSERT(schedules(fold(log)) == schedules(fold(permuted)));
  });
}

TEST_CASE("practice, exams and drills move no schedule") {
  holds("a log without them has the same schedule", [] {
    const auto log = any_log();
    std::vector<Event> scheduled;
    for (const Event& each : log) {
      const auto* review = std::get_if<Review>(&each);
      if (review == nullptr || review->kind == Kind::scheduled) scheduled.push_back(each);
    }
    RC_ASSERT(schedules(fold(log)) == schedules(fold(scheduled)));
  });
}

}  // namespace
}  // namespace knack::schedule
