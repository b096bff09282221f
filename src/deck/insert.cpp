// SPDX-License-Identifier: MIT
// A table put into the text of a file.
#include <algorithm>

#include "base/utf8.hpp"
#include "deck/scan.hpp"
#include "deck/write.hpp"

namespace knack::deck {
namespace {

/// Where the table whose header is in that line ends, with its sub-tables; the end of the file if
/// there is none.
std::size_t end_of_table(const Scan& scan, std::uint32_t header, std::size_t size) {
  auto chunk = std::ranges::find_if(
      scan.chunks, [&](const Chunk& each) { return each.headed && each.at.begin.line == header; });
  if (chunk == scan.chunks.end()) return size;
  const auto belongs = [&](const Chunk& each) {
    return each.path.size() > 1 && each.path.front() == chunk->path.front();
  };
  const auto next = std::find_if_not(chunk + 1, scan.chunks.end(), belongs);
  return (next - 1)->end;
}

/// Goes back over blank lines, and over comments that a blank line parts from what stands above.
std::size_t end_of_content(std::string_view bytes, std::size_t end) {
  std::size_t content = end;
  while (end > 0) {
    const std::size_t before = bytes.substr(0, end - 1).rfind('\n');
    const std::size_t begin = before == std::string_view::npos ? 0 : before + 1;
    const std::string_view line = bytes.substr(begin, end - begin);
    const std::size_t first = line.find_first_not_of(" \t\r\n");
    if (first == std::string_view::npos) {
      content = begin;
    } else if (line[first] != '#') {
      break;
    }
    end = begin;
  }
  return content;
}

std::string with_line_ends(std::string_view text, bool carriage_returns) {
  if (!carriage_returns) return std::string(text);
  std::string out;
  for (const char c : text) out += c == '\n' ? std::string("\r\n") : std::string(1, c);
  return out;
}

}  // namespace

std::string insert_table(std::string_view bytes, std::string_view table, std::uint32_t after) {
  const std::size_t mark = bytes.starts_with(byte_order_mark) ? byte_order_mark.size() : 0;
  const std::string_view text = bytes.substr(mark);
  const std::size_t end = end_of_table(scan(text, Trust::quotes), after, text.size());
  const std::size_t at = end == text.size() && after == 0 ? end : end_of_content(text, end);
  const std::string_view head = text.substr(0, at);
  const std::string_view rest = text.substr(at);
  std::string added(table);
  if (!head.empty()) added.insert(0, "\n");
  if (!head.empty() && !head.ends_with('\n')) added.insert(0, "\n");
  if (!rest.empty() && rest.find_first_not_of(" \t\r\n") == 0) added += "\n";
  return std::string(bytes.substr(0, mark)) + std::string(head) +
         with_line_ends(added, text.find("\r\n") != std::string_view::npos) + std::string(rest);
}

}  // namespace knack::deck
