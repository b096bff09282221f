// SPDX-License-Identifier: MIT
// Scores of options, ties shared.
#include "report/strategies.hpp"

#include <algorithm>
#include <string>

#include "base/chi_square.hpp"
#include "base/fold.hpp"
#include "base/utf8.hpp"
#include "deck/courtesy.hpp"

namespace knack::report {
namespace {

constexpr std::int64_t whole = 60;  // divisible by 2 to 6

/// How much an option draws somebody with this strategy; the highest is chosen.
std::int64_t pull(const deck::Options& options,
                  std::size_t index,
                  Strategy strategy,
                  std::string_view language) {
  const std::string& text = options.options[index].text.value;
  const auto length = static_cast<std::int64_t>(count_code_points(text));
  switch (strategy) {
    case Strategy::longest:
      return length;
    case Strategy::shortest:
      return -length;
    case Strategy::politest:
      return polite_words(text, language).value_or(0);
    case Strategy::first:
      return index == 0 ? 1 : 0;
  }
  return 0;
}

/// Sixtieths of a card that the strategy gets right: the best option's part in those that tie.
std::int64_t share_60(const deck::Options& options, Strategy strategy, std::string_view language) {
  std::vector<std::int64_t> pulls;
  for (std::size_t i = 0; i < options.options.size(); ++i)
    pulls.push_back(pull(options, i, strategy, language));
  const std::int64_t most = *std::ranges::max_element(pulls);
  std::int64_t chosen = 0;
  std::int64_t right = 0;
  for (std::size_t i = 0; i < pulls.size(); ++i) {
    if (pulls[i] != most) continue;
    ++chosen;
    if (options.options[i].verdict.value == deck::Verdict::best) ++right;
  }
  return whole * right / chosen;
}

const deck::Options* choice_of(const deck::Card& card) {
  const bool usable = card.type.value == CardType::choice && card.options() != nullptr &&
                      !card.options()->options.empty();
  return usable ? card.options() : nullptr;
}

int permille(std::int64_t part_60, std::int64_t cards) {
  constexpr std::int64_t thousand = 1000;
  const std::int64_t of = cards * whole;
  return of == 0 ? 0 : static_cast<int>((part_60 * thousand * 2 + of) / (of * 2));
}

}  // namespace

std::string_view to_string(Strategy strategy) {
  switch (strategy) {
    case Strategy::longest:
      return "longest";
    case Strategy::shortest:
      return "shortest";
    case Strategy::politest:
      return "politest";
    case Strategy::first:
      return "first";
  }
  return "";
}

bool StrategyScore::over() const {
  constexpr std::int64_t enough_cards = 12;
  constexpr std::int64_t margin_60 = whole / 20;  // 5 points of a card
  return cards >= enough_cards && right_60 - chance_60 > margin_60 * cards;
}

int StrategyScore::right_permille() const {
  return permille(right_60, cards);
}

int StrategyScore::chance_permille() const {
  return permille(chance_60, cards);
}

std::optional<int> polite_words(std::string_view text, std::string_view language) {
  const auto phrases = deck::courtesy_phrases(language);
  if (phrases.empty()) return std::nullopt;
  const std::string folded = fold(text) + " ";
  int count = 0;
  for (std::string_view rest = folded; !rest.empty();) {
    const auto begins = [&](std::string_view phrase) { return rest.starts_with(phrase); };
    count += std::ranges::any_of(phrases, begins) ? 1 : 0;
    rest.remove_prefix(rest.find(' ') + 1);
  }
  return count;
}

std::optional<StrategyScore> score(const deck::Deck& deck, Strategy strategy) {
  const std::string& language = deck.language.value;
  if (strategy == Strategy::politest && deck::courtesy_phrases(language).empty())
    return std::nullopt;
  StrategyScore out;
  out.strategy = strategy;
  for (const deck::Card& card : deck.cards) {
    const deck::Options* options = choice_of(card);
    if (options == nullptr) continue;
    ++out.cards;
    out.right_60 += share_60(*options, strategy, language);
    out.chance_60 += whole / static_cast<std::int64_t>(options->options.size());
  }
  return out;
}

Positions best_positions(const deck::Deck& deck) {
  Positions out;
  for (const deck::Card& card : deck.cards) {
    const deck::Options* options = choice_of(card);
    if (options == nullptr) continue;
    const std::size_t count = options->options.size();
    if (out.best.size() < count) out.best.resize(count);
    if (out.even_60.size() < count) out.even_60.resize(count);
    for (std::size_t i = 0; i < count; ++i) {
      out.even_60[i] += whole / static_cast<std::int64_t>(count);
      if (options->options[i].verdict.value == deck::Verdict::best) ++out.best[i];
    }
  }
  return out;
}

std::optional<double> Positions::p() const {
  constexpr int enough_cards = 15;
  int cards = 0;
  for (const int each : best) cards += each;
  if (cards < enough_cards) return std::nullopt;
  std::vector<Seen> cells;
  for (std::size_t i = 0; i < best.size(); ++i)
    cells.push_back({static_cast<double>(best[i]),
                     static_cast<double>(even_60[i]) / static_cast<double>(whole)});
  return chance_of(cells);
}

}  // namespace knack::report
