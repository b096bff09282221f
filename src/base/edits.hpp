// SPDX-License-Identifier: MIT
// Fixes applied to the bytes of a file.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.hpp"

namespace knack {

/// A file after some fixes.
struct Applied {
  std::string bytes;
  std::vector<std::size_t> taken;  ///< indices of the fixes that were applied, ascending
  std::vector<Span> edited;        ///< what was replaced, places of the old bytes
  std::vector<Span> placed;        ///< what stands there now, places of the new bytes; same order
};

/// Applies every fix whole or not at all: one whose edits overlap those of an earlier fix (or begin
/// where one of them begins) is left for the next run. Places beyond the end of a line mean its
/// end, places beyond the last line the end of the file, where a line end is put first if it lacks
/// one. A byte order mark stands before 1:1. Line ends in the text of an edit become those of the
/// file (of its first line).
[[nodiscard]] Applied apply_fixes(std::string_view bytes, std::span<const Fix> fixes);

}  // namespace knack
