// SPDX-License-Identifier: MIT
// Diagnostics for people: rule, place, the line with a caret under it, and the remedy.
#pragma once

#include <cstddef>
#include <string>

#include "base/diagnostic.hpp"
#include "lint/source.hpp"

namespace knack::lint {

/// In the shape of rustc, a blank line after each; a file that is not in `sources` gets no excerpt.
/// Everything is made safe for a terminal; carets stand right under wide and combining characters
/// and tabs; long lines are cut around the place, to 100 columns or to what a terminal of `columns`
/// shows in one line, since carets under a wrapped line point at nothing. `colour`: with palette
/// colours.
[[nodiscard]] std::string as_text(const Diagnostics& diagnostics,
                                  const Sources& sources,
                                  bool colour,
                                  std::size_t columns = 1000);

}  // namespace knack::lint
