// SPDX-License-Identifier: MIT
// The rows of an erasure within one open database.
#pragma once

#include <SQLiteCpp/SQLiteCpp.h>

#include "store/forget.hpp"

namespace knack::store {

/// Counts what the erasure would take; works on older schemas, too. Throws SQLite::Exception.
[[nodiscard]] Traces count_traces(SQLite::Database& db, const Erasure& erasure);

/// Deletes it, leaves the tombstones and, after the transaction, overwrites and gives back what was
/// freed. The schema must be the newest. Throws SQLite::Exception.
void erase(SQLite::Database& db, const Erasure& erasure);

}  // namespace knack::store
