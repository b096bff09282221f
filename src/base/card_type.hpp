// SPDX-License-Identifier: MIT
// The four types of cards, a word that decks and reviews share.
#pragma once

#include <optional>
#include <string_view>

namespace knack {

enum class CardType { choice, multi, order, free };

/// The name in decks and exports: "choice", "multi", "order", "free".
[[nodiscard]] std::string_view to_string(CardType type);

/// The type of that name, or nothing.
[[nodiscard]] std::optional<CardType> card_type(std::string_view name);

}  // namespace knack
