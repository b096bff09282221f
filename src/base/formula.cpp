// SPDX-License-Identifier: MIT
// Looks at the first character.
#include "base/formula.hpp"

#include <algorithm>
#include <array>

namespace knack {

bool begins_like_formula(std::string_view text) {
  if (text.empty()) return false;
  constexpr std::string_view bytes("=+-@\t\r\n\0'", 9);
  if (bytes.find(text.front()) != std::string_view::npos) return true;
  constexpr std::array<std::string_view, 4> wide{"＝", "＋", "－", "＠"};
  return std::ranges::any_of(wide, [&](std::string_view each) { return text.starts_with(each); });
}

}  // namespace knack
