// SPDX-License-Identifier: MIT
// Filters findings.
#include "lint/choose.hpp"

#include <algorithm>

namespace knack::lint {

bool is_chosen(const Choice& choice, std::string_view rule) {
  const auto names = [&](const std::vector<std::string>& list) {
    return std::ranges::find(list, rule) != list.end();
  };
  return !names(choice.ignore) && (choice.select.empty() || names(choice.select));
}

void keep_chosen(const Choice& choice, Diagnostics& diagnostics) {
  std::erase_if(diagnostics, [&](const Diagnostic& each) {
    return each.severity != Severity::error && !is_chosen(choice, each.rule);
  });
}

void set_levels(const Choice& choice, Diagnostics& diagnostics) {
  for (Diagnostic& each : diagnostics) {
    if (choice.strict && each.severity == Severity::warning) each.severity = Severity::error;
  }
  std::erase_if(diagnostics, [&](const Diagnostic& each) { return each.severity < choice.least; });
}

}  // namespace knack::lint
