// SPDX-License-Identifier: MIT
// The weeks behind and the days ahead.
#pragma once

#include "report/sheet.hpp"
#include "report/stats.hpp"

namespace knack::report {

/// Answers by weekday over 12 weeks.
void show_heat(Sheet& sheet, const Heat& heat);

/// Cards that come due in 14 days, with the time that they take if it is known.
void show_forecast(Sheet& sheet, const Stats& stats);

}  // namespace knack::report
