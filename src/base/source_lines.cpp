// SPDX-License-Identifier: MIT
// Finds places in texts.
#include "base/source_lines.hpp"

#include <algorithm>

#include "base/utf8.hpp"

namespace knack {

SourceLines::SourceLines(std::string_view bytes) : bytes_(bytes) {
  starts_.push_back(bytes.starts_with(byte_order_mark) ? byte_order_mark.size() : 0);
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    if (bytes[i] == '\n') starts_.push_back(i + 1);
  }
}

std::string_view SourceLines::line(std::uint32_t number) const {
  if (number == 0 || number > starts_.size()) return {};
  const std::size_t begin = starts_[number - 1];
  if (number == starts_.size()) return bytes_.substr(begin);
  std::string_view out = bytes_.substr(begin, starts_[number] - 1 - begin);
  if (out.ends_with('\r')) out.remove_suffix(1);
  return out;
}

std::size_t SourceLines::offset(Place place) const {
  if (place.line == 0 || place.line > starts_.size()) return bytes_.size();
  return starts_[place.line - 1] + offset_of(line(place.line), place.column);
}

std::string_view SourceLines::text(const Span& at) const {
  const std::size_t begin = offset(at.begin);
  return bytes_.substr(begin, std::max(begin, offset(at.end)) - begin);
}

std::size_t offset_of(std::string_view line, std::uint32_t column) {
  std::size_t at = 0;
  for (std::uint32_t i = 1; i < column && at < line.size(); ++i)
    at += decode_front(line.substr(at)).size;
  return at;
}

}  // namespace knack
