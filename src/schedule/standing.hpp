// SPDX-License-Identifier: MIT
// The rows of a log that were not taken back.
#pragma once

#include <set>
#include <span>
#include <variant>

#include "schedule/review.hpp"

namespace knack::schedule {

/// Calls `visit` with every row of that kind (Review, Mark) that still stands, in log order.
template <class Row, class Visit>
void for_each_standing(std::span<const Event> log, Visit visit) {
  std::set<EventId> gone;
  for (const Event& each : log) {
    if (const auto* back = std::get_if<Retraction>(&each)) gone.insert(back->target);
  }
  for (const Event& each : log) {
    const auto* row = std::get_if<Row>(&each);
    if (row != nullptr && !gone.contains(row->id)) visit(*row);
  }
}

}  // namespace knack::schedule
