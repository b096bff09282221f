// SPDX-License-Identifier: MIT
// The time and the chance of the real world; only main reads them.
#pragma once

#include <cstdint>

#include "base/time.hpp"

namespace knack::os {

/// The wall clock with the offset of this place (TZ).
[[nodiscard]] LocalInstant now();

/// 64 bits from the system's source of randomness.
[[nodiscard]] std::uint64_t entropy();

}  // namespace knack::os
