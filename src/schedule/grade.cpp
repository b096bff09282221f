// SPDX-License-Identifier: MIT
// SM-2's q from a verdict and its speed.
#include <algorithm>

#include "base/contract.hpp"
#include "schedule/latency.hpp"

namespace knack::schedule {
namespace {

constexpr int slow_pass = 3;
constexpr int plain_pass = 4;  // leaves the ease as it is
constexpr int fluent_pass = 5;

/// A quick answer at first sight proves something only where guessing would hardly have worked.
bool proves_fluency(const GradeInput& input, const Constants& constants) {
  return input.correct_on_earlier_day ||
         (input.type != CardType::choice && input.guess_milli <= constants.sure_guess_milli);
}

int highest_pass(const GradeInput& input) {
  const bool coin = input.type == CardType::choice && input.options == 2;
  return coin || input.self_graded || input.hinted ? plain_pass : fluent_pass;
}

int rapid_pass(const GradeInput& input) {
  if (input.self_graded) return slow_pass;
  if (input.type == CardType::free) return plain_pass;
  return input.first_sight ? slow_pass : plain_pass;
}

int pass(const GradeInput& input, const Constants& constants) {
  if (input.flag == Flag::rapid) return rapid_pass(input);
  if (input.flag != Flag::ok || !input.rel_milli) return plain_pass;
  if (*input.rel_milli > constants.slow_rel_milli) return slow_pass;
  if (*input.rel_milli > constants.grade5_rel_milli) return plain_pass;
  return proves_fluency(input, constants) ? fluent_pass : plain_pass;
}

}  // namespace

std::optional<Grade> grade(const GradeInput& input, const Constants& constants) {
  switch (input.verdict) {
    case Verdict::best:
      return Grade{std::min(pass(input, constants), highest_pass(input))};
    case Verdict::ok:
      return Grade{2};
    case Verdict::bad:
    case Verdict::dont_know:
      return Grade{1};
    case Verdict::harmful:
      return Grade{0};
    case Verdict::unjudged:
      return std::nullopt;
  }
  expects(false);
  return std::nullopt;
}

}  // namespace knack::schedule
