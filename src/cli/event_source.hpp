// SPDX-License-Identifier: MIT
// Where exports take their events from.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <set>
#include <string>

#include "base/result.hpp"
#include "cli/context.hpp"
#include "schedule/people.hpp"
#include "schedule/review.hpp"

namespace knack::cli {

/// Gets one event after the other; returns false to stop.
using VisitEvent = std::function<bool(const schedule::Event&)>;

/// Events in log order, as often as asked for, none of them held. The one place that knows in what
/// they lie.
struct EventSource {
  std::function<Result<void>(const VisitEvent&)> all;
  std::function<Result<void>(const VisitEvent&)> marks;  ///< marks and retractions alone: few
  std::function<Result<void>(const VisitEvent&)> aside;  ///< rows that are set aside, by identity
  schedule::People people;                               ///< who is who in the store
  std::int64_t reviews = 0;                              ///< about how many there will be
  std::shared_ptr<std::set<std::string>> damaged;        ///< ids of rows that were left out
};

/// Whose events they are: as the rows have it, or with ids joined by an alias as one learner.
enum class Whose { rows, people };

/// The store of the command; no event if there is none yet. Each row of `all` is held against its
/// checksum: one that is damaged is left out and named on standard error, and stands in `damaged`.
[[nodiscard]] Result<EventSource> event_source(const Context& context, Whose whose);

}  // namespace knack::cli
