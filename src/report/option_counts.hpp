// SPDX-License-Identifier: MIT
// How often each option of a card was shown and chosen.
#pragma once

#include <cstdint>
#include <map>
#include <set>
#include <string>

#include "report/card_index.hpp"
#include "report/items.hpp"

namespace knack::report {

/// An option of a choice or multi card at one revision.
struct OptionCount {
  std::string verdict;  ///< best, ok, bad or harmful; empty: not known
  std::string error;
  std::int64_t shown_first_sight = 0;
  std::int64_t chosen_first_sight = 0;
  std::int64_t shown_later = 0;
  std::int64_t chosen_later = 0;
  std::set<std::string, std::less<>> choosers;  ///< learners who ever chose it
};

struct CardOptions {
  std::map<std::string, OptionCount> options;
  std::set<std::string, std::less<>> learners;  ///< who answered the card
};

/// Counts the answers of many learners. First sight is the learner's first answer of all to the
/// card.
class OptionCounter {
 public:
  OptionCounter(const Selection& selection, const CardIndex& index)
      : selection_(selection), index_(index) {}

  void add(const Passed& passed);

  /// With the options at hand that were never shown, of decks that were asked of or chosen.
  [[nodiscard]] std::map<ItemKey, CardOptions> finish();

 private:
  void add_known(const DeckId& deck, const deck::Card& card);

  const Selection& selection_;
  const CardIndex& index_;
  std::map<ItemKey, CardOptions> cards_;
  std::set<DeckId> asked_;  ///< decks with an answer of any kind of card
};

}  // namespace knack::report
