// SPDX-License-Identifier: MIT
// Sends an answer to the judge of its type.
#include "answer/judge.hpp"

#include <algorithm>

#include "answer/choice.hpp"
#include "answer/free_text.hpp"
#include "answer/order.hpp"
#include "base/contract.hpp"

namespace knack::answer {
namespace {

int thousandths(long long numerator, long long denominator) {
  return static_cast<int>((1000 * numerator + denominator / 2) / denominator);
}

int guess_of_options(CardType type, const deck::Options& key) {
  const auto count = static_cast<long long>(key.options.size());
  if (type == CardType::choice) return thousandths(1, count);
  const auto ok = std::ranges::count_if(key.options, [](const deck::Option& each) {
    return each.verdict.value == deck::Verdict::ok;
  });
  return thousandths(1LL << ok, (1LL << count) - 1);
}

int guess_of_steps(const deck::Steps& key) {
  long long orders = 1;
  for (std::size_t n = 2; n <= key.steps.size(); ++n) orders *= static_cast<long long>(n);
  return thousandths(1, orders);
}

}  // namespace

Judgement judge(const deck::Card& card, std::string_view language, const Given& given) {
  if (std::holds_alternative<DontKnow>(given)) return {Outcome::dont_know, {}, {}, {}, {}, false};
  if (const auto* picks = std::get_if<Picks>(&given)) {
    expects(card.options() != nullptr);
    return judge_picks(card.type.value, *card.options(), *picks);
  }
  if (const auto* ordering = std::get_if<Ordering>(&given)) {
    expects(card.steps() != nullptr);
    return judge_order(*card.steps(), *ordering);
  }
  expects(card.answer() != nullptr);
  return judge_text(*card.answer(), language, *std::get_if<Typed>(&given));
}

Outcome after_self_check(const std::vector<bool>& said_yes) {
  const bool all = std::ranges::all_of(said_yes, [](bool yes) { return yes; });
  return all ? Outcome::right : Outcome::partly;
}

int guess_chance_milli(const deck::Card& card) {
  if (const deck::Options* options = card.options())
    return guess_of_options(card.type.value, *options);
  if (const deck::Steps* steps = card.steps()) return guess_of_steps(*steps);
  return 0;
}

}  // namespace knack::answer
