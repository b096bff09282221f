// SPDX-License-Identifier: MIT
// Which findings the person who runs the rules wants to see.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.hpp"

namespace knack::lint {

/// What was asked for on the command line.
struct Choice {
  std::vector<std::string> select;  ///< names of rules; empty: all
  std::vector<std::string> ignore;  ///< names of rules; goes before `select`
  Severity least = Severity::note;  ///< the lowest severity that is shown
  bool strict = false;              ///< warnings are errors
};

/// Whether the rule is among those asked for.
[[nodiscard]] bool is_chosen(const Choice& choice, std::string_view rule);

/// Takes out what comes from rules that were not asked for. Errors stay whatever is asked: a card
/// with an error is left out of sessions and of the other rules, and would look clean. To be used
/// before `set_levels`, so that what --strict raises may be left out.
void keep_chosen(const Choice& choice, Diagnostics& diagnostics);

/// Raises warnings to errors if `strict`, then takes out what is below `least`.
void set_levels(const Choice& choice, Diagnostics& diagnostics);

}  // namespace knack::lint
