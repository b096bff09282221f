// SPDX-License-Identifier: MIT
// A 64-bit checksum over fields, each with its length before it.
#pragma once

#include <cstdint>
#include <string_view>

namespace knack {

/// FNV-1a, 64 bits. Every change of a single byte changes the sum: each step is a bijection of the
/// state. The length before each field keeps ("ab", "c") apart from ("a", "bc").
class Checksum {
 public:
  void add(std::string_view field);
  void add(std::int64_t number);

  [[nodiscard]] std::uint64_t value() const { return state_; }

 private:
  void add_bytes(std::string_view bytes);

  std::uint64_t state_ = 0xcbf29ce484222325U;
};

}  // namespace knack
