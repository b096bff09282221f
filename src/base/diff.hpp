// SPDX-License-Identifier: MIT
// What differs between two texts, line by line.
#pragma once

#include <string>
#include <string_view>

namespace knack {

/// A unified diff with three lines around each change, as `patch -p1` takes it: `a/name` and
/// `b/name` (a path from the root without its first slash; `-` stays). Empty if nothing differs.
/// The shortest script of Myers, "An O(ND) difference algorithm" (1986), up to 2,000 changed lines;
/// beyond that all lines between the first and the last difference are one change.
[[nodiscard]] std::string unified_diff(std::string_view name,
                                       std::string_view before,
                                       std::string_view after);

}  // namespace knack
