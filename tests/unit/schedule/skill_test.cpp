// SPDX-License-Identifier: MIT
// The status of a skill: shares, clean run, exams, and what revokes them.
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "schedule/fold.hpp"
#include "unit/schedule/log.hpp"

using namespace knack;
using namespace knack::schedule;

namespace {

constexpr int exam_day = 60;

std::string situation(int number) {
  return "d/s" + std::to_string(number);
}

std::string probe(int number) {
  return "d/p" + std::to_string(number);
}

/// The deck: that many situations and two probes.
std::vector<SkillCard> deck(int situations) {
  std::vector<SkillCard> cards;
  for (int i = 0; i < situations; ++i) cards.push_back({card_ref(situation(i)), 1, false, false});
  for (int i = 0; i < 2; ++i) cards.push_back({card_ref(probe(i)), 1, true, false});
  return cards;
}

void append(std::vector<Event>& log, const std::vector<Event>& more) {
  log.insert(log.end(), more.begin(), more.end());
}

/// Each of the first situations on days 0, 1, 7 and 22, fast enough or not.
std::vector<Event> all_drilled(int situations, int rel_milli = 1'200) {
  std::vector<Event> log;
  for (const int day : {0, 1, 7, 22}) {
    for (int i = 0; i < situations; ++i) {
      log.emplace_back(at_speed(answer(situation(i), day, 4), rel_milli));
    }
  }
  return log;
}

Review asked(const std::string& card, int day, int q = 4, int rel_milli = 1'500) {
  Review review = at_speed(answer(card, day, q, Kind::exam), rel_milli);
  review.seed = static_cast<std::uint64_t>(day);
  review.id = {"exam", day};
  return review;
}

/// An exam over the first cards and both probes.
std::vector<Event> exam(int situations, int day = exam_day) {
  std::vector<Event> log;
  for (int i = 0; i < 2; ++i) log.emplace_back(asked(probe(i), day));
  for (int i = 0; i < situations; ++i) log.emplace_back(asked(situation(i), day));
  return log;
}

SkillState skill(const std::vector<Event>& log, const std::vector<SkillCard>& cards = deck(6)) {
  return fold(log).skill({{"d"}, {"greet"}}, cards);
}

using Status = SkillStatus;
using Gaps = std::vector<Missing>;

}  // namespace

