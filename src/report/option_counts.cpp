// SPDX-License-Identifier: MIT
// Counting options.
#include "report/option_counts.hpp"

namespace knack::report {
namespace {

bool has_options(CardType type) {
  return type == CardType::choice || type == CardType::multi;
}

/// Of a choice card the answer tells what the chosen option is worth; of others the deck alone
/// knows.
void learn_from(CardOptions& card, const schedule::Review& review) {
  const bool told = review.type == CardType::choice && review.response.size() == 1 &&
                    review.verdict <= schedule::Verdict::harmful;
  if (!told) return;
  OptionCount& option = card.options[review.response.front()];
  option.verdict = to_string(review.verdict);
  option.error = review.error;
}

}  // namespace

void OptionCounter::add(const Passed& passed) {
  const auto* review = std::get_if<schedule::Review>(&passed.event);
  if (review == nullptr || passed.undone || !selection_.takes(*review)) return;
  const CardRef& ref = *passed.learner.fold->last_card();
  if (selection_.of_cards() && !selection_.takes_skill(index_.skill_of(ref, review->skill))) return;
  asked_.insert(ref.deck);
  if (!has_options(review->type)) return;
  CardOptions& card = cards_[{ref, review->revision}];
  card.learners.insert(review->learner);
  for (const std::string& each : review->shown) {
    OptionCount& option = card.options[each];
    ++(passed.step.first_sight ? option.shown_first_sight : option.shown_later);
  }
  for (const std::string& each : review->response) {
    OptionCount& option = card.options[each];
    ++(passed.step.first_sight ? option.chosen_first_sight : option.chosen_later);
    option.choosers.insert(review->learner);
  }
  learn_from(card, *review);
}

void OptionCounter::add_known(const DeckId& deck, const deck::Card& card) {
  const deck::Options* options = card.options();
  if (options == nullptr || !selection_.takes_skill({deck, card.skill.value})) return;
  CardOptions& counts = cards_[{{deck, card.id.value}, card.revision}];
  for (const deck::Option& each : options->options) {
    OptionCount& option = counts.options[each.key.value];
    option.verdict = to_string(each.verdict.value);
    option.error = each.error ? each.error->value : std::string{};
  }
}

std::map<ItemKey, CardOptions> OptionCounter::finish() {
  for (const deck::Deck& deck : index_.decks()) {
    const DeckId& id = deck.id.value;
    if (!asked_.contains(id) && !selection_.decks.contains(id.text)) continue;
    for (const deck::Card& card : deck.cards) add_known(id, card);
  }
  return std::move(cards_);
}

}  // namespace knack::report
