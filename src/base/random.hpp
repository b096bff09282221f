// SPDX-License-Identifier: MIT
// Seeded chance that gives the same numbers on every platform.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <utility>

namespace knack {

/// SplitMix64 (Steele, Lea, Flood 2014): 64 bits of state, one multiplication chain a number. Good
/// enough to shuffle; not for secrets.
class Random {
 public:
  explicit Random(std::uint64_t seed) : state_(seed) {}

  /// The next 64 bits.
  [[nodiscard]] std::uint64_t next();

  /// A number from 0 to n - 1, without bias. n ≥ 1.
  [[nodiscard]] std::uint64_t below(std::uint64_t n);

  /// Puts `items` in a random order (Fisher-Yates).
  template <class T>
  void shuffle(std::span<T> items) {
    for (std::size_t i = items.size(); i > 1; --i) {
      std::swap(items[i - 1], items[static_cast<std::size_t>(below(i))]);
    }
  }

 private:
  std::uint64_t state_;
};

}  // namespace knack
