// SPDX-License-Identifier: MIT
// What a run over decks found, in numbers.
#pragma once

#include <cstddef>
#include <map>
#include <string>

#include "base/diagnostic.hpp"

namespace knack::lint {

/// What was looked at, and what was found but is not shown.
struct Scope {
  std::size_t files = 0;
  std::size_t cards = 0;
  std::size_t ignored = 0;    ///< findings that a deck, skill or card ignores
  std::size_t baselined = 0;  ///< findings that the baseline knows
};

/// Findings by severity, and how many have a safe fix.
struct Counts {
  std::size_t errors = 0;
  std::size_t warnings = 0;
  std::size_t notes = 0;
  std::size_t fixable = 0;
};

[[nodiscard]] Counts count(const Diagnostics& diagnostics);

/// Both in one line for people: `2 files, 40 cards: 1 error, 0 warnings, 3 notes; 2 fixable with
/// --fix; 1 ignored, 4 in the baseline`. What is zero after the semicolons is left out.
[[nodiscard]] std::string last_line(const Diagnostics& diagnostics, const Scope& scope);

/// How often each rule was found, by its name.
[[nodiscard]] std::map<std::string, std::size_t> count_by_rule(const Diagnostics& diagnostics);

/// The same for people, a line each, the most frequent first: number, severity, rule, what it asks.
[[nodiscard]] std::string statistics_text(const Diagnostics& diagnostics);

}  // namespace knack::lint
