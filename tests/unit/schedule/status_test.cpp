// SPDX-License-Identifier: MIT
// The status of a card: what proves it, and what takes it away.
#include "schedule/status.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "schedule/fold.hpp"
#include "unit/schedule/log.hpp"

using namespace knack;
using namespace knack::schedule;

namespace {

using Status = CardStatus;

constexpr int fast = 1'200;
constexpr int slow = 2'600;

/// An attempt as a word: a relative speed in thousandths, or one of these.
constexpr int wrong = -1;
constexpr int untimed = -2;
constexpr int rapid = -3;
constexpr int hinted = -4;
constexpr int self_graded = -5;

Review attempt(int day, int what) {
  if (what == wrong) return answer("d/c", day, 1);
  Review review = at_speed(answer("d/c", day, 4), what > 0 ? what : fast);
  if (what == untimed) review.flag = Flag::untimed;
  if (what == rapid) review.flag = Flag::rapid;
  review.hinted = what == hinted;
  review.self_graded = what == self_graded;
  return review;
}

/// The status after each of the attempts, each on its due day.
std::vector<Status> statuses(const std::vector<int>& attempts, int guess_milli = 333) {
  Fold folded(prepare({}, {}));
  std::vector<Status> all;
  int day = 0;
  for (const int what : attempts) {
    Review review = attempt(day, what);
    review.guess_milli = guess_milli;
    const Step step = folded.add(review);
    REQUIRE(step.counted);
    all.push_back(step.status_after);
    day = step.due->number;
  }
  return all;
}

Status last_status(const std::vector<int>& attempts, int guess_milli = 333) {
  return statuses(attempts, guess_milli).back();
}

}  // namespace

TEST_CASE("Statuses have names") {
  CHECK(to_string(Status::fresh) == "new");
  CHECK(to_string(Status::learning) == "learning");
  CHECK(to_string(Status::accurate) == "accurate");
  CHECK(to_string(Status::automatic) == "automatic");
  CHECK(to_string(SkillStatus::fresh) == "new");
  CHECK(to_string(SkillStatus::practised) == "practised");
  CHECK(to_string(SkillStatus::certified) == "certified");
}

