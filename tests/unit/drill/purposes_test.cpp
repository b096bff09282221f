// SPDX-License-Identifier: MIT
// Practice and exams beside the schedule; limits of reviews and minutes; the own past.
#include <set>

#include <doctest/doctest.h>

#include "drill/exam.hpp"
#include "drill/past.hpp"
#include "unit/drill/driver.hpp"

namespace knack::drill {
namespace {

using schedule::Kind;

/// Answers each card with `answer` until the session ends; the log of all so far.
std::vector<schedule::Event> after(const Setup& setup, const std::string& answer) {
  Driver driver(setup);
  while (driver.asks()) driver.choose(answer);
  std::vector<schedule::Event> log = setup.log;
  for (schedule::Event event : driver.log()) {
    schedule::stamped(event).id = {"k" + std::to_string(setup.now.at.ms),
                                   schedule::stamped(event).id.sequence};
    log.push_back(std::move(event));
  }
  return log;
}

std::vector<std::optional<StudyDay>> due_days(const Setup& setup) {
  const auto fold = schedule::fold(setup.log);
  std::vector<std::optional<StudyDay>> out;
  for (const deck::Card& card : setup.decks.front().cards) {
    const auto* state = fold.card({setup.decks.front().id.value, card.id.value}, 1);
    out.push_back(state == nullptr ? std::nullopt : state->due);
  }
  return out;
}

TEST_CASE("practice asks what was met, stores practice, and moves no due date") {
  Setup setup = setup_of(eight_by(5));
  Setup practice = setup;
  practice.purpose = Purpose::practice;
  CHECK(std::get<SummaryView>(Driver(practice).view()).nothing_to_do);

  setup.log = after(setup, "best");
  const auto before = due_days(setup);
  practice.log = setup.log;
  Driver driver(practice);
  std::set<std::string> asked;
  const std::string hard = driver.question().card;
  int times_hard = 0;
  while (driver.asks()) {
    CHECK(driver.question().reason == Reason::practice);
    asked.insert(driver.question().card);
    times_hard += driver.question().card == hard ? 1 : 0;
    driver.choose(driver.question().card == hard ? "bad" : "best");
    CHECK(driver.last().kind == Kind::practice);
  }
  CHECK(asked.size() == 10);
  CHECK(times_hard == 4);
  setup.log.insert(setup.log.end(), driver.log().begin(), driver.log().end());
  CHECK(due_days(setup) == before);
}

TEST_CASE("practice of today's mistakes asks those alone, and of the weakest those first") {
  Setup setup = setup_of(eight_by(5));
  Driver first(setup);
  const std::string hard = first.question().card;
  first.choose("bad");
  while (first.asks()) first.choose("best");
  setup.log = first.log();
  setup.purpose = Purpose::practice;
  setup.practice = PracticeOrder::failed_today;
  Driver failed(setup);
  CHECK(failed.question().card == hard);
  failed.choose("best");
  CHECK_FALSE(failed.asks());
  setup.now.at.ms += day_ms;
  CHECK_FALSE(Driver(setup).asks());
  setup.practice = PracticeOrder::slowest;  // nothing was timed
  CHECK_FALSE(Driver(setup).asks());
}

TEST_CASE("an exam asks without feedback, takes nothing back and moves no due date") {
  Setup setup = setup_of(eight_by(5));
  setup.log = after(setup, "best");
  const auto before = due_days(setup);
  setup.now.at.ms += day_ms;
  setup.purpose = Purpose::exam;
  Driver driver(setup);
  std::set<std::string> asked;
  for (int i = 0; i < 30; ++i) {
    REQUIRE(driver.asks());
    CHECK(driver.question().exam);
    asked.insert(driver.question().card);
    CHECK(std::holds_alternative<NoticeView>(driver.act(Undo{})));
    CHECK(std::holds_alternative<NoticeView>(driver.act(Skip{})));
    CHECK(std::holds_alternative<NoticeView>(driver.act(Bury{})));
    const auto& options = driver.question().options;
    const auto best = std::find(options.begin(), options.end(), "Do best.") - options.begin();
    driver.act(Chosen{{static_cast<int>(best) + 1}});
    CHECK(driver.last().kind == Kind::exam);
  }
  CHECK(asked.size() == 30);
  CHECK_FALSE(driver.asks());
  const ExamResultView result = driver.session().exam_result();
  CHECK(result.passed);
  CHECK(result.judged == 30);
  CHECK(result.fresh == 30);  // all 30 cards that were never met; the 10 others are left
  CHECK(result.bound_permille == 96);
  CHECK(result.misses.empty());
  setup.log.insert(setup.log.end(), driver.log().begin(), driver.log().end());
  CHECK(due_days(setup) == before);
}

TEST_CASE("one mistake fails an exam, and so does ending it early") {
  Setup setup = setup_of(eight_by(1));
  setup.purpose = Purpose::exam;
  Driver driver(setup);
  for (int i = 0; i < 8; ++i) driver.act(i == 3 ? Command{Unknown{}} : Command{Chosen{{1}}});
  const ExamResultView failed = driver.session().exam_result();
  CHECK(failed.finished);
  CHECK_FALSE(failed.passed);
  CHECK(failed.wrong >= 1);
  CHECK_FALSE(failed.bound_permille.has_value());
  CHECK(failed.not_today == std::vector<std::string>{"desk/skill0"});
  REQUIRE_FALSE(failed.misses.empty());
  CHECK(failed.misses.front().best == std::vector<std::string>{"Do best."});

  Driver ended(setup);
  ended.act(Quit{});
  CHECK_FALSE(ended.session().exam_result().finished);
  CHECK_FALSE(ended.session().exam_result().passed);

  setup.decks = {make::deck("desk", {make::choice("a", "greet")})};
  const auto refused = Session::begin(setup);
  REQUIRE_FALSE(refused.has_value());
  CHECK(refused.error().kind == ErrorKind::usage);
}

TEST_CASE("a probe is asked in exams alone, first of all, and joins the others a day later") {
  deck::Deck deck = eight_by(5);
  deck.cards[7].probe = true;
  Setup setup = setup_of(deck);
  setup.limits.new_per_day = 100;
  Driver day(setup);
  while (day.asks()) {
    CHECK(day.question().card != "desk/s0-c7");
    day.choose("best");
  }
  setup.purpose = Purpose::exam;
  setup.log = day.log();
  Driver exam(setup);
  bool asked = false;
  while (exam.asks()) {
    asked = asked || exam.question().card == "desk/s0-c7";
    exam.act(Unknown{});
  }
  CHECK(asked);
  setup.purpose = Purpose::review;
  for (schedule::Event event : exam.log()) {
    schedule::stamped(event).id.origin = "k2";
    setup.log.push_back(std::move(event));
  }
  const auto fold = schedule::fold(setup.log);
  CHECK(count_due(setup.decks, fold, study_day(noon), setup.limits).fresh == 0);
  const StudyDay tomorrow = study_day(noon) + 1;
  CHECK(count_due(setup.decks, fold, tomorrow, setup.limits).fresh == 1);
}

TEST_CASE("the bound after n answers without an error is the exact binomial one") {
  // pedagogy.md 2.6: n = 5 45 %, 14 19 %, 30 9.5 %, 60 4.9 %, here rounded up.
  CHECK(error_bound_permille(1) == 950);
  CHECK(error_bound_permille(5) == 451);
  CHECK(error_bound_permille(14) == 193);
  CHECK(error_bound_permille(30) == 96);
  CHECK(error_bound_permille(60) == 49);
}

TEST_CASE("a limit on reviews leaves the rest of what is due for later") {
  Setup setup = setup_of(eight_by(5));
  setup.log = after(setup, "best");
  setup.now.at.ms += day_ms;
  setup.limits.new_in_session = 0;
  setup.limits.reviews_per_day = 4;
  Driver first(setup);
  int due = 0;
  while (first.asks()) {
    due += first.question().reason == Reason::due ? 1 : 0;
    first.choose("best");
  }
  CHECK(due == 4);
  setup.log.insert(setup.log.end(), first.log().begin(), first.log().end());
  CHECK_FALSE(Driver(setup).asks());
  setup.limits.reviews_per_day.reset();
  CHECK(Driver(setup).asks());
}

TEST_CASE("after its minutes a session asks no further question, and says what is left") {
  Setup setup = setup_of(eight_by(5));
  setup.limits.minutes = 1;
  Driver driver(setup);
  driver.choose("best");
  CHECK(driver.asks());
  driver.wait(60'000);
  driver.choose("best");
  REQUIRE_FALSE(driver.asks());
  const auto& summary = std::get<SummaryView>(driver.view());
  CHECK(summary.time_is_up);
  CHECK(summary.saved == 2);
}

TEST_CASE("pauses and stops use up none of a session's minutes, and none of its length") {
  Setup setup = setup_of(eight_by(5));
  setup.limits.minutes = 1;
  Driver driver(setup);
  driver.choose("best");
  driver.pause({600'000});
  driver.choose("best");
  CHECK(driver.asks());
  driver.wait(60'000);
  driver.choose("best");
  REQUIRE_FALSE(driver.asks());
  const auto& summary = std::get<SummaryView>(driver.view());
  CHECK(summary.time_is_up);
  CHECK(summary.duration == Millis{60'000 + 6 * 5000});
}

TEST_CASE("a right answer quicker than it can be read says so, and a wrong one has other worries") {
  Driver driver(setup_of(eight_by(5)));
  const schedule::Measured at_once{Millis{100}, Millis{100}, {}, false};
  driver.takes(at_once);
  CHECK(driver.choose("best").too_quick);
  driver.takes({Millis{4000}, Millis{4000}, {}, false});
  CHECK_FALSE(driver.choose("best").too_quick);
  driver.takes(at_once);
  CHECK_FALSE(driver.choose("bad").too_quick);
}

TEST_CASE("days in a row count up to today or yesterday, and answers taken back count for none") {
  const auto answered_on = [](int day, std::int64_t sequence) {
    schedule::Review review;
    review.id = {"k1", sequence};
    review.study_day = {day};
    return schedule::Event(review);
  };
  std::vector<schedule::Event> log{
      answered_on(10, 1), answered_on(12, 2), answered_on(13, 3), answered_on(14, 4)};
  CHECK(streak(log, {14}).days == 3);
  CHECK(streak(log, {14}).answered_today);
  CHECK(streak(log, {15}).days == 3);
  CHECK_FALSE(streak(log, {15}).answered_today);
  CHECK(streak(log, {16}).days == 0);
  CHECK(streak({}, {16}).days == 0);
  schedule::Retraction back;
  back.id = {"k1", 5};
  back.target = {"k1", 4};
  log.emplace_back(back);
  CHECK(streak(log, {14}).days == 2);
}

}  // namespace
}  // namespace knack::drill
