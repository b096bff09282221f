// SPDX-License-Identifier: MIT
// Takes a rule out of an ignore.
#pragma once

#include <cstddef>
#include <optional>

#include "base/diagnostic.hpp"
#include "deck/deck.hpp"

namespace knack::lint {

/// Removes one rule of the list; with the last one go the list and its reason, line and all.
/// `header` is that of the table. Nothing where the list is laid out so that a comment could be
/// lost, or the table has no lines of its own.
[[nodiscard]] std::optional<Fix> without_rule(const deck::Ignore& ignore,
                                              std::size_t which,
                                              Span header);

}  // namespace knack::lint
