// SPDX-License-Identifier: MIT
// FNV-1a over length-prefixed fields.
#include "base/hash.hpp"

#include <array>

namespace knack {

void Checksum::add_bytes(std::string_view bytes) {
  constexpr std::uint64_t prime = 0x100000001b3U;
  for (const char c : bytes) {
    state_ ^= static_cast<unsigned char>(c);
    state_ *= prime;
  }
}

void Checksum::add(std::int64_t number) {
  std::array<char, 8> bytes{};
  auto rest = static_cast<std::uint64_t>(number);
  for (char& byte : bytes) {
    byte = static_cast<char>(rest & 0xffU);
    rest >>= 8U;
  }
  add_bytes({bytes.data(), bytes.size()});
}

void Checksum::add(std::string_view field) {
  add(static_cast<std::int64_t>(field.size()));
  add_bytes(field);
}

}  // namespace knack
