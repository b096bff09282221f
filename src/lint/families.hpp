// SPDX-License-Identifier: MIT
// The families of rules: each gives its rows of the table, those of content also their checks.
#pragma once

#include <span>

#include "base/diagnostic.hpp"
#include "deck/deck.hpp"
#include "lint/rule.hpp"

namespace knack::lint {

/// Rows of the rules that deck::parse checks.
[[nodiscard]] std::span<const Rule> syntax_rules();
[[nodiscard]] std::span<const Rule> structure_rules();

/// Feedback and self-tests: missing-why, missing-option-why, option-keys-missing, free-selftest.
[[nodiscard]] std::span<const Rule> teaching_rules();
void check_teaching(const deck::Deck& deck, Diagnostics& out);

/// Ids across several decks: duplicate-id of a deck, `was` claimed twice.
void check_together(std::span<const deck::Deck> decks, Diagnostics& out);

/// The ignores themselves: unused-ignore, ignore-without-reason, unknown-rule. `apply_ignores` also
/// drops what is ignored and gives the number of that. And unused-baseline (baseline.hpp).
[[nodiscard]] std::span<const Rule> meta_rules();
std::size_t apply_ignores(const deck::Deck& deck, Diagnostics& of_deck);

}  // namespace knack::lint
