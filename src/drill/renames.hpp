// SPDX-License-Identifier: MIT
// What the decks at hand call cards that a log knows by an older name (`was`).
#pragma once

#include <map>
#include <span>
#include <utility>
#include <vector>

#include "base/ids.hpp"
#include "deck/deck.hpp"
#include "schedule/review.hpp"

namespace knack::drill {

/// The (old, new) pairs that the decks ask for through `was`, found in a log that passes by once.
class RenameFinder {
 public:
  /// Every name that a card once had and none has now → the card: empty if nothing was renamed.
  using FormerNames = std::map<CardRef, CardRef>;

  [[nodiscard]] static FormerNames former_names(std::span<const deck::Deck> decks);

  /// The names must outlive it.
  explicit RenameFinder(const FormerNames& former) : former_(&former) {}

  /// Events in log order.
  void add(const schedule::Event& event);

  /// Those for which the log has rows under the old name, and no mark.
  [[nodiscard]] std::vector<std::pair<CardRef, CardRef>> wanted() const;

 private:
  const FormerNames* former_;
  FormerNames wanted_;
};

/// The (old, new) pairs that the decks ask for through `was` and for which the log has rows under
/// the old name.
[[nodiscard]] std::vector<std::pair<CardRef, CardRef>> renames_wanted(
    std::span<const deck::Deck> decks, std::span<const schedule::Event> log);

}  // namespace knack::drill
