// SPDX-License-Identifier: MIT
// Finds characters that could steer a terminal or hide text.
#include "deck/hazard.hpp"

#include <algorithm>
#include <cstdint>

#include <fmt/format.h>

#include "base/safe_text.hpp"
#include "base/utf8.hpp"

namespace knack::deck {
namespace {

constexpr char32_t zero_width_non_joiner = 0x200c;
constexpr char32_t zero_width_joiner = 0x200d;

bool is_plain(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return byte >= 0x20 ? byte < 0x7f : (c == '\n' || c == '\t');
}

/// Whether a terminal would be shown an escape in the place of a joiner.
bool has_stray_joiner(std::string_view text) {
  const std::string shown = safe(text).str();
  return shown.find("\\u{200c}") != std::string::npos ||
         shown.find("\\u{200d}") != std::string::npos;
}

}  // namespace

std::optional<char32_t> find_hazard(std::string_view text) {
  std::size_t at = 0;
  bool joiners_checked = false;
  while (at < text.size()) {
    if (is_plain(text[at])) {
      ++at;
      continue;
    }
    const Decoded step = decode_front(text.substr(at));
    const bool line_end = step.point == U'\r' && text.substr(at).starts_with("\r\n");
    const bool joiner = step.point == zero_width_joiner || step.point == zero_width_non_joiner;
    if (!line_end && is_terminal_hazard(step.point)) return step.point;
    if (joiner && !joiners_checked) {
      if (has_stray_joiner(text)) return step.point;
      joiners_checked = true;
    }
    at += step.size;
  }
  return std::nullopt;
}

std::string hazard_name(char32_t point) {
  return fmt::format("U+{:04X}", static_cast<std::uint32_t>(point));
}

}  // namespace knack::deck
