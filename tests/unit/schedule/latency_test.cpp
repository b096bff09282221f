// SPDX-License-Identifier: MIT
// Flags, latency, relative speed and baseline, with the worked example of the design.
#include "schedule/latency.hpp"

#include <string>
#include <vector>

#include <doctest/doctest.h>

using namespace knack;
using namespace knack::schedule;

namespace {

const Constants constants;

Measured timed(std::int64_t ms) {
  Measured measured;
  measured.total = Millis{ms};
  return measured;
}

/// Flag, speed and grade of a choice of three options after `ms`, with a fluent pace of `fluent`.
struct Outcome {
  Flag flag = Flag::ok;
  std::optional<int> rel;
  int q = 0;
};

Outcome answer_after(std::int64_t ms, int fluent, bool seen_correct) {
  auto [flag, timing] =
      assess(timed(ms), CardType::choice, allowance(480, constants), std::nullopt, constants);
  timing.fluent_milli = fluent;
  GradeInput input;
  input.options = 3;
  input.guess_milli = 333;
  input.flag = flag;
  input.rel_milli = relative_speed_milli(timing);
  input.first_sight = !seen_correct;
  input.correct_on_earlier_day = seen_correct;
  return {flag, input.rel_milli, grade(input, constants)->q};
}

}  // namespace

