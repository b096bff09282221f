// SPDX-License-Identifier: MIT
// SplitMix64.
#include "base/random.hpp"

#include "base/contract.hpp"

namespace knack {

std::uint64_t Random::next() {
  state_ += 0x9e3779b97f4a7c15U;
  std::uint64_t z = state_;
  z = (z ^ (z >> 30U)) * 0xbf58476d1ce4e5b9U;
  z = (z ^ (z >> 27U)) * 0x94d049bb133111ebU;
  return z ^ (z >> 31U);
}

std::uint64_t Random::below(std::uint64_t n) {
  expects(n >= 1);
  const std::uint64_t unfair =
      (0 - n) % n;  // 2^64 mod n: numbers below it would favour the small remainders
  for (;;) {
    const std::uint64_t drawn = next();
    if (drawn >= unfair) return drawn % n;
  }
}

}  // namespace knack