TEST_CASE("A skill climbs by situations seen, accurate and automatic, and says what is missing") {
  CHECK(skill({}).status == Status::fresh);
  CHECK(skill({}).missing == Gaps{{Need::situations, 0, 5}});

  std::vector<Event> log;
  for (int i = 0; i < 4; ++i) log.emplace_back(answer(situation(i), 0, 4));
  CHECK(skill(log).status == Status::fresh);
  CHECK(skill(log).missing == Gaps{{Need::situations, 4, 5}});
  log.emplace_back(answer(situation(4), 0, 4));
  CHECK(skill(log).status == Status::practised);
  CHECK(skill(log).missing == Gaps{{Need::accurate_cards, 0, 4}});

  const auto slow = all_drilled(5, 2'000);
  CHECK(skill(slow).status == Status::accurate);
  CHECK(skill(slow).missing == Gaps{{Need::automatic_cards, 0, 4}});

  const SkillState automatic = skill(all_drilled(6));
  CHECK(automatic.status == Status::automatic);
  CHECK(automatic.situations == 6);
  CHECK(automatic.seen == 6);
  CHECK(automatic.accurate == 6);
  CHECK(automatic.automatic == 6);
  CHECK(automatic.missing == Gaps{{Need::exam_situations, 0, 6}, {Need::exam_fresh, 0, 2}});
}

TEST_CASE("Four of five situations are enough, four of six are not") {
  auto log = all_drilled(4);
  log.emplace_back(at_speed(answer(situation(4), 22, 4), 1'200));
  CHECK(skill(log).accurate == 4);
  CHECK(skill(log).status == Status::automatic);
  log.emplace_back(answer(situation(5), 22, 4));
  CHECK(skill(log).status == Status::practised);
  CHECK(skill(log).missing == Gaps{{Need::accurate_cards, 4, 5}});
}

TEST_CASE("An automatic skill asks for ten clean attempts over five situations") {
  auto log = all_drilled(6);
  log.emplace_back(answer(situation(5), 23, 1));
  SkillState state = skill(log);
  CHECK(state.status == Status::accurate);
  CHECK(state.automatic == 5);
  CHECK(state.clean_run == 0);
  CHECK(state.missing == Gaps{{Need::clean_run, 0, 10}, {Need::run_situations, 0, 5}});
  for (int i = 0; i < 4; ++i) log.emplace_back(at_speed(answer(situation(i), 90, 4), 1'200));
  for (int i = 0; i < 4; ++i) log.emplace_back(at_speed(answer(situation(i), 250, 4), 1'200));
  for (int i = 0; i < 4; ++i) log.emplace_back(at_speed(answer(situation(i), 700, 4), 1'200));
  state = skill(log);
  CHECK(state.clean_run == 10);
  CHECK(state.missing == Gaps{{Need::run_situations, 4, 5}});
  log.emplace_back(at_speed(answer(situation(4), 700, 4), 1'200));
  CHECK(skill(log).status == Status::automatic);
}

TEST_CASE("A skill with free texts needs one that was judged without the learner") {
  auto cards = deck(6);
  cards[0].free = true;
  const auto with_free = [](bool self_graded) {
    auto log = all_drilled(6);
    for (Event& event : log) {
      auto& review = std::get<Review>(event);
      if (review.card != card_ref(situation(0))) continue;
      review.type = CardType::free;
      review.self_graded = self_graded;
    }
    return log;
  };
  CHECK(skill(with_free(true), cards).missing == Gaps{{Need::free_answer, 0, 1}});
  CHECK(skill(with_free(true), cards).status == Status::accurate);
  CHECK(skill(with_free(false), cards).status == Status::automatic);
}

TEST_CASE("An exam over six situations with two fresh ones in time certifies") {
  auto log = all_drilled(6);
  append(log, exam(4));
  const SkillState state = skill(log);
  CHECK(state.status == Status::certified);
  CHECK(state.missing.empty());
  CHECK(state.exam_on == StudyDay{exam_day});
  CHECK(state.exam_situations == 6);
  CHECK(state.exam_fresh == 6);  // the situations were not seen for 38 days
}

TEST_CASE("An exam over five situations does not certify") {
  auto log = all_drilled(6);
  append(log, exam(3));
  CHECK(skill(log).status == Status::automatic);
  CHECK(skill(log).missing == Gaps{{Need::exam_situations, 5, 6}});
  log.emplace_back(asked(situation(0), exam_day));  // asked twice is asked once
  CHECK(skill(log).missing == Gaps{{Need::exam_situations, 5, 6}});
}

TEST_CASE("Two exams are not one") {
  auto log = all_drilled(6);
  append(log, exam(3));
  Review later = asked(situation(4), exam_day);
  later.seed = 99;
  log.emplace_back(later);
  CHECK(skill(log).status == Status::automatic);
  later = asked(situation(5), exam_day);
  later.id.origin = "another";
  log.emplace_back(later);
  CHECK(skill(log).status == Status::automatic);
}

TEST_CASE("Fresh in an exam is what was unseen or not seen for thirty days, right in time") {
  struct Row {
    const char* what;
    int day;
    int rel_milli;
    Flag flag;
    int fresh;
  };

  const std::vector<Row> rows{{"in time", 60, 2'000, Flag::ok, 8},
                              {"too slow", 60, 2'001, Flag::ok, 0},
                              {"untimed", 60, 1'000, Flag::untimed, 0},
                              {"rapid", 60, 1'000, Flag::rapid, 0},
                              {"29 days", 51, 1'000, Flag::ok, 2},
                              {"30 days", 52, 1'000, Flag::ok, 8}};
  for (const Row& row : rows) {
    CAPTURE(row.what);
    auto log = all_drilled(6);
    for (const Event& event : exam(6, row.day)) {
      Review review = at_speed(std::get<Review>(event), row.rel_milli);
      review.flag = row.flag;
      log.emplace_back(review);
    }
    CHECK(skill(log).exam_fresh == row.fresh);
    CHECK((skill(log).status == Status::certified) == (row.fresh >= 2));
  }
}

TEST_CASE("A wrong answer in the exam fails it, and a new one counts from the next day") {
  auto log = all_drilled(6);
  append(log, exam(4));
  log.emplace_back(asked(situation(4), exam_day, 2));
  CHECK(skill(log).status == Status::automatic);
  CHECK(skill(log).failed_on == StudyDay{exam_day});
  CHECK(skill(log).exam_on == std::nullopt);
  auto same_day = log;
  for (Event event : exam(6)) {
    std::get<Review>(event).seed = 7;
    same_day.push_back(event);
  }
  CHECK(skill(same_day).status == Status::automatic);
  append(log, exam(6, exam_day + 30));
  CHECK(skill(log).status == Status::certified);
}

TEST_CASE("A later failure revokes the certificate, scheduled or in an exam") {
  auto certified = all_drilled(6);
  append(certified, exam(6));
  REQUIRE(skill(certified).status == Status::certified);
  for (const Kind kind : {Kind::scheduled, Kind::exam, Kind::practice, Kind::drill}) {
    CAPTURE(std::string(to_string(kind)));
    auto log = certified;
    log.emplace_back(answer(probe(0), exam_day + 1, 2, kind));
    const bool revokes = kind == Kind::scheduled || kind == Kind::exam;
    CHECK((skill(log).status != Status::certified) == revokes);
  }
}

TEST_CASE("A passed exam is not spoiled by a shorter one after it") {
  auto log = all_drilled(6);
  append(log, exam(6));
  append(log, exam(1, exam_day + 40));
  CHECK(skill(log).status == Status::certified);
  CHECK(skill(log).exam_on == StudyDay{exam_day});
}

TEST_CASE("A probe that joined the pool spoils no share") {
  auto log = all_drilled(6);
  append(log, exam(6));
  for (int i = 0; i < 2; ++i) log.emplace_back(answer(probe(i), exam_day + 1, 4));
  const SkillState state = skill(log);
  CHECK(state.status == Status::certified);
  CHECK(state.situations == 6);
  CHECK(state.seen == 6);
}

TEST_CASE("Ten attempts without three in a row are stuck") {
  std::vector<Event> log;
  for (int i = 0; i < 9; ++i) {
    log.emplace_back(answer(situation(i % 3), i * 40, i % 3 == 2 ? 1 : 4));
  }
  CHECK_FALSE(skill(log).stuck);
  log.emplace_back(answer(situation(0), 400, 4));
  CHECK(skill(log).stuck);
  log.emplace_back(answer(situation(1), 400, 4));
  CHECK(skill(log).stuck);
  log.emplace_back(answer(situation(2), 440, 4));
  CHECK_FALSE(skill(log).stuck);
}

TEST_CASE("The deck at hand picks the cards and revisions of a skill") {
  auto cards = deck(6);
  CHECK(skill(all_drilled(7), cards).seen == 6);
  cards[0].revision = 2;
  const SkillState state = skill(all_drilled(6), cards);
  CHECK(state.situations == 6);
  CHECK(state.seen == 5);
  CHECK(state.status == Status::automatic);
}

TEST_CASE("Reset takes back what a card proved, but no failure") {
  auto log = all_drilled(6);
  append(log, exam(6));
  log.emplace_back(answer(situation(0), 61, 1));
  log.emplace_back(mark(MarkKind::reset, situation(0), 62));
  const SkillState state = skill(log);
  CHECK(state.seen == 5);
  CHECK(state.failed_on == StudyDay{61});
  CHECK(state.status == Status::automatic);
}
