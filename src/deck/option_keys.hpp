// SPDX-License-Identifier: MIT
// Keys for options that have none.
#pragma once

#include <optional>

#include "base/diagnostic.hpp"
#include "deck/deck.hpp"

namespace knack::deck {

/// Gives a key from the first words of its text to every option whose key is not its own: one that
/// is empty, or stands for its place (then it lies at the option). Unsafe: what was chosen before
/// is known by the old keys. Nothing if no key can be made of a text.
[[nodiscard]] std::optional<Fix> write_keys(const Options& options);

}  // namespace knack::deck
