// SPDX-License-Identifier: MIT
// What a spreadsheet would run instead of showing it.
#pragma once

#include <string_view>

namespace knack {

/// Whether a spreadsheet could run a cell that begins so, or strips its first character: `=`, `+`,
/// `-`, `@`, their wide forms, tab, line ends, NUL, and the apostrophe (authors_trainers.md C3).
[[nodiscard]] bool begins_like_formula(std::string_view text);

}  // namespace knack
