// SPDX-License-Identifier: MIT
// Which backups are worth keeping.
#pragma once

#include <span>
#include <vector>

#include "base/time.hpp"

namespace knack::store {

/// For each of the times (newest first) whether it is kept: the newest of each of the last 7 days,
/// 4 weeks and 12 months that have one (reliability_ux.md A1).
[[nodiscard]] std::vector<bool> worth_keeping(std::span<const LocalInstant> newest_first);

}  // namespace knack::store
