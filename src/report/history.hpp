// SPDX-License-Identifier: MIT
// All that happened to one card.
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "base/ids.hpp"
#include "schedule/fold.hpp"
#include "schedule/review.hpp"

namespace knack::report {

/// One answer, and what it did to the schedule.
struct HistoryRow {
  const schedule::Review* review = nullptr;  ///< points into the log
  schedule::Step step;
};

/// The answers to a card in log order, those under its earlier names included, those taken back
/// left out. `more_renames` as for schedule::prepare.
[[nodiscard]] std::vector<HistoryRow> card_history(
    std::span<const schedule::Event> log,
    const CardRef& card,
    const schedule::Constants& constants,
    std::span<const std::pair<CardRef, CardRef>> more_renames);

}  // namespace knack::report
