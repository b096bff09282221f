// SPDX-License-Identifier: MIT
// Counts words.
#include "lint/texts.hpp"

#include "base/utf8.hpp"

namespace knack::lint {
namespace {

/// ASCII letters and digits, and everything beyond Latin-1's signs but general punctuation.
bool is_word_point(char32_t point) {
  if (point < 0x80)
    return (point >= U'0' && point <= U'9') || (point >= U'A' && point <= U'Z') ||
           (point >= U'a' && point <= U'z');
  constexpr char32_t first_letter = 0xaa;
  const bool punctuation = point >= 0x2000 && point <= 0x206f;
  const bool sign = point == 0xab || point == 0xac || point == 0xb7 || point == 0xbb;
  return point >= first_letter && !punctuation && !sign;
}

}  // namespace

std::size_t count_words(std::string_view text) {
  std::size_t out = 0;
  bool counted = false;
  for (std::size_t at = 0; at < text.size();) {
    const auto byte = static_cast<unsigned char>(text[at]);
    if (byte < 0x80U) {
      ++at;
      if (byte == ' ' || byte == '\n' || byte == '\t')
        counted = false;
      else if (!counted && is_word_point(byte)) {
        counted = true;
        ++out;
      }
      continue;
    }
    const Decoded step = decode_front(text.substr(at));
    at += step.size;
    if (counted || !is_word_point(step.point)) continue;
    counted = true;
    ++out;
  }
  return out;
}

}  // namespace knack::lint
