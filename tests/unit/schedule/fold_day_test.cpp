// SPDX-License-Identifier: MIT
// What is left of a study day: drills, due cards, new cards, hints, buried cards.
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "schedule/fold.hpp"
#include "unit/schedule/log.hpp"

using namespace knack;
using namespace knack::schedule;

namespace {

const Constants constants;

bool owes(const std::vector<Event>& log, int day) {
  return owes_drill(state_of(fold(log), "d/c"), StudyDay{day}, constants);
}

LocalInstant local(const char* text) {
  return parse_rfc3339(text).value();
}

}  // namespace

TEST_CASE("A grade under 4 is drilled the same day until 4 or better") {
  for (int q = 0; q <= 5; ++q) {
    CAPTURE(q);
    CHECK(owes({answer("d/c", 5, q)}, 5) == (q < 4));
    CHECK(owes({answer("d/c", 5, 1), answer("d/c", 5, q, Kind::drill)}, 5) == (q < 4));
  }
  CHECK_FALSE(owes({answer("d/c", 5, 1)}, 6));
  CHECK_FALSE(owes({}, 5));
}

TEST_CASE("Three drills are enough") {
  std::vector<Event> log{answer("d/c", 5, 1)};
  for (int drills = 1; drills <= 3; ++drills) {
    CHECK(owes(log, 5));
    log.emplace_back(answer("d/c", 5, 2, Kind::drill));
  }
  CHECK_FALSE(owes(log, 5));
  CHECK(state_of(fold(log), "d/c").day_drills == 3);
}

TEST_CASE("The best grade of the day decides, whatever came after") {
  const std::vector<Event> log{
      answer("d/c", 5, 1), answer("d/c", 5, 4, Kind::drill), answer("d/c", 5, 1, Kind::drill)};
  CHECK_FALSE(owes(log, 5));
  CHECK(state_of(fold(log), "d/c").day_grade == Grade{4});
}

TEST_CASE("A card drilled in place of a sibling owes nothing and stays due") {
  const std::vector<Event> log{answer("d/c", 0, 4), answer("d/c", 1, 1, Kind::drill)};
  const CardState state = state_of(fold(log), "d/c");
  CHECK_FALSE(owes_drill(state, StudyDay{1}, constants));
  CHECK(is_due(state, StudyDay{1}));
}

TEST_CASE("Practice and exams leave no drills behind") {
  CHECK_FALSE(owes({answer("d/c", 5, 1, Kind::practice)}, 5));
  CHECK_FALSE(owes({answer("d/c", 5, 1, Kind::exam)}, 5));
}

TEST_CASE("A card is due from its due day until it was answered") {
  const CardState state = state_of(fold(std::vector<Event>{answer("d/c", 10, 4)}), "d/c");
  CHECK_FALSE(is_due(state, StudyDay{10}));
  CHECK(is_due(state, StudyDay{11}));
  CHECK(is_due(state, StudyDay{500}));
  CHECK_FALSE(is_due(CardState{}, StudyDay{500}));
}

TEST_CASE("A buried card rests for that study day only") {
  const std::vector<Event> log{answer("d/c", 0, 1), mark(MarkKind::bury, "d/c", 0)};
  const CardState state = state_of(fold(log), "d/c");
  CHECK_FALSE(owes_drill(state, StudyDay{0}, constants));
  CHECK(is_due(state, StudyDay{1}));
  const std::vector<Event> next_day{answer("d/c", 0, 4), mark(MarkKind::bury, "d/c", 1)};
  CHECK_FALSE(is_due(state_of(fold(next_day), "d/c"), StudyDay{1}));
  CHECK(is_due(state_of(fold(next_day), "d/c"), StudyDay{2}));
}

TEST_CASE("Suspended cards rest until they are taken up, cards never met too") {
  std::vector<Event> log{answer("d/c", 0, 4), mark(MarkKind::suspend, "d/c", 0)};
  CHECK_FALSE(is_due(state_of(fold(log), "d/c"), StudyDay{1}));
  CHECK_FALSE(state_of(fold(log), "d/c").leech);
  log.emplace_back(mark(MarkKind::unsuspend, "d/c", 1));
  CHECK(is_due(state_of(fold(log), "d/c"), StudyDay{1}));
  const Fold never_met = fold(std::vector<Event>{mark(MarkKind::suspend, "d/new", 0)});
  REQUIRE(never_met.card(card_ref("d/new"), 3) != nullptr);
  CHECK(never_met.card(card_ref("d/new"), 3)->suspended);
  CHECK(never_met.cards().empty());
}

TEST_CASE("A key seen in practice, in an exam or through undo is known that day") {
  CHECK(state_of(fold(std::vector<Event>{answer("d/c", 3, 4)}), "d/c").key_shown == std::nullopt);
  CHECK(state_of(fold(std::vector<Event>{answer("d/c", 3, 1), answer("d/c", 3, 4, Kind::drill)}),
                 "d/c")
            .key_shown == std::nullopt);
  for (const Kind kind : {Kind::practice, Kind::exam}) {
    CHECK(state_of(fold(std::vector<Event>{answer("d/c", 3, 4, kind)}), "d/c").key_shown ==
          StudyDay{3});
  }
  auto log = kept({answer("d/c", 3, 4)});
  log.emplace_back(undo(log, 0));
  CHECK(state_of(fold(log), "d/c").key_shown == StudyDay{3});
}

