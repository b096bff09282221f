// SPDX-License-Identifier: MIT
// The table of rules: what validate asks of a deck, and why.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "base/diagnostic.hpp"

namespace knack::lint {

/// One rule. The name is its code and never changes (DECKS.md section 4).
struct Rule {
  std::string_view name;
  Severity severity = Severity::error;
  std::string_view summary;    ///< what it asks, one line
  std::string_view rationale;  ///< why, with the source where there is one
  std::string_view bad;   ///< TOML that breaks it; may be empty where an example cannot be shown
  std::string_view good;  ///< the same mended
  bool fixable = false;   ///< a finding may carry its fix, as that of the bad example does
};

/// All rules, family by family, in the order in which they are listed.
[[nodiscard]] std::span<const Rule> rules();

/// The rule of that name, or nullptr.
[[nodiscard]] const Rule* find_rule(std::string_view name);

/// The name of a rule that is meant by a mistyped one, if any is near.
[[nodiscard]] std::optional<std::string> nearest_rule(std::string_view name);

/// "error", "warning", "note".
[[nodiscard]] std::string_view to_string(Severity severity);

}  // namespace knack::lint
