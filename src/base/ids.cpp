// SPDX-License-Identifier: MIT
// What a legal id looks like.
#include "base/ids.hpp"

#include <algorithm>

namespace knack {
namespace {

bool is_letter(char c) {
  return c >= 'a' && c <= 'z';
}

bool is_follower(char c) {
  return is_letter(c) || (c >= '0' && c <= '9') || c == '.' || c == '_' || c == '-';
}

}  // namespace

bool is_id(std::string_view text) {
  constexpr std::size_t longest = 64;
  return !text.empty() && text.size() <= longest && is_letter(text.front()) &&
         std::ranges::all_of(text, is_follower);
}

}  // namespace knack
