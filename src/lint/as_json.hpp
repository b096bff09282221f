// SPDX-License-Identifier: MIT
// Diagnostics for programs (REVIEWS.md section 6).
#pragma once

#include <cstddef>
#include <string>

#include "base/diagnostic.hpp"

namespace knack::lint {

/// What was looked at.
struct Scope {
  std::size_t files = 0;
  std::size_t cards = 0;
};

/// One JSON object, schema 1, without a newline at its end. Invalid UTF-8 becomes U+FFFD;
/// what could steer a terminal is escaped.
[[nodiscard]] std::string as_json(const Diagnostics& diagnostics, const Scope& scope);

}  // namespace knack::lint
