// SPDX-License-Identifier: MIT
// The figures of `inspect` as JSON; keys are stable and never translated.
#pragma once

#include <span>
#include <string>

#include "report/first_sights.hpp"
#include "report/inspect.hpp"

namespace knack::report {

/// One line. `items` is nullptr where no answers were given to look at.
[[nodiscard]] std::string inspect_json(std::span<const DeckInspection> decks,
                                       const ItemReport* items);

}  // namespace knack::report
