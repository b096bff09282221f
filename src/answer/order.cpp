// SPDX-License-Identifier: MIT
// Pairs in the right order → outcome.
#include "answer/order.hpp"

#include "base/contract.hpp"

namespace knack::answer {

Judgement judge_order(const deck::Steps& key, const Ordering& given) {
  const std::vector<std::size_t>& steps = given.steps;
  Judgement out;
  if (steps.empty()) {
    out.outcome = Outcome::dont_know;
    return out;
  }
  expects(steps.size() == key.steps.size());
  std::size_t pairs = 0;
  std::size_t right = 0;
  for (std::size_t i = 0; i < steps.size(); ++i) {
    expects(steps[i] < steps.size());
    for (std::size_t j = i + 1; j < steps.size(); ++j) {
      ++pairs;
      right += steps[i] < steps[j] ? 1U : 0U;
    }
  }
  if (right == pairs)
    out.outcome = Outcome::right;
  else if (steps.front() != 0 || 2 * right < pairs)
    out.outcome = Outcome::wrong;
  else
    out.outcome = Outcome::partly;
  return out;
}

}  // namespace knack::answer
