// SPDX-License-Identifier: MIT
// Holds the values of a file after its fixes against those before.
#pragma once

#include <span>

#include "base/diagnostic.hpp"
#include "deck/value.hpp"

namespace knack::lint {

/// Whether the values differ only where edits are: `edited` are their places in the old file,
/// `placed` in the new one, both sorted and apart. A key that goes must have been edited itself;
/// if its value was not, it comes again under another key of its table. A key or an item of a list
/// that is new must stand in what an edit wrote. A value that differs must touch an edit.
[[nodiscard]] bool changes_only(const deck::Table& before,
                                std::span<const Span> edited,
                                const deck::Table& after,
                                std::span<const Span> placed);

}  // namespace knack::lint
