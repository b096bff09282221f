// SPDX-License-Identifier: MIT
// The texts in which faults were found: their lines, and what stands under a span.
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.hpp"

namespace knack::lint {

/// Files by name with their bytes.
using Sources = std::map<std::string, std::string>;

/// The offsets at which lines begin, so that each place is found at once. Keeps a view of `bytes`.
class SourceLines {
 public:
  explicit SourceLines(std::string_view bytes);

  /// The line (from 1) without its end; empty if there is none.
  [[nodiscard]] std::string_view line(std::uint32_t number) const;

  /// The bytes from the begin of a span to its end, as far as the file has them.
  [[nodiscard]] std::string_view text(const Span& at) const;

 private:
  [[nodiscard]] std::size_t offset(Place place) const;

  std::string_view bytes_;
  std::vector<std::size_t> starts_;
};

/// The lines of several files, each looked through when it is first asked for. Keeps a reference.
class SourceIndex {
 public:
  explicit SourceIndex(const Sources& sources) : sources_(sources) {}

  /// The lines of a file, or nullptr if its bytes are not known.
  [[nodiscard]] const SourceLines* find(const std::string& file);

 private:
  const Sources& sources_;
  std::map<std::string, SourceLines> known_;
};

/// The byte offset of a column (code points from 1) in a line, at most the length of the line.
[[nodiscard]] std::size_t offset_of(std::string_view line, std::uint32_t column);

}  // namespace knack::lint
