// SPDX-License-Identifier: MIT
// From the bytes of a file to a deck and all its faults.
#pragma once

#include <optional>
#include <string_view>

#include "base/diagnostic.hpp"
#include "deck/deck.hpp"
#include "deck/document.hpp"

namespace knack::deck {

/// What one file gave. `deck` is there if the file can be drilled at all (deck id and language
/// known and at least one usable card); cards that cannot be read or judged are not in it and have
/// an error among the diagnostics.
struct Parsed {
  std::optional<Deck> deck;
  Diagnostics diagnostics;  ///< syntax, limits, control-chars, structure; sorted
  std::size_t cards_left_out = 0;
  std::size_t cards_seen = 0;  ///< `[[card]]` headers in the file

  /// What rules of content look at where keys are mistyped: the deck as it was probably meant, so
  /// that one slip does not hide what else is to be said. Only if there is such a key.
  std::optional<Deck> likely;

  /// Whether those rules see every card of the file.
  bool whole = false;

  /// The deck for those rules, or nullptr.
  [[nodiscard]] const Deck* to_lint() const {
    if (likely) return &*likely;
    return deck ? &*deck : nullptr;
  }
};

/// Guard, toml++ and structure in one go. `file` is only used to name the place. Never fails: every
/// input gives a Parsed.
[[nodiscard]] Parsed parse(std::string_view file, std::string_view bytes);

/// The same where the bytes have been read as a `deck_file` before.
[[nodiscard]] Parsed parse(std::string_view file, std::string_view bytes, const Document& document);

}  // namespace knack::deck
