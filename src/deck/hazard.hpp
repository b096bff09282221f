// SPDX-License-Identifier: MIT
// Characters that no text of a deck may hold.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace knack::deck {

/// The first control, bidi or zero-width character of a text (tabs, line ends, and joiners inside
/// emoji and joining scripts are fine).
[[nodiscard]] std::optional<char32_t> find_hazard(std::string_view text);

/// `U+001B`.
[[nodiscard]] std::string hazard_name(char32_t point);

}  // namespace knack::deck
