// SPDX-License-Identifier: MIT
// Sessions of which not every row is here.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include <SQLiteCpp/SQLiteCpp.h>

namespace knack::store {

struct Gap {
  std::string origin;
  std::int64_t missing = 0;  ///< rows up to the highest sequence that is here
};

/// Every gap, by origin; rows that were set aside are here. Works on older schemas, too. Throws
/// SQLite::Exception.
[[nodiscard]] std::vector<Gap> gaps(SQLite::Database& db);

}  // namespace knack::store
