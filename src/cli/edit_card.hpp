// SPDX-License-Identifier: MIT
// A card opened in the learner's editor in the middle of a session.
#pragma once

#include <optional>
#include <string>

#include "base/result.hpp"
#include "cli/context.hpp"
#include "deck/deck.hpp"
#include "drill/session.hpp"
#include "term/screen.hpp"

namespace knack::cli {

/// $VISUAL, else $EDITOR; nothing if neither says anything.
[[nodiscard]] std::optional<std::string> editor_of(const World& world);

/// Lends the terminal to the editor (vi if none is named) at the card's line, then reads the deck
/// anew. Faults of the file are shown with their places. An Error says why the card stays as it
/// was: no terminal, the editor failed, the file cannot be read as that deck any more.
[[nodiscard]] Result<deck::Deck> edit_card(const Context& context,
                                           term::Screen& screen,
                                           const drill::Session::CardPlace& place);

}  // namespace knack::cli
