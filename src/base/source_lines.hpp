// SPDX-License-Identifier: MIT
// Places in a text: its lines, and what stands under a span.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "base/diagnostic.hpp"

namespace knack {

/// The offsets at which lines begin, so that each place is found at once. Lines end with LF or CR
/// LF; a CR that no LF follows is a character of its line. A byte order mark stands before 1:1.
/// Keeps a view of `bytes`.
class SourceLines {
 public:
  explicit SourceLines(std::string_view bytes);

  /// How many lines there are: one more than line ends, so the last may be empty.
  [[nodiscard]] std::size_t count() const { return starts_.size(); }

  /// The line (from 1) without its end; empty if there is none.
  [[nodiscard]] std::string_view line(std::uint32_t number) const;

  /// The byte offset of a place; beyond the end of a line that end, beyond the last line the end of
  /// the text.
  [[nodiscard]] std::size_t offset(Place place) const;

  /// The bytes from the begin of a span to its end, as far as the text has them.
  [[nodiscard]] std::string_view text(const Span& at) const;

 private:
  std::string_view bytes_;
  std::vector<std::size_t> starts_;
};

/// The byte offset of a column (code points from 1) in a line, at most the length of the line.
[[nodiscard]] std::size_t offset_of(std::string_view line, std::uint32_t column);

}  // namespace knack
