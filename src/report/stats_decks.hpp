// SPDX-License-Identifier: MIT
// The decks and skills of the figures: a table where it fits, else one figure a line.
#pragma once

#include "report/sheet.hpp"
#include "report/stats.hpp"

namespace knack::report {

/// Each deck with its skills. What has no answers yet is only named.
void show_decks(Sheet& sheet, const Stats& stats);

}  // namespace knack::report
