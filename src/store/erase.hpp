// SPDX-License-Identifier: MIT
// The rows of an erasure within one open database.
#pragma once

#include <cstdint>
#include <span>
#include <string>

#include <SQLiteCpp/SQLiteCpp.h>

#include "store/forget.hpp"
#include "store/store.hpp"

namespace knack::store {

/// Counts what the erasure would take; works on older schemas, too. Throws SQLite::Exception.
[[nodiscard]] Traces count_traces(SQLite::Database& db, const Erasure& erasure);

/// Deletes it, leaves the tombstones and, after the transaction, overwrites and gives back what was
/// freed. The schema must be the newest. Throws SQLite::Exception.
void erase(SQLite::Database& db, const Erasure& erasure);

/// Takes over the tombstones of another store and erases what they bar, of learners known by their
/// hash alone; an owner among them is replaced. Gives how many rows went. The schema must be the
/// newest. Throws SQLite::Exception.
std::int64_t obey(SQLite::Database& db,
                  std::span<const Tombstone> tombstones,
                  const std::string& new_owner);

}  // namespace knack::store
