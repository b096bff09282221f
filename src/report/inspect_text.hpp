// SPDX-License-Identifier: MIT
// A deck's figures, and what answers tell of its cards, as lines for people.
#pragma once

#include <string>

#include "report/first_sights.hpp"
#include "report/inspect.hpp"
#include "report/sheet.hpp"

namespace knack::report {

/// All figures of a deck. No line is wider than the columns; without `colour` no escape byte.
void show_inspection(Sheet& sheet, const DeckInspection& deck);

/// What answers at first sight tell of one deck's cards, those that need a look first.
void show_items(Sheet& sheet, const ItemReport& items, const DeckId& deck);

/// What was counted, and what was not and why.
void show_items_total(Sheet& sheet, const ItemReport& items);

/// Thousandths as a percentage with one digit: 354 is "35.4%", spelled "35.4 percent".
[[nodiscard]] std::string percent_words(int permille, bool spelled);

}  // namespace knack::report
