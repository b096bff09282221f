// SPDX-License-Identifier: MIT
// The answers of a log that were not taken back.
#pragma once

#include <set>
#include <span>

#include "schedule/review.hpp"

namespace knack::drill {

/// Calls `visit` with every review that still stands, in log order.
template <class Visit>
void for_each_standing(std::span<const schedule::Event> log, Visit visit) {
  std::set<schedule::EventId> gone;
  for (const schedule::Event& each : log) {
    if (const auto* back = std::get_if<schedule::Retraction>(&each)) gone.insert(back->target);
  }
  for (const schedule::Event& each : log) {
    const auto* review = std::get_if<schedule::Review>(&each);
    if (review != nullptr && !gone.contains(review->id)) visit(*review);
  }
}

}  // namespace knack::drill
