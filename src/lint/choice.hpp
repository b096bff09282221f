// SPDX-License-Identifier: MIT
// The key and the distractors of a choice card, for rules that hold them against each other.
#pragma once

#include <algorithm>
#include <cstddef>
#include <optional>

#include "deck/deck.hpp"

namespace knack::lint {

/// A card with exactly one best option. Multi cards are none: several of their options are right.
struct ChoiceCard {
  const deck::Card* card;
  const deck::Options* options;
  std::size_t key;  ///< index of the best option

  [[nodiscard]] std::size_t size() const { return options->options.size(); }

  [[nodiscard]] const deck::Option& key_option() const { return options->options[key]; }

  /// Whether all distractors, of which there are two or more, satisfy `test(index)`. With one
  /// distractor nothing singles out the key: it differs from the other as the other from it.
  template <class Test>
  [[nodiscard]] bool all_distractors(Test test) const {
    for (std::size_t i = 0; i < size(); ++i) {
      if (i != key && !test(i)) return false;
    }
    return size() > 2;
  }
};

[[nodiscard]] inline std::optional<ChoiceCard> choice_of(const deck::Card& card) {
  const deck::Options* options = card.options();
  if (options == nullptr || card.type.value != CardType::choice) return std::nullopt;
  const auto best = std::ranges::find(
      options->options, deck::Verdict::best, [](const auto& each) { return each.verdict.value; });
  if (best == options->options.end()) return std::nullopt;
  return ChoiceCard{&card, options, static_cast<std::size_t>(best - options->options.begin())};
}

}  // namespace knack::lint
