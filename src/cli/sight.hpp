// SPDX-License-Identifier: MIT
// What a command sees that looks at single cards and skills: decks in use, log and fold.
#pragma once

#include <utility>
#include <vector>

#include "base/result.hpp"
#include "cli/context.hpp"
#include "deck/deck.hpp"
#include "schedule/fold.hpp"

namespace knack::cli {

struct Sight {
  std::vector<deck::Deck> decks;  ///< in use; none if none can be read
  std::vector<schedule::Event> log;
  std::vector<std::pair<CardRef, CardRef>> renames;  ///< that the decks ask for
  schedule::Fold fold;                               ///< with the learner's own constants
  StudyDay today;

  [[nodiscard]] const deck::Deck* deck(const DeckId& id) const;
};

/// Decks are a help to find names, no need: a card that was met can be named without its deck.
[[nodiscard]] Result<Sight> look(const Context& context);

}  // namespace knack::cli