TEST_CASE("A reader of 480 characters is allowed 23.8 seconds") {
  CHECK(allowance(480, constants) == Millis{23'800});
  CHECK(allowance(0, constants) == Millis{2'200});
}

TEST_CASE("The worked example: time, flag, relative speed and grade") {
  struct Row {
    std::int64_t ms;
    Flag flag;
    std::optional<int> rel;  // rounded up
    int q;
  };

  const std::vector<Row> rows{{19'000, Flag::ok, 1331, 4},
                              {14'000, Flag::ok, 981, 5},
                              {33'000, Flag::ok, 2311, 4},
                              {40'000, Flag::ok, 2802, 3},
                              {80'000, Flag::interrupted, std::nullopt, 4},
                              {71'400, Flag::ok, 5000, 3},
                              {71'401, Flag::interrupted, std::nullopt, 4},
                              {2'380, Flag::ok, 167, 5},
                              {2'379, Flag::rapid, 167, 4},
                              {2'000, Flag::rapid, 141, 4}};
  for (const Row& row : rows) {
    CAPTURE(row.ms);
    const Outcome outcome = answer_after(row.ms, 600, true);
    CHECK(outcome.flag == row.flag);
    CHECK(outcome.rel == row.rel);
    CHECK(outcome.q == row.q);
  }
}

TEST_CASE("A new learner is fast up to 24,990 ms and slow above 41,650 ms") {
  CHECK(*answer_after(24'990, 700, false).rel <= constants.fast_rel_milli);
  CHECK(*answer_after(24'991, 700, false).rel > constants.fast_rel_milli);
  CHECK(*answer_after(41'650, 700, false).rel <= constants.slow_rel_milli);
  CHECK(*answer_after(41'651, 700, false).rel > constants.slow_rel_milli);
  CHECK(answer_after(10'000, 700, false).q == 4);
  CHECK(answer_after(41'651, 700, false).q == 3);
}

TEST_CASE("A short card is rapid only under 0.8 seconds and interrupted only after a minute") {
  const auto flag_after = [](std::int64_t ms) {
    return assess(timed(ms), CardType::multi, Millis{2'200}, std::nullopt, constants).first;
  };
  CHECK(flag_after(799) == Flag::rapid);
  CHECK(flag_after(800) == Flag::ok);
  CHECK(flag_after(60'000) == Flag::ok);
  CHECK(flag_after(60'001) == Flag::interrupted);
}

TEST_CASE("What nobody timed, or a clock that ran backwards, is untimed") {
  const auto [flag, timing] =
      assess(Measured{}, CardType::choice, Millis{5'000}, std::nullopt, constants);
  CHECK(flag == Flag::untimed);
  CHECK(timing.total == std::nullopt);
  CHECK(timing.latency == std::nullopt);
  CHECK(timing.allowance == Millis{5'000});
  CHECK(assess(timed(-1), CardType::choice, Millis{5'000}, std::nullopt, constants).first ==
        Flag::untimed);
}

TEST_CASE("A pause makes an answer interrupted and keeps its raw time only") {
  Measured measured = timed(9'000);
  measured.interrupted = true;
  const auto [flag, timing] =
      assess(measured, CardType::choice, Millis{20'000}, std::nullopt, constants);
  CHECK(flag == Flag::interrupted);
  CHECK(timing.total == Millis{9'000});
  CHECK(timing.latency == std::nullopt);
}

TEST_CASE("Typing is not thinking: only pauses beyond the learner's own pace count") {
  Measured measured = timed(30'000);
  measured.first_key = Millis{4'000};
  measured.key_gaps = {Millis{200}, Millis{300}, Millis{2'500}, Millis{250}, Millis{900}};
  const auto latency = [&](std::optional<Millis> usual) {
    return assess(measured, CardType::free, Millis{15'000}, usual, constants).second.latency;
  };
  CHECK(latency(Millis{200}) == Millis{5'500});  // pauses begin at 1,000 ms
  CHECK(latency(Millis{600}) == Millis{4'700});  // at 1,800 ms for a slower typist
  CHECK(latency(Millis{900}) == Millis{4'000});
  CHECK(latency(std::nullopt) == Millis{5'500});  // this answer's own median, 300 ms
  const auto [flag, timing] =
      assess(measured, CardType::free, Millis{15'000}, Millis{200}, constants);
  CHECK(flag == Flag::ok);
  CHECK(timing.first_key == Millis{4'000});
  CHECK(timing.key_gap == Millis{300});
  CHECK(timing.total == Millis{30'000});
}

TEST_CASE("A long text is no interruption, a minute without a key is") {
  Measured measured = timed(200'000);
  measured.first_key = Millis{4'000};
  measured.key_gaps = std::vector<Millis>(196, Millis{1'000});
  const auto flag = [&] {
    return assess(measured, CardType::free, Millis{15'000}, std::nullopt, constants).first;
  };
  CHECK(flag() == Flag::ok);
  measured.key_gaps.front() = Millis{60'000};
  CHECK(flag() == Flag::ok);
  measured.key_gaps.front() = Millis{60'001};
  CHECK(flag() == Flag::interrupted);
  measured.key_gaps.clear();
  measured.first_key = Millis{60'001};
  CHECK(flag() == Flag::interrupted);
}

TEST_CASE("A text of a whole line is timed to Enter") {
  const auto [flag, timing] =
      assess(timed(12'000), CardType::free, Millis{15'000}, Millis{200}, constants);
  CHECK(flag == Flag::ok);
  CHECK(timing.latency == Millis{12'000});
  CHECK(timing.first_key == std::nullopt);
}

TEST_CASE("The baseline is a low quartile that leans on the prior while answers are few") {
  CHECK(fluent_milli({}, constants) == 700);
  const std::vector<int> one{500};
  CHECK(fluent_milli(one, constants) == (7'000 + 500) / 11);
  const std::vector<int> five{900, 400, 600, 500, 800};  // q25 = sorted[1]
  CHECK(fluent_milli(five, constants) == (7'000 + 5 * 500) / 15);
  const std::vector<int> many(60, 500);
  CHECK(fluent_milli(many, constants) == (7'000 + 60 * 500) / 70);
  CHECK(fluent_milli(std::vector<int>(60, 10), constants) == 300);
  CHECK(fluent_milli(std::vector<int>(60, 9'000), constants) == 1'300);
}

TEST_CASE("The learner's own time factor stretches what is fast") {
  Timing timing;
  timing.latency = Millis{30'000};
  timing.allowance = Millis{20'000};
  timing.fluent_milli = 1'000;
  CHECK(relative_speed_milli(timing) == 1'500);
  timing.time_factor_milli = 3'000;
  CHECK(relative_speed_milli(timing) == 500);
  timing.time_factor_milli = 0;
  CHECK(relative_speed_milli(timing) == std::nullopt);
}

TEST_CASE("Relative speed is rounded up, and absurd times do not overflow") {
  Timing timing;
  timing.allowance = Millis{3};
  timing.fluent_milli = 1'000;
  timing.latency = Millis{1};
  CHECK(relative_speed_milli(timing) == 334);
  timing.latency = Millis{INT64_MAX};
  CHECK(relative_speed_milli(timing) == INT32_MAX);
  timing.latency = Millis{-1};
  CHECK(relative_speed_milli(timing) == std::nullopt);
  timing.latency.reset();
  CHECK(relative_speed_milli(timing) == std::nullopt);
}
