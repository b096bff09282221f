// SPDX-License-Identifier: MIT
// How far one word is from another, for typos and for "did you mean".
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace knack {

/// Edits between two words in code points: insert, delete, replace, swap of neighbours (optimal
/// string alignment, Damerau 1964). Stops counting beyond `limit` and gives `limit + 1`.
[[nodiscard]] std::size_t edit_distance(std::string_view a, std::string_view b, std::size_t limit);

/// The candidate nearest to `word` within max(1, a third of its length) edits, the first of equals;
/// nothing if none is.
[[nodiscard]] std::optional<std::string> nearest(std::string_view word,
                                                 std::span<const std::string> candidates);

/// The same, but nothing if another candidate is as near.
[[nodiscard]] std::optional<std::string> only_nearest(std::string_view word,
                                                      std::span<const std::string> candidates);

}  // namespace knack
