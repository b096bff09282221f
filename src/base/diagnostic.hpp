// SPDX-License-Identifier: MIT
// A fault found in a deck: collected, never thrown.
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace knack {

/// A place in a text: both count from 1, columns in code points, a tab is one column.
struct Place {
  std::uint32_t line = 1;
  std::uint32_t column = 1;
  friend auto operator<=>(const Place&, const Place&) = default;
};

/// From `begin` to one past the last code point.
struct Span {
  Place begin;
  Place end;
  friend auto operator<=>(const Span&, const Span&) = default;
};

enum class Severity { note, warning, error };

/// One piece of a file replaced by other bytes; an empty span inserts, an empty text removes.
struct Edit {
  Span at;
  std::string text;
  friend bool operator==(const Edit&, const Edit&) = default;
};

/// How a fault may be mended without the author. Safe: no value of the deck changes but the one
/// that the fault is about, and the author can only have meant this.
struct Fix {
  bool safe = true;
  std::vector<Edit> edits;  ///< that do not overlap
};

/// One fault with its rule, place and remedy. `message` stands alone: lower case, no full stop at
/// the end; only `help` proposes a change.
struct Diagnostic {
  std::string
      rule;  ///< the name of the rule, for example "unknown-key"; it is the code and never changes
  Severity severity = Severity::error;
  std::string file;  ///< as given on the command line; "-" for standard input
  Span at;           ///< 1:1 where there is no place
  std::string message;
  std::string help;  ///< may be empty
  std::string deck;  ///< id, empty when unknown
  std::string card;  ///< id, empty when unknown
  std::optional<Fix> fix = std::nullopt;
};

using Diagnostics = std::vector<Diagnostic>;

/// Sorts by file, line, column, rule, message: the order in which they are shown.
void sort(Diagnostics& diagnostics);

}  // namespace knack
