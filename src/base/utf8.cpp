// SPDX-License-Identifier: MIT
// Decodes and encodes UTF-8 by the rules of RFC 3629.
#include "base/utf8.hpp"

namespace knack {
namespace {

constexpr char32_t replacement = 0xfffd;

/// How a leading byte announces its sequence: total size, bits of its own, smallest number not
/// overlong.
struct Lead {
  std::size_t size;
  unsigned mask;
  char32_t least;
};

std::optional<Lead> lead_of(unsigned byte) {
  if (byte < 0x80U) return Lead{1, 0x7fU, 0};
  if (byte >= 0xc2U && byte < 0xe0U) return Lead{2, 0x1fU, 0x80};
  if (byte >= 0xe0U && byte < 0xf0U) return Lead{3, 0x0fU, 0x800};
  if (byte >= 0xf0U && byte < 0xf5U) return Lead{4, 0x07U, 0x10000};
  return std::nullopt;
}

}  // namespace

Decoded decode_front(std::string_view text) {
  const auto first = static_cast<unsigned char>(text.front());
  const auto lead = lead_of(first);
  if (!lead || text.size() < lead->size) return {replacement, 1, false};
  char32_t point = first & lead->mask;
  for (std::size_t i = 1; i < lead->size; ++i) {
    const auto byte = static_cast<unsigned char>(text[i]);
    if ((byte & 0xc0U) != 0x80U) return {replacement, 1, false};
    point = (point << 6U) | (byte & 0x3fU);
  }
  const bool surrogate = point >= 0xd800 && point <= 0xdfff;
  if (point < lead->least || surrogate || point > 0x10ffff) return {replacement, 1, false};
  return {point, lead->size, true};
}

void append_utf8(std::string& out, char32_t point) {
  const auto byte = [&](char32_t value) {
    out += static_cast<char>(static_cast<unsigned char>(value));
  };
  if (point < 0x80) {
    byte(point);
  } else if (point < 0x800) {
    byte(0xc0U | (point >> 6U));
    byte(0x80U | (point & 0x3fU));
  } else if (point < 0x10000) {
    byte(0xe0U | (point >> 12U));
    byte(0x80U | ((point >> 6U) & 0x3fU));
    byte(0x80U | (point & 0x3fU));
  } else {
    byte(0xf0U | (point >> 18U));
    byte(0x80U | ((point >> 12U) & 0x3fU));
    byte(0x80U | ((point >> 6U) & 0x3fU));
    byte(0x80U | (point & 0x3fU));
  }
}

std::optional<std::size_t> find_invalid_utf8(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const Decoded step = decode_front(text.substr(at));
    if (!step.valid) return at;
    at += step.size;
  }
  return std::nullopt;
}

std::size_t count_code_points(std::string_view text) {
  std::size_t count = 0;
  for (std::size_t at = 0; at < text.size(); ++count) at += decode_front(text.substr(at)).size;
  return count;
}

}  // namespace knack
