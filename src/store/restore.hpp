// SPDX-License-Identifier: MIT
// A backup put in the store's place.
#pragma once

#include <cstdint>
#include <string>

#include "base/result.hpp"
#include "base/time.hpp"

namespace knack::store {

struct RestoreRequest {
  std::string store;   ///< the place
  std::string backup;  ///< what goes there
  LocalInstant now;
  std::string new_owner;     ///< an id for an owner who was forgotten meanwhile
  bool other_owner = false;  ///< also where another learner's store, or a team's, is there now
};

struct Restored {
  std::string kept;  ///< under which path the old one is kept; empty: there was none
  std::int64_t forgotten =
      0;  ///< rows of the backup that were left out, because they were forgotten
};

/// Puts a backup in the store's place after checking that it is one of ours and whole; the present
/// store is backed up first (if it can be read; else moved aside). Whom the present store or one of
/// its backups has forgotten does not come back. Refuses a backup of another owner than the present
/// store's, unless that is asked for or nothing was answered there yet.
[[nodiscard]] Result<Restored> restore(const RestoreRequest& request);

}  // namespace knack::store
