// SPDX-License-Identifier: MIT
// Where knack new reads and writes: nothing is replaced by accident, and nothing broken is written.
#pragma once

#include <string>

#include "base/result.hpp"
#include "cli/context.hpp"
#include "deck/deck.hpp"

namespace knack::cli {

/// A deck that may get a card.
struct DeckFile {
  std::string path;
  std::string bytes;
  deck::Deck deck;  ///< as far as it could be read
};

/// A deck with one card more.
struct Grown {
  std::string text;
  std::string added;  ///< the part of it that is new
  CardId card;
};

/// An Error if there is a file of that name already; fine for "-" and no name.
[[nodiscard]] Result<void> check_free(const std::string& path);

/// The deck of a file, an Error of kind input if its TOML is broken or it cannot be drilled.
[[nodiscard]] Result<DeckFile> read_deck_file(const Context& context, const std::string& path);

/// Writes a deck into a new file (or to standard output for "-"), unless it has errors: then the
/// text and its faults are shown, and the command ends with 1.
[[nodiscard]] Result<Exit> write_new(const Context& context,
                                     const std::string& path,
                                     const std::string& text,
                                     const CardId& card);

/// Writes the deck over the file it came from, unless it has more errors than before (then the new
/// part is shown), or the file was changed meanwhile.
[[nodiscard]] Result<Exit> write_grown(const Context& context,
                                       const DeckFile& file,
                                       const Grown& grown);

}  // namespace knack::cli
