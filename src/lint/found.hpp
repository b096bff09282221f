// SPDX-License-Identifier: MIT
// How a rule reports what it found.
#pragma once

#include <optional>
#include <string>

#include "base/diagnostic.hpp"
#include "deck/deck.hpp"

namespace knack::lint {

/// A finding of `rule` (which must be in the table, and gives the severity) at a place in a deck.
[[nodiscard]] Diagnostic found(
    std::string_view rule, const deck::Deck& deck, Span at, std::string message, std::string help);

/// The same in a card.
[[nodiscard]] Diagnostic found(std::string_view rule,
                               const deck::Deck& deck,
                               const deck::Card& card,
                               Span at,
                               std::string message,
                               std::string help);

/// The same in a card, or without one in the deck's head or a skill.
[[nodiscard]] Diagnostic found(std::string_view rule,
                               const deck::Deck& deck,
                               const deck::Card* card,
                               Span at,
                               std::string message,
                               std::string help);

/// A finding with another severity than the table's, for a rule that has two thresholds.
[[nodiscard]] Diagnostic with(Severity severity, Diagnostic finding);

/// A finding with a fix, if there is one.
[[nodiscard]] Diagnostic with(std::optional<Fix> fix, Diagnostic finding);

}  // namespace knack::lint
