// SPDX-License-Identifier: MIT
// Writes diagnostics a line each.
#include "lint/as_concise.hpp"

#include <iterator>

#include <fmt/format.h>

#include "base/safe_text.hpp"
#include "lint/rule.hpp"

namespace knack::lint {

std::string as_concise(const Diagnostics& diagnostics) {
  std::string out;
  for (const Diagnostic& each : diagnostics) {
    fmt::format_to(std::back_inserter(out),
                   "{}:{}:{}: {}: {} [{}]\n",
                   safe_line(each.file).view(),
                   each.at.begin.line,
                   each.at.begin.column,
                   to_string(each.severity),
                   safe_line(each.message).view(),
                   safe_line(each.rule).view());
  }
  return out;
}

}  // namespace knack::lint
