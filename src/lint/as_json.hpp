// SPDX-License-Identifier: MIT
// Diagnostics for programs (REVIEWS.md section 6).
#pragma once

#include <string>

#include "base/diagnostic.hpp"
#include "lint/summary.hpp"

namespace knack::lint {

/// One JSON object, schema 1, without a newline at its end: `diagnostics`, each with its `fix` (an
/// object with `safe` and `edits`, or null), and `summary`. Invalid UTF-8 becomes U+FFFD; what
/// could steer a terminal is escaped. `statistics` adds the number of findings by rule.
[[nodiscard]] std::string as_json(const Diagnostics& diagnostics,
                                  const Scope& scope,
                                  bool statistics = false);

}  // namespace knack::lint
