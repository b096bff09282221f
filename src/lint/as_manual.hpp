// SPDX-License-Identifier: MIT
// The table of rules as a page to read.
#pragma once

#include <cstddef>
#include <string>

#include "lint/rule.hpp"

namespace knack::lint {

/// A rule for a terminal: name and severity, what it asks, why, a bad and a good example, each
/// line at most `columns` wide but for long lines of examples. Ends with a newline.
[[nodiscard]] std::string explained(const Rule& rule, std::size_t columns);

/// All rules as the manual page knack-rules(5), in mdoc(7).
[[nodiscard]] std::string as_manual();

}  // namespace knack::lint
