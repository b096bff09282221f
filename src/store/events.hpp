// SPDX-License-Identifier: MIT
// All events of a store in log order, one at a time.
#pragma once

#include <functional>

#include <SQLiteCpp/SQLiteCpp.h>

#include "base/result.hpp"
#include "schedule/review.hpp"
#include "store/row.hpp"

namespace knack::store {

/// Gets an event and what reading its row found; false stops.
using EventVisitor = std::function<bool(const schedule::Event&, const RowState&)>;

struct Reading {
  bool verify = false;  ///< hold each row against its checksum
  bool reviews = true;  ///< else marks and retractions alone
};

/// Reads the three tables side by side, merged by (stamp, origin, sequence), in one read
/// transaction. Throws SQLite::Exception.
void visit_events(SQLite::Database& db, const Reading& reading, const EventVisitor& visit);

}  // namespace knack::store
