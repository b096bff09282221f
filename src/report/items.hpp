// SPDX-License-Identifier: MIT
// Figures of each card over all learners.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include "base/ids.hpp"
#include "report/card_index.hpp"
#include "report/exporter.hpp"
#include "report/figures.hpp"

namespace knack::report {

/// A card at one revision.
struct ItemKey {
  CardRef card;
  std::int32_t revision = 1;
  friend auto operator<=>(const ItemKey&, const ItemKey&) = default;
};

/// The option chosen most often by wrong first tries.
struct TopWrong {
  std::string option;  ///< for multi and order the whole response, joined by `|`
  std::int64_t times = 0;
  std::int64_t learners = 0;  ///< who chose it so
};

/// How often a response was a wrong first try, and of whom.
struct WrongResponse {
  std::int64_t times = 0;
  std::set<std::string, std::less<>> learners;
};

/// What a card's answers come to. Answers that were taken back are not in it.
struct Item {
  SkillId skill;  ///< of the deck at hand, else of the last answer; so stage and type
  std::string stage;
  CardType type = CardType::choice;
  std::int64_t learners = 0;  ///< with an answer
  Share first_tries;          ///< judged scheduled answers
  std::int64_t reviews = 0;   ///< answers of every kind
  Share judged;               ///< of them those with a grade, and the correct ones
  std::int64_t lapses = 0;    ///< failures of a card that had been known
  std::int64_t dont_know = 0;
  std::int64_t disputes = 0;
  std::int64_t not_allowed = 0;
  std::vector<int> latencies;                  ///< ms; scheduled, correct, not hinted, flag ok
  std::map<std::string, WrongResponse> wrong;  ///< responses of wrong first tries
  std::optional<LocalInstant> first_at;
  std::optional<LocalInstant> last_at;
};

/// The most frequent; of equals the first by name; nothing if none was wrong.
[[nodiscard]] std::optional<TopWrong> top_wrong(const Item& item);

/// The smallest value that at least `percent` of all are not above (nearest rank); nothing of
/// nothing.
[[nodiscard]] std::optional<int> percentile(std::vector<int> values, int percent);

/// Counts the events of many learners.
class ItemCounter {
 public:
  ItemCounter(const Selection& selection, const CardIndex& index)
      : selection_(selection), index_(index) {}

  void add(const Passed& passed);

  /// With the cards at hand that were never asked, of decks that were asked of or chosen.
  [[nodiscard]] std::map<ItemKey, Item> finish();

 private:
  void add_mark(const Passed& passed, const schedule::Mark& mark);
  void add_unmet();
  /// Decks of which a card was answered or spoken of.
  [[nodiscard]] std::set<DeckId> asked() const;
  [[nodiscard]] Item& item_of(const Passed& passed, const schedule::Review& review);

  struct PlaceHash {
    std::size_t operator()(const std::pair<const CardRef*, std::int32_t>& place) const noexcept {
      return std::hash<const CardRef*>{}(place.first) * 31 + static_cast<std::size_t>(place.second);
    }
  };

  const Selection& selection_;
  const CardIndex& index_;
  std::map<ItemKey, Item> items_;
  /// Disputes and not_allowed marks of learners who had not answered the card.
  std::map<CardRef, std::pair<std::int64_t, std::int64_t>> unmet_;
  std::unordered_map<std::pair<const CardRef*, std::int32_t>, Item*, PlaceHash>
      places_;  ///< by a learner's card, so that a name is looked up once
};

}  // namespace knack::report
