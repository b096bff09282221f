// SPDX-License-Identifier: MIT
// Reads clock, time zone and random device.
#include "os/clock.hpp"

#include <chrono>
#include <ctime>
#include <random>

namespace knack::os {

LocalInstant now() {
  using std::chrono::milliseconds;
  const auto since = std::chrono::system_clock::now().time_since_epoch();
  const std::int64_t ms = std::chrono::duration_cast<milliseconds>(since).count();
  const auto seconds = static_cast<std::time_t>(ms / 1000);
  std::tm local{};
  localtime_r(&seconds, &local);
  return {{ms}, static_cast<int>(local.tm_gmtoff / 60)};
}

std::uint64_t entropy() {
  std::random_device device;
  return (static_cast<std::uint64_t>(device()) << 32U) | device();
}

}  // namespace knack::os
