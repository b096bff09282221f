// SPDX-License-Identifier: MIT
// A learner's figures as lines for people.
#pragma once

#include <string>

#include "report/sheet.hpp"
#include "report/stats.hpp"

namespace knack::report {

/// All figures; no line is wider than the columns, and without `colour` there is no escape byte.
[[nodiscard]] std::string stats_text(const Stats& stats, const SheetStyle& style);

}  // namespace knack::report
