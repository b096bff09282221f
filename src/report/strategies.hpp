// SPDX-License-Identifier: MIT
// How far somebody gets who does not read: choosing by length, courtesy or place.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "deck/deck.hpp"

namespace knack::report {

enum class Strategy { longest, shortest, politest, first };

inline constexpr std::array<Strategy, 4> all_strategies{
    Strategy::longest, Strategy::shortest, Strategy::politest, Strategy::first};

/// As it stands in JSON: "longest" …
[[nodiscard]] std::string_view to_string(Strategy strategy);

/// What a strategy gets right, summed over the choice cards of a deck in authored order. Options
/// that tie share the card, so the sums are exact in sixtieths (a card has 2 to 6 options).
struct StrategyScore {
  Strategy strategy = Strategy::longest;
  std::int64_t cards = 0;
  std::int64_t right_60 = 0;   ///< cards got right, in sixtieths
  std::int64_t chance_60 = 0;  ///< what blind choice gets: the sum of 60/n

  /// Whether the deck gives itself away: right in more than chance plus 5 points, in a deck of 12
  /// or more choice cards.
  [[nodiscard]] bool over() const;

  /// Thousandths of the cards, rounded; 0 of none.
  [[nodiscard]] int right_permille() const;
  [[nodiscard]] int chance_permille() const;
};

/// How many words of apology and understanding (deck::courtesy_phrases) begin in a text, by which
/// the politest option is found. Nothing for languages without a list.
[[nodiscard]] std::optional<int> polite_words(std::string_view text, std::string_view language);

/// The score over the deck's choice cards; for `politest` nothing if the language has no word list.
[[nodiscard]] std::optional<StrategyScore> score(const deck::Deck& deck, Strategy strategy);

/// Where the best option stands in authored order.
struct Positions {
  std::vector<int> best;              ///< best[i]: choice cards whose best option is number i + 1
  std::vector<std::int64_t> even_60;  ///< how many were to be expected there, in sixtieths

  /// The probability of places at least so uneven by chance alone (`chance_of`). Nothing under 15
  /// cards (pedagogy.md section 6).
  [[nodiscard]] std::optional<double> p() const;
};

[[nodiscard]] Positions best_positions(const deck::Deck& deck);

}  // namespace knack::report
