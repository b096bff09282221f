// SPDX-License-Identifier: MIT
// The bytes of a TOML file of ours as one table of values, whatever is broken in between.
#pragma once

#include <array>
#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.hpp"
#include "deck/value.hpp"

namespace knack::deck {

/// What tells one kind of file from another while it is read.
struct FileKind {
  std::span<const std::string_view> root_keys;  ///< all that may stand at the root
  std::string_view if_too_large;                ///< what to do then, in English
  bool keys_stand_alone = false;  ///< a key means the same, whatever is broken beside it
};

/// The keys at the root of a deck.
inline constexpr std::array<std::string_view, 4> root_keys{"format", "deck", "skill", "card"};
inline constexpr FileKind deck_file{root_keys, "split it into several decks"};

/// A part of the file that could not be read: what stood before the first header, or a header with
/// all its sub-tables; also a table whose name is none of ours, since it may be one of ours,
/// mistyped.
struct Lost {
  std::string table;    ///< "card", "skill" …; empty: before the first header; "?": nobody knows
  std::string id;       ///< as far as it could be seen
  bool headed = false;  ///< its own header was seen, not only one of a sub-table
};

/// What could be read and what could not.
struct Document {
  Table root;
  Diagnostics faults;  ///< syntax and limits; without file, deck and card
  std::vector<Lost> lost;

  /// Whether a part of that name may be lost, so that what is missing is no fault of the author.
  [[nodiscard]] bool lacks(std::string_view table) const;

  /// How many tables of the list `[[table]]` the file has, lost ones included.
  [[nodiscard]] std::size_t count(std::string_view table) const;
};

/// Guard, then toml++ on the whole file; if either finds a fault, each part is read alone (and each
/// key where they stand alone), so that every fault is found in one run. A file that is not valid
/// TOML always has a fault.
[[nodiscard]] Document read_document(std::string_view bytes, const FileKind& kind);

}  // namespace knack::deck