TEST_CASE("Answers of a day are numbered, and only the first of all is at first sight") {
  std::vector<int> numbers;
  std::vector<bool> first;
  for (const Step& step : steps_of({answer("d/c", 0, 1),
                                    answer("d/c", 0, 3, Kind::drill),
                                    answer("d/other", 0, 4),
                                    answer("d/c", 0, 4, Kind::drill),
                                    answer("d/c", 1, 4),
                                    answer("d/c", 1, 4, Kind::practice)})) {
    numbers.push_back(step.attempt_of_day);
    first.push_back(step.first_sight);
  }
  CHECK(numbers == std::vector<int>{1, 2, 1, 3, 1, 2});
  CHECK(first == std::vector<bool>{true, false, true, false, false, false});
}

TEST_CASE("Answers of two days that take turns are numbered by their days") {
  std::vector<Event> log;
  for (const int day : {0, 1, 0, 1, 0}) {
    Review review = answer("d/c", day, 4, Kind::practice);
    review.stamp = static_cast<std::int64_t>(log.size());
    log.emplace_back(review);
  }
  std::vector<int> numbers;
  for (const Step& step : steps_of(log)) numbers.push_back(step.attempt_of_day);
  CHECK(numbers == std::vector<int>{1, 1, 2, 2, 3});
}

TEST_CASE("A card remembers when it was met and first known") {
  const std::vector<Event> log{answer("d/c", 2, 4, Kind::practice),
                               answer("d/c", 3, 1),
                               answer("d/c", 4, 4),
                               answer("d/c", 4, 4, Kind::drill),
                               answer("d/c", 9, 4)};
  const CardState state = state_of(fold(log), "d/c");
  CHECK(state.first_met == StudyDay{2});
  CHECK(state.last_met == StudyDay{9});
  CHECK(state.correct_day == StudyDay{4});
  CHECK(state.last_counted == StudyDay{9});
  CHECK(state.answers == 5);
  CHECK(state.skill == SkillId{"greet"});
}

TEST_CASE("New cards of a day are those whose first scheduled answer was on it") {
  const Fold folded = fold(std::vector<Event>{answer("d/a", 0, 4),
                                              answer("d/b", 0, 1),
                                              answer("d/b", 0, 4, Kind::drill),
                                              answer("d/c", 0, 4, Kind::practice),
                                              answer("d/c", 1, 4),
                                              answer("d/a", 1, 4)});
  CHECK(folded.new_cards_on(StudyDay{0}) == 2);
  CHECK(folded.new_cards_on(StudyDay{1}) == 1);
  CHECK(folded.new_cards_on(StudyDay{2}) == 0);
}

TEST_CASE("A skill starts with the first scheduled answer to one of its cards") {
  Review other = answer("d/b", 4, 4);
  other.skill = {"listen"};
  Review moved = answer("d/a", 9, 4);
  moved.skill = {"thank"};
  const Fold folded = fold(std::vector<Event>{
      answer("d/a", 2, 4, Kind::practice), answer("d/a", 3, 4), other, answer("d/c", 5, 4), moved});
  CHECK(folded.skill_started({{"d"}, {"greet"}}) == StudyDay{3});
  CHECK(folded.skill_started({{"d"}, {"listen"}}) == StudyDay{4});
  CHECK(folded.skill_started({{"d"}, {"thank"}}) == StudyDay{3});  // with the card that joined it
  CHECK(folded.skill_started({{"e"}, {"greet"}}) == std::nullopt);
}

TEST_CASE("A study day turns at the rollover hour of the place where the learner is") {
  struct Row {
    const char* when;
    int rollover;
    const char* day;
  };

  const std::vector<Row> rows{{"2026-11-24T03:59:59.999+02:00", 4, "2026-11-23"},
                              {"2026-11-24T04:00:00.000+02:00", 4, "2026-11-24"},
                              {"2026-11-24T00:00:00.000+02:00", 0, "2026-11-24"},
                              {"2026-11-23T23:59:59.999-11:00", 0, "2026-11-23"},
                              {"2026-11-24T01:30:00.000+14:00", 4, "2026-11-23"},
                              {"2026-03-01T03:00:00.000+00:00", 4, "2026-02-28"}};
  for (const Row& row : rows) {
    CAPTURE(row.when);
    CHECK(to_string(study_day(local(row.when), row.rollover)) == row.day);
  }
}

TEST_CASE("The fold goes by the study day that the answer was stored with") {
  // Midnight drill in Riga, then the flight to New York: the same study day twice.
  const LocalInstant riga = local("2026-11-24T01:00:00+02:00");
  const LocalInstant new_york = local("2026-11-23T22:00:00-05:00");
  REQUIRE(riga.at < new_york.at);
  Review first = answer("d/c", study_day(riga).number, 4);
  Review second = answer("d/c", study_day(new_york).number, 4);
  CHECK(first.study_day == second.study_day);
  const auto steps = steps_of({first, second});
  CHECK(steps[0].counted);
  CHECK_FALSE(steps[1].counted);
  CHECK(steps[1].attempt_of_day == 2);
}
