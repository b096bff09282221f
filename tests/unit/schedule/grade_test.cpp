// SPDX-License-Identifier: MIT
// The grade of every outcome, row by row of the table in the design.
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "schedule/latency.hpp"

using namespace knack;
using namespace knack::schedule;

namespace {

const Constants constants;

/// A right answer of each kind of card, as its columns of the table: choice of three, a multi that
/// may be guessed, one that may not, order, free judged, free checked by the learner.
std::vector<GradeInput> columns() {
  GradeInput choice;
  choice.options = 3;
  choice.guess_milli = 333;
  GradeInput multi;
  multi.type = CardType::multi;
  multi.options = 4;
  multi.guess_milli = 67;
  GradeInput sure_multi = multi;
  sure_multi.options = 5;
  sure_multi.guess_milli = 33;
  GradeInput order;
  order.type = CardType::order;
  order.guess_milli = 42;
  GradeInput free;
  free.type = CardType::free;
  GradeInput self = free;
  self.self_graded = true;
  return {choice, multi, sure_multi, order, free, self};
}

template <class Change>
std::vector<int> grades(Change change) {
  std::vector<int> all;
  for (GradeInput input : columns()) {
    change(input);
    all.push_back(grade(input, constants)->q);
  }
  return all;
}

using Row = std::vector<int>;

}  // namespace

TEST_CASE("Right and fluent, and right on an earlier day: 5, or 4 by the learner's own check") {
  CHECK(grades([](GradeInput& input) {
          input.first_sight = false;
          input.correct_on_earlier_day = true;
          input.rel_milli = 1'000;
        }) == Row{5, 5, 5, 5, 5, 4});
}

TEST_CASE("Right and fluent at first sight: 5 only where luck is unlikely") {
  CHECK(grades([](GradeInput& input) { input.rel_milli = 900; }) == Row{4, 4, 5, 5, 5, 4});
}

TEST_CASE("Right and fluent after only wrong answers is graded as at first sight") {
  CHECK(grades([](GradeInput& input) {
          input.first_sight = false;
          input.rel_milli = 900;
        }) == Row{4, 4, 5, 5, 5, 4});
}

TEST_CASE("Right, but neither fluent nor slow: 4") {
  for (const int rel : {1'001, 1'500, 1'501, 2'500}) {
    CAPTURE(rel);
    CHECK(grades([&](GradeInput& input) {
            input.correct_on_earlier_day = true;
            input.rel_milli = rel;
          }) == Row{4, 4, 4, 4, 4, 4});
  }
}

TEST_CASE("Right but slow: 3, never less") {
  for (const int rel : {2'501, 1'000'000}) {
    CAPTURE(rel);
    CHECK(grades([&](GradeInput& input) {
            input.correct_on_earlier_day = true;
            input.rel_milli = rel;
          }) == Row{3, 3, 3, 3, 3, 3});
  }
}

TEST_CASE("Right before it could be read: 3 at first sight, 4 later") {
  CHECK(grades([](GradeInput& input) {
          input.flag = Flag::rapid;
          input.rel_milli = 100;
        }) == Row{3, 3, 3, 3, 4, 3});
  CHECK(grades([](GradeInput& input) {
          input.flag = Flag::rapid;
          input.rel_milli = 100;
          input.first_sight = false;
          input.correct_on_earlier_day = true;
        }) == Row{4, 4, 4, 4, 4, 3});
}

TEST_CASE("Right with an unknown latency: 4") {
  for (const Flag flag : {Flag::interrupted, Flag::untimed, Flag::ok}) {
    CAPTURE(std::string(to_string(flag)));
    CHECK(grades([&](GradeInput& input) {
            input.flag = flag;
            input.correct_on_earlier_day = true;
          }) == Row{4, 4, 4, 4, 4, 4});
  }
}

TEST_CASE("Right after the key was shown that day: at most 4") {
  CHECK(grades([](GradeInput& input) {
          input.hinted = true;
          input.correct_on_earlier_day = true;
          input.rel_milli = 500;
        }) == Row{4, 4, 4, 4, 4, 4});
  CHECK(grades([](GradeInput& input) {
          input.hinted = true;
          input.rel_milli = 2'501;
        }) == Row{3, 3, 3, 3, 3, 3});
}

TEST_CASE("A choice of two options: at most 4") {
  GradeInput input;
  input.options = 2;
  input.guess_milli = 500;
  input.correct_on_earlier_day = true;
  input.rel_milli = 500;
  CHECK(grade(input, constants) == Grade{4});
  input.options = 3;
  CHECK(grade(input, constants) == Grade{5});
}

TEST_CASE("What is not right has one grade, however fast and whatever the card") {
  struct Wrong {
    Verdict verdict;
    int q;
  };

  for (const Wrong wrong : {Wrong{Verdict::ok, 2},
                            Wrong{Verdict::bad, 1},
                            Wrong{Verdict::dont_know, 1},
                            Wrong{Verdict::harmful, 0}}) {
    for (const Flag flag : {Flag::ok, Flag::interrupted, Flag::rapid, Flag::untimed}) {
      for (const int rel : {100, 2'000, 9'000}) {
        CAPTURE(std::string(to_string(wrong.verdict)));
        CHECK(grades([&](GradeInput& input) {
                input.verdict = wrong.verdict;
                input.flag = flag;
                input.rel_milli = rel;
                input.hinted = rel == 2'000;
              }) == Row(6, wrong.q));
      }
    }
  }
}

TEST_CASE("What nobody could judge has no grade") {
  GradeInput input;
  input.type = CardType::free;
  input.verdict = Verdict::unjudged;
  CHECK(grade(input, constants) == std::nullopt);
}
