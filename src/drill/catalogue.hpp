// SPDX-License-Identifier: MIT
// All cards of the decks at hand, findable by name, in an order that does not depend on files.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <unordered_map>
#include <vector>

#include "base/ids.hpp"
#include "base/result.hpp"
#include "deck/deck.hpp"
#include "drill/session.hpp"

namespace knack::drill {

/// A card and where it belongs. Points into the decks, which must outlive it.
struct Item {
  const deck::Deck* deck = nullptr;
  const deck::Card* card = nullptr;
  CardRef ref;
  SkillRef skill;
};

/// Every card of every deck; decks by id, cards as they stand in their file.
class Catalogue {
 public:
  explicit Catalogue(std::span<const deck::Deck> decks);

  [[nodiscard]] const std::vector<Item>& items() const { return items_; }

  [[nodiscard]] const Item& operator[](std::size_t index) const { return items_[index]; }

  [[nodiscard]] std::optional<std::size_t> find(const CardRef& ref) const;

  /// The card that `item` contrasts with, in either direction: those that name it and the one it
  /// names.
  [[nodiscard]] const std::vector<std::size_t>& contrasts(std::size_t item) const {
    return contrasts_[item];
  }

 private:
  std::vector<Item> items_;
  std::unordered_map<CardRef, std::size_t> by_ref_;
  std::vector<std::vector<std::size_t>> contrasts_;
};

/// Whether a card is wanted by a filter.
[[nodiscard]] bool passes(const Filter& filter, const deck::Card& card);

/// An Error of kind usage for a skill or tag that no card has, with the nearest name.
[[nodiscard]] Result<void> check(const Filter& filter, const Catalogue& catalogue);

}  // namespace knack::drill
