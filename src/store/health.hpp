// SPDX-License-Identifier: MIT
// What `doctor` asks of a store.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "base/result.hpp"

namespace knack::store {

/// The findings of a full check. `problems` are sentences for people; empty means healthy.
struct Health {
  std::int64_t reviews = 0;
  std::int64_t marks = 0;
  std::int64_t retractions = 0;
  std::int64_t set_aside = 0;  ///< identities that different rows claim
  int schema = 0;
  std::vector<std::string> problems;  ///< integrity_check, rows whose checksum is wrong, half rows
  std::vector<std::string> notes;  ///< rows set aside, gaps in sequences, a clock that went back, a
                                   ///< network or synced folder
};

/// Integrity check, checksum of every row, sequences. Reads only.
[[nodiscard]] Result<Health> examine(const std::string& store_path);

/// SQLite's quick_check, once a day after a session: an Error of kind store_damaged if it finds
/// anything.
[[nodiscard]] Result<void> quick_check(const std::string& store_path);

}  // namespace knack::store
