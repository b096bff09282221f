// SPDX-License-Identifier: MIT
// Diagnostics for people: rule, place, the line with a caret under it, and the remedy.
#pragma once

#include <map>
#include <string>

#include "base/diagnostic.hpp"

namespace knack::lint {

/// Files by name with their bytes, for the excerpts; a file that is not there gets none.
using Sources = std::map<std::string, std::string>;

/// In the shape of rustc, a blank line after each. Everything is made safe for a terminal; carets
/// stand right under wide and combining characters and tabs; long lines are cut around the place.
/// `colour`: with palette colours.
[[nodiscard]] std::string as_text(const Diagnostics& diagnostics,
                                  const Sources& sources,
                                  bool colour);

}  // namespace knack::lint
