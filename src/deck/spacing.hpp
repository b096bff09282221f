// SPDX-License-Identifier: MIT
// A deck with even spacing and nothing else changed.
#pragma once

#include <string>
#include <string_view>

#include "base/diagnostic.hpp"

namespace knack::deck {

/// What became of a file.
struct Spaced {
  std::string bytes;   ///< as they were if the file has faults
  Diagnostics faults;  ///< of syntax and limits; without file, deck and card
};

/// The file in the one style: no blank line at the start, one before each header (and the comment
/// right above it), at most one anywhere else and none right below a header; keys and headers at
/// the margin; one blank around `=`, after `,` and inside `{ }`; lists as long as the author made
/// their lines, two blanks a level, the closing bracket in a line of its own if the opening one
/// ends its line; one line end at the end. A comment behind a value keeps its distance, at least
/// one blank. Untouched: texts, comments (but for blanks at their end), the order, commas, a byte
/// order mark, and the kind of line ends (where they differ, that of the first line). A file with
/// faults of syntax is left as it is, so is one that would be over a limit afterwards. Formatting
/// twice changes nothing more, and no value changes; if one did, that is a broken contract.
[[nodiscard]] Spaced space_evenly(std::string_view whole);

}  // namespace knack::deck
