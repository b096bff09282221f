// SPDX-License-Identifier: MIT
// Shuffling, showing, reading numbers.
#include "drill/ask.hpp"

#include <algorithm>
#include <numeric>
#include <set>

#include "base/hash.hpp"
#include "base/random.hpp"

namespace knack::drill {
namespace {

std::size_t shown_count(const deck::Card& card) {
  if (const deck::Options* options = card.options()) return options->options.size();
  if (const deck::Steps* steps = card.steps()) return steps->steps.size();
  return 0;
}

const std::string& shown_text(const deck::Card& card, std::size_t index) {
  if (const deck::Options* options = card.options()) return options->options[index].text.value;
  return card.steps()->steps[index].value;
}

/// Indexes behind the numbers, or nothing if a number is not shown or comes twice.
std::optional<std::vector<std::size_t>> indexes_of(const std::vector<int>& numbers,
                                                   const Asked& asked) {
  std::vector<std::size_t> out;
  std::set<int> seen;
  for (const int number : numbers) {
    if (number < 1 || static_cast<std::size_t>(number) > asked.order.size()) return std::nullopt;
    if (!seen.insert(number).second) return std::nullopt;
    out.push_back(asked.order[static_cast<std::size_t>(number - 1)]);
  }
  return out;
}

std::optional<answer::Given> given_by_numbers(const Chosen& chosen,
                                              const deck::Card& card,
                                              const Asked& asked) {
  const auto indexes = indexes_of(chosen.numbers, asked);
  if (!indexes || indexes->empty()) return std::nullopt;
  switch (card.type.value) {
    case CardType::choice:
      return indexes->size() == 1 ? std::optional<answer::Given>(answer::Picks{*indexes})
                                  : std::nullopt;
    case CardType::multi:
      return answer::Picks{*indexes};
    case CardType::order:
      return indexes->size() == asked.order.size()
                 ? std::optional<answer::Given>(answer::Ordering{*indexes})
                 : std::nullopt;
    case CardType::free:
      return std::nullopt;
  }
  return std::nullopt;
}

}  // namespace

Asked ask(const Item& item, const Entry& entry, std::uint64_t seed, int display) {
  Asked out{entry, std::vector<std::size_t>(shown_count(*item.card))};
  std::iota(out.order.begin(), out.order.end(), std::size_t{0});
  if (!item.card->shuffle) return out;
  Checksum own;
  own.add(item.ref.text());
  own.add(static_cast<std::int64_t>(display));
  Random(seed ^ own.value()).shuffle(std::span(out.order));
  return out;
}

QuestionView question_view(const Item& item,
                           const Asked& asked,
                           const schedule::CardState* state,
                           StudyDay today,
                           std::pair<int, int> number_of_planned) {
  QuestionView view;
  view.number = number_of_planned.first;
  view.planned = number_of_planned.second;
  view.deck_title = item.deck->title.value;
  view.card = item.ref.text();
  view.type = item.card->type.value;
  view.reason = asked.entry.reason;
  if (state != nullptr && state->last_met) view.days_since = today - *state->last_met;
  view.situation = item.card->situation.value;
  view.ask = item.card->ask.value;
  for (const std::size_t index : asked.order) view.options.push_back(shown_text(*item.card, index));
  view.keyed_input = item.card->type.value == CardType::free;
  return view;
}

std::optional<answer::Given> given_by(const Command& command,
                                      const Item& item,
                                      const Asked& asked) {
  if (std::holds_alternative<Unknown>(command)) return answer::DontKnow{};
  if (const auto* chosen = std::get_if<Chosen>(&command))
    return given_by_numbers(*chosen, *item.card, asked);
  const auto* typed = std::get_if<TypedText>(&command);
  if (typed == nullptr || item.card->type.value != CardType::free) return std::nullopt;
  return answer::Typed{typed->text};
}

std::vector<std::string> names_of(const deck::Card& card, const std::vector<std::size_t>& indexes) {
  std::vector<std::string> out;
  out.reserve(indexes.size());
  for (const std::size_t index : indexes) {
    out.push_back(card.options() != nullptr ? card.options()->options[index].key.value
                                            : std::to_string(index + 1));
  }
  return out;
}

}  // namespace knack::drill