TEST_CASE("How many attempts outweigh luck") {
  struct Row {
    int guess_milli;
    int needed;
  };

  for (const Row row : {Row{0, 3},
                        Row{33, 3},
                        Row{200, 3},
                        Row{250, 3},
                        Row{333, 3},
                        Row{334, 3},
                        Row{341, 3},
                        Row{342, 4},
                        Row{447, 4},
                        Row{448, 5},
                        Row{500, 5},
                        Row{667, 8},
                        Row{999, 20},
                        Row{1'000, 20},
                        Row{-5, 3}}) {
    CAPTURE(row.guess_milli);
    CHECK(attempts_needed(row.guess_milli, Constants{}) == row.needed);
  }
}

TEST_CASE("Days 0, 1 and 7, right and fast: automatic") {
  CHECK(statuses({fast, fast, fast}) ==
        std::vector<Status>{Status::learning, Status::learning, Status::automatic});
}

TEST_CASE("A card of two options needs five") {
  CHECK(last_status({fast, fast, fast, fast}, 500) == Status::learning);
  CHECK(last_status({fast, fast, fast, fast, fast}, 500) == Status::automatic);
}

TEST_CASE("Right but not fast: accurate") {
  CHECK(last_status({1'501, 1'501, 1'501}) == Status::accurate);
  CHECK(last_status({1'500, 1'500, 2'500}) == Status::automatic);  // the median counts
  CHECK(last_status({1'500, 1'500, 2'501}) == Status::accurate);   // and no slow one
  CHECK(last_status({2'501, 1'200, 1'200, 1'200}) == Status::automatic);
}

TEST_CASE("The last gap must be six days") {
  StatusRun run;
  Status status = Status::fresh;
  const Constants constants;
  for (const int day : {0, 1, 2, 7, 12}) {
    status = advance(run, status, {StudyDay{day}, true, true, fast}, constants);
    CHECK(status == Status::learning);
  }
  CHECK(advance(run, status, {StudyDay{18}, true, true, fast}, constants) == Status::automatic);
}

TEST_CASE("A wrong answer leads back to learning, from everywhere") {
  CHECK(last_status({wrong}) == Status::learning);
  CHECK(last_status({fast, fast, 2'000, wrong}) == Status::learning);
  CHECK(last_status({fast, fast, fast, wrong}) == Status::learning);
  CHECK(last_status({fast, fast, fast, wrong, fast, fast}) == Status::learning);
  CHECK(last_status({fast, fast, fast, wrong, fast, fast, fast}) == Status::automatic);
}

TEST_CASE("Only two slow answers in a row take automatic away") {
  const std::vector<int> automatic{fast, fast, fast};
  const auto after = [&](std::vector<int> more) {
    more.insert(more.begin(), automatic.begin(), automatic.end());
    return last_status(more);
  };
  CHECK(after({slow}) == Status::automatic);
  CHECK(after({slow, fast, slow}) == Status::automatic);
  CHECK(after({slow, slow}) == Status::accurate);
  CHECK(after({slow, untimed, slow}) == Status::accurate);
  CHECK(after({slow, slow, fast, fast}) == Status::accurate);
  CHECK(after({slow, slow, fast, fast, fast}) == Status::automatic);
}

TEST_CASE("Untimed answers make accurate, and are skipped for speed") {
  CHECK(last_status({untimed, untimed, untimed}) == Status::accurate);
  CHECK(last_status({fast, untimed, fast, untimed}) == Status::accurate);
  CHECK(last_status({fast, untimed, fast, untimed, fast}) == Status::automatic);
  CHECK(last_status({fast, untimed, untimed, untimed, untimed, fast, fast}) == Status::automatic);
  CHECK(last_status({fast, fast, wrong, untimed, untimed, untimed, fast}) == Status::accurate);
}

TEST_CASE("The learner's own check makes accurate, never automatic") {
  CHECK(last_status({self_graded, self_graded, self_graded, self_graded}) == Status::accurate);
}

TEST_CASE("Rapid and hinted answers prove nothing, but a wrong one still counts") {
  CHECK(last_status({rapid, rapid, rapid, rapid}) == Status::learning);
  CHECK(last_status({hinted, hinted, hinted, hinted}) == Status::learning);
  CHECK(last_status({fast, fast, rapid}) == Status::learning);
  CHECK(last_status({fast, fast, hinted, fast}) == Status::automatic);
  CHECK(last_status({fast, fast, fast, rapid}) == Status::automatic);
}

TEST_CASE("What does not move the schedule changes no status") {
  for (const Kind kind : {Kind::drill, Kind::practice, Kind::exam}) {
    CAPTURE(std::string(to_string(kind)));
    const Fold folded = fold(std::vector<Event>{
        attempt(0, fast), attempt(1, fast), attempt(7, fast), answer("d/c", 8, 1, kind)});
    CHECK(state_of(folded, "d/c").status == Status::automatic);
    const Fold only = fold(std::vector<Event>{answer("d/c", 8, 4, kind)});
    CHECK(state_of(only, "d/c").status == Status::fresh);
  }
}

TEST_CASE("A changed text changes no status") {
  Review edited = attempt(7, fast);
  edited.text_hash = 99;
  CHECK(state_of(fold(std::vector<Event>{attempt(0, fast), attempt(1, fast), edited}), "d/c")
            .status == Status::automatic);
}

std::vector<CardMissing> missing_after(const std::vector<int>& attempts) {
  Fold folded(prepare({}, {}));
  int day = 0;
  for (const int what : attempts) day = folded.add(attempt(day, what)).due->number;
  const CardState state = state_of(folded, "d/c");
  return missing_to_next(state.run, state.status, {});
}

TEST_CASE("What is missing to the next status of a card is told in numbers") {
  using Missing = std::vector<CardMissing>;
  CHECK(missing_after({}) == Missing{{CardNeed::attempts, 0, 3}, {CardNeed::gap, 0, 6}});
  CHECK(missing_after({fast, fast}) == Missing{{CardNeed::attempts, 2, 3}, {CardNeed::gap, 1, 6}});
  CHECK(missing_after({fast, wrong}) == Missing{{CardNeed::attempts, 0, 3}, {CardNeed::gap, 0, 6}});
  CHECK(missing_after({untimed, fast, fast}) == Missing{{CardNeed::timed, 2, 3}});
  CHECK(missing_after({slow, slow, slow}) ==
        Missing{{CardNeed::median, slow, 1500}, {CardNeed::slowest, slow, 2500}});
  CHECK(missing_after({fast, slow, fast}) == Missing{{CardNeed::slowest, slow, 2500}});
  CHECK(missing_after({fast, fast, fast}).empty());
}

TEST_CASE("The run keeps no more than the status looks at") {
  std::vector<int> attempts;
  for (int i = 0; i < 12; ++i) attempts.push_back(i % 3 == 0 ? fast : untimed);
  Fold folded(prepare({}, {}));
  int day = 0;
  for (const int what : attempts) day = folded.add(attempt(day, what)).due->number;
  const StatusRun run = state_of(folded, "d/c").run;
  CHECK(run.needed == 3);
  CHECK(run.attempts.size() <= 6);
  const auto timed = std::ranges::count_if(
      run.attempts, [](const Attempt& each) { return each.rel_milli.has_value(); });
  CHECK(timed == 3);
  CHECK(state_of(folded, "d/c").status == Status::automatic);
}
