// SPDX-License-Identifier: MIT
// Diagnostics for people: rule, place, the line with a caret under it, and the remedy.
#pragma once

#include <string>

#include "base/diagnostic.hpp"
#include "lint/source.hpp"

namespace knack::lint {

/// In the shape of rustc, a blank line after each; a file that is not in `sources` gets no excerpt.
/// Everything is made safe for a terminal; carets stand right under wide and combining characters
/// and tabs; long lines are cut around the place. `colour`: with palette colours.
[[nodiscard]] std::string as_text(const Diagnostics& diagnostics,
                                  const Sources& sources,
                                  bool colour);

}  // namespace knack::lint
