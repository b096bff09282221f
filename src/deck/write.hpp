// SPDX-License-Identifier: MIT
// Decks as TOML, laid out like the bundled ones: keys in the order of format.hpp, long texts in
// lines.
#pragma once

#include <string>
#include <string_view>

#include "deck/deck.hpp"

namespace knack::deck {

/// A text as a TOML string that fits into one line, quotes included. Paragraphs are parted by \n\n,
/// so that it means the same when it is read again.
[[nodiscard]] std::string toml_text(std::string_view text);

/// `format` and the table [deck], each part ending with a newline, with a blank line between them.
[[nodiscard]] std::string deck_toml(const Deck& deck);

/// One [[skill]].
[[nodiscard]] std::string skill_toml(const Skill& skill);

/// One [[card]] with its [card.answer]; without `ask` where that is the deck's, without the type
/// where that is choice, and without keys that the reader would fill in likewise.
[[nodiscard]] std::string card_toml(const Card& card, const Deck& deck);

/// The file with a table after the one whose header stands in line `after` and all its sub-tables,
/// or at its end if there is none; a blank line before it, and line ends as in the file. Comments
/// stay where they are: those after a blank line belong to what follows.
[[nodiscard]] std::string insert_table(std::string_view bytes,
                                       std::string_view table,
                                       std::uint32_t after);

}  // namespace knack::deck
