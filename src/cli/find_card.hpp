// SPDX-License-Identifier: MIT
// From what a person types to a card, a skill or a deck.
#pragma once

#include <string>
#include <variant>
#include <vector>

#include "base/ids.hpp"
#include "base/result.hpp"
#include "deck/deck.hpp"
#include "schedule/fold.hpp"

namespace knack::cli {

using Named = std::variant<CardRef, SkillRef, DeckId>;

/// Which kinds of names are looked for.
struct Wanted {
  bool cards = true;
  bool skills = false;
  bool decks = false;
};

/// What `name` means: `deck/card` or `deck/skill`, a card or skill alone if only one has that name,
/// or a deck. Cards that were met count even if their deck is not at hand. An Error of kind
/// not_found with the nearest name, or of kind usage with all that it could mean.
[[nodiscard]] Result<Named> find_named(const std::string& name,
                                       Wanted wanted,
                                       const std::vector<deck::Deck>& decks,
                                       const schedule::Fold& fold);

}  // namespace knack::cli
