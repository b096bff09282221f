// SPDX-License-Identifier: MIT
// A learner's figures for programs.
#pragma once

#include <string>

#include "report/stats.hpp"

namespace knack::report {

/// One JSON object on one line. Keys are stable and never translated; every share has its numerator
/// and its denominator; what is not known is null, never 0.
[[nodiscard]] std::string stats_json(const Stats& stats);

}  // namespace knack::report
