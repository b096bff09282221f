// SPDX-License-Identifier: MIT
// SM-2 in both dialects: the published tables, and a slow transcription in exact rationals.
#include "schedule/sm2.hpp"

#include <numeric>
#include <string>
#include <vector>

#include <doctest/doctest.h>

using namespace knack::schedule;

namespace {

struct Walked {
  std::vector<int> intervals;
  Sm2State last;
};

Walked walk(const std::vector<int>& grades, Dialect dialect) {
  Walked walked;
  for (const int q : grades) {
    walked.last = next(walked.last, Grade{q}, dialect);
    walked.intervals.push_back(walked.last.interval_days);
  }
  return walked;
}

/// A fraction that is never rounded.
struct Rational {
  std::int64_t above = 0;
  std::int64_t below = 1;

  Rational(std::int64_t a, std::int64_t b = 1) : above(a), below(b) {
    const std::int64_t common = std::gcd(above, below);
    above /= common;
    below /= common;
  }

  friend Rational operator+(Rational a, Rational b) {
    return {a.above * b.below + b.above * a.below, a.below * b.below};
  }

  friend Rational operator-(Rational a, Rational b) { return a + Rational(-b.above, b.below); }

  friend Rational operator*(Rational a, Rational b) {
    return {a.above * b.above, a.below * b.below};
  }

  friend bool operator<(Rational a, Rational b) { return a.above * b.below < b.above * a.below; }

  [[nodiscard]] std::int64_t floor() const { return above / below; }

  [[nodiscard]] std::int64_t ceil() const { return (above + below - 1) / below; }
};

/// SM-2 as its author wrote it down, word by word.
struct Slow {
  Rational ease{5, 2};
  std::int64_t interval = 0;
  int n = 0;

  static Rational updated(Rational ef, int q) {
    const Rational miss(5 - q);
    const Rational changed =
        ef + (Rational(1, 10) - miss * (Rational(8, 100) + miss * Rational(2, 100)));
    return changed < Rational(13, 10) ? Rational(13, 10) : changed;
  }

  /// The text: steps 2 to 5 of the 1990 algorithm.
  void text(int q) {
    if (q < 3) {
      n = 0;
      interval = 1;
      return;
    }
    ease = updated(ease, q);
    ++n;
    interval = n == 1 ? 1 : n == 2 ? 6 : (Rational(interval) * ease).ceil();
  }

  /// The program: interval by the old factor, rounded, then the factor.
  void program(int q) {
    if (q < 3) {
      n = 0;
      interval = 1;
    } else {
      ++n;
      interval = n == 1 ? 1 : n == 2 ? 6 : (Rational(interval) * ease + Rational(1, 2)).floor();
    }
    ease = updated(ease, q);
  }
};

/// Walks every sequence of grades below this point; counts what differs.
void compare(const Slow& slow, const Sm2State& state, Dialect dialect, int depth, int& differ) {
  if (depth == 0) return;
  for (int q = 0; q <= 5; ++q) {
    Slow slow_after = slow;
    if (dialect == Dialect::sm2) slow_after.text(q);
    if (dialect == Dialect::sm2_delphi) slow_after.program(q);
    const Sm2State after = next(state, Grade{q}, dialect);
    const Rational hundredths = slow_after.ease * Rational(100);
    const bool same = after.repetition == slow_after.n &&
                      after.interval_days == slow_after.interval && hundredths.below == 1 &&
                      after.ease.hundredths == hundredths.above;
    differ += same ? 0 : 1;
    compare(slow_after, after, dialect, depth - 1, differ);
  }
}

}  // namespace

TEST_CASE("The published SM-2 gives the known intervals and ease") {
  const Walked walked = walk({5, 4, 3, 4, 2, 4, 4, 3}, Dialect::sm2);
  CHECK(walked.intervals == std::vector<int>{1, 6, 15, 37, 1, 1, 6, 14});
  CHECK(walked.last.ease == Ease{232});
  CHECK(walked.last.repetition == 3);
}

TEST_CASE("The author's program gives the known intervals and ease") {
  const Walked walked = walk({5, 4, 3, 4, 2, 4, 4, 3}, Dialect::sm2_delphi);
  CHECK(walked.intervals == std::vector<int>{1, 6, 16, 39, 1, 1, 6, 13});
  CHECK(walked.last.ease == Ease{200});
  CHECK(walked.last.repetition == 3);
}

TEST_CASE("Where floating point is a day off, hundredths are not") {
  CHECK(walk({0, 0, 0, 0, 5, 5, 3}, Dialect::sm2_delphi).intervals.back() == 9);
  CHECK(walk({2, 1, 3, 4, 4, 3}, Dialect::sm2_delphi).intervals.back() == 14);
}

TEST_CASE("Every sequence of up to seven grades is as in exact rationals") {
  for (const Dialect dialect : {Dialect::sm2, Dialect::sm2_delphi}) {
    CAPTURE(std::string(to_string(dialect)));
    int differ = 0;
    compare(Slow{}, Sm2State{}, dialect, 7, differ);
    CHECK(differ == 0);
  }
}

TEST_CASE("Ease never falls under 1.30 and has no ceiling") {
  Sm2State low;
  Sm2State low_delphi;
  Sm2State high;
  for (int i = 0; i < 20; ++i) {
    low = next(low, Grade{3}, Dialect::sm2);
    low_delphi = next(low_delphi, Grade{0}, Dialect::sm2_delphi);
    high = next(high, Grade{5}, Dialect::sm2);
    CHECK(low.ease >= Ease{130});
    CHECK(low_delphi.ease >= Ease{130});
  }
  CHECK(low.ease == Ease{130});
  CHECK(low_delphi.ease == Ease{130});
  CHECK(high.ease == Ease{450});
}

TEST_CASE("A failure keeps the ease of the published SM-2 and starts again at one day") {
  for (int q = 0; q <= 2; ++q) {
    CAPTURE(q);
    const Sm2State grown{4, 37, Ease{246}};
    CHECK(next(grown, Grade{q}, Dialect::sm2) == Sm2State{0, 1, Ease{246}});
  }
  CHECK(next({4, 37, Ease{246}}, Grade{0}, Dialect::sm2_delphi) == Sm2State{0, 1, Ease{166}});
}

TEST_CASE("Intervals end at 36,500 days") {
  for (const Dialect dialect : {Dialect::sm2, Dialect::sm2_delphi}) {
    Sm2State state;
    for (int i = 0; i < 100; ++i) state = next(state, Grade{5}, dialect);
    CHECK(state.interval_days == 36'500);
    CHECK(next(state, Grade{3}, dialect).interval_days == 36'500);
  }
}

TEST_CASE("Futures are the six outcomes of the next grade") {
  const Sm2State state{2, 6, Ease{260}};
  for (const Dialect dialect : {Dialect::sm2, Dialect::sm2_delphi}) {
    const auto all = futures(state, dialect);
    for (int q = 0; q <= 5; ++q) {
      CHECK(all.at(static_cast<std::size_t>(q)) == next(state, Grade{q}, dialect));
    }
  }
}

TEST_CASE("Dialects have names") {
  CHECK(dialect_named("sm2") == Dialect::sm2);
  CHECK(dialect_named("sm2-delphi") == Dialect::sm2_delphi);
  CHECK(dialect_named("sm-2") == std::nullopt);
  CHECK(to_string(Dialect::sm2_delphi) == "sm2-delphi");
}
