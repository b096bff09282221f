// SPDX-License-Identifier: MIT
// Findings made by hand.
#pragma once

#include <string>

#include "base/diagnostic.hpp"

namespace knack::lint {

/// In card `c` of deck `d` in a.toml, over the columns from `column` to before `end_column`.
inline Diagnostic finding(std::string rule,
                          Severity severity,
                          std::uint32_t line = 1,
                          std::uint32_t column = 1,
                          std::uint32_t end_column = 2) {
  return {std::move(rule),
          severity,
          "a.toml",
          {{line, column}, {line, end_column}},
          "something is wrong",
          "mend it",
          "d",
          "c"};
}

}  // namespace knack::lint
