// SPDX-License-Identifier: MIT
// Reading decks to change their text, and putting it back.
#pragma once

#include <string>
#include <string_view>

#include "base/result.hpp"
#include "cli/context.hpp"

namespace knack::cli {

/// The bytes of a deck, or of standard input for `-`; an Error of kind input if it cannot be read
/// or is larger than a deck may be.
[[nodiscard]] Result<std::string> read_deck(const std::string& file);

/// Puts the new text into the file (`os::replace_file`), only if it differs. For `-` writes it to
/// standard output in any case, byte for byte unless that is a terminal.
[[nodiscard]] Result<void> put_back(const Context& context,
                                    const std::string& file,
                                    std::string_view before,
                                    std::string_view after);

/// Prints a unified diff on standard output, byte for byte unless that is a terminal; nothing if
/// both are the same.
void show_diff(const Context& context,
               const std::string& file,
               std::string_view before,
               std::string_view after);

}  // namespace knack::cli
