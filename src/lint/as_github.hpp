// SPDX-License-Identifier: MIT
// Diagnostics as workflow commands of GitHub Actions, which it shows beside the lines of a change.
#pragma once

#include <cstddef>
#include <string>

#include "base/diagnostic.hpp"

namespace knack::lint {

/// GitHub shows so many annotations of each level for a step and drops the rest without a word.
inline constexpr std::size_t github_cap = 10;

/// `::error file=F,line=L,endLine=E,col=C,endColumn=D,title=T::message`, one line each, errors
/// first, then warnings and notices. In values `%`, CR and LF stand as `%25`, `%0D`, `%0A`, in
/// properties also `:` and `,` as `%3A` and `%2C` (actions/toolkit, command.ts). The columns are
/// left out where the span has several lines, which GitHub refuses. At most `github_cap` a level;
/// if there are more, a last notice says how many.
[[nodiscard]] std::string as_github(const Diagnostics& diagnostics);

}  // namespace knack::lint
