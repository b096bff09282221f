// SPDX-License-Identifier: MIT
// How many cells a text takes in a terminal, and where it may be broken.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace knack {

/// The grapheme clusters of a valid UTF-8 text, as views into it.
[[nodiscard]] std::vector<std::string_view> graphemes(std::string_view text);

/// Cells the text takes: per cluster the widest code point, two for a pair of regional indicators;
/// 0 for an empty text.
[[nodiscard]] std::size_t display_width(std::string_view text);

/// Breaks one paragraph or several (parted by newlines) into lines of at most `columns` cells
/// (values under 8 count as 8): at spaces, between ideographs, and inside a word only where the
/// word alone is too long. An empty text gives one empty line. No line ends with a space.
[[nodiscard]] std::vector<std::string> wrap(std::string_view text, std::size_t columns);

/// The longest prefix of whole graphemes that fits in `columns` cells.
[[nodiscard]] std::string_view fit(std::string_view text, std::size_t columns);

}  // namespace knack
