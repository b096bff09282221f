// SPDX-License-Identifier: MIT
// Verdicts of options → outcome.
#include "answer/choice.hpp"

#include <algorithm>

#include "base/contract.hpp"

namespace knack::answer {
namespace {

using deck::Verdict;

Outcome outcome_of(Verdict verdict) {
  switch (verdict) {
    case Verdict::best:
      return Outcome::right;
    case Verdict::ok:
      return Outcome::partly;
    case Verdict::bad:
      return Outcome::wrong;
    case Verdict::harmful:
      return Outcome::harmful;
  }
  return Outcome::wrong;
}

/// The error of the worst option picked; of equals the first.
std::string worst_error(const deck::Options& key, const Picks& picks) {
  const deck::Option* worst = nullptr;
  for (const std::size_t index : picks.options) {
    const deck::Option& each = key.options[index];
    if (each.error && (worst == nullptr || each.verdict.value > worst->verdict.value))
      worst = &each;
  }
  return worst == nullptr ? std::string() : worst->error->value;
}

Outcome outcome_of_several(const deck::Options& key, const Picks& picks) {
  int best = 0;
  for (const deck::Option& each : key.options) best += each.verdict.value == Verdict::best ? 1 : 0;
  int hits = 0;
  int bad = 0;
  bool harmful = false;
  for (const std::size_t index : picks.options) {
    const Verdict verdict = key.options[index].verdict.value;
    hits += verdict == Verdict::best ? 1 : 0;
    bad += verdict == Verdict::bad || verdict == Verdict::harmful ? 1 : 0;
    harmful = harmful || verdict == Verdict::harmful;
  }
  if (harmful) return Outcome::harmful;
  if (hits == best && bad == 0) return Outcome::right;
  return 2 * std::max(0, hits - bad) >= best ? Outcome::partly : Outcome::wrong;
}

}  // namespace

Judgement judge_picks(CardType type, const deck::Options& key, const Picks& picks) {
  for (const std::size_t index : picks.options) expects(index < key.options.size());
  Judgement out;
  if (picks.options.empty()) {
    out.outcome = Outcome::dont_know;
    return out;
  }
  if (type == CardType::choice) {
    expects(picks.options.size() == 1);
    out.outcome = outcome_of(key.options[picks.options.front()].verdict.value);
  } else {
    out.outcome = outcome_of_several(key, picks);
  }
  if (out.outcome != Outcome::right) out.error = worst_error(key, picks);
  return out;
}

}  // namespace knack::answer
