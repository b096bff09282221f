// SPDX-License-Identifier: MIT
// Code points in and out of UTF-8 bytes.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace knack {

/// One decoded step: `size` is the number of bytes it took (≥ 1). Invalid bytes (overlong forms,
/// surrogates and numbers over U+10FFFF too) give U+FFFD with `valid` false and a size of 1.
struct Decoded {
  char32_t point = 0;
  std::size_t size = 1;
  bool valid = true;
};

/// The code point at the front of `text`, which must not be empty.
[[nodiscard]] Decoded decode_front(std::string_view text);

/// Appends `point` as UTF-8.
void append_utf8(std::string& out, char32_t point);

/// The byte offset of the first invalid byte, or nothing if all is well.
[[nodiscard]] std::optional<std::size_t> find_invalid_utf8(std::string_view text);

/// May stand before the first character of a file.
inline constexpr std::string_view byte_order_mark = "\xef\xbb\xbf";

/// How many code points `text` has; an invalid byte counts as one.
[[nodiscard]] std::size_t count_code_points(std::string_view text);

}  // namespace knack
