// SPDX-License-Identifier: MIT
// How this run looks: colour, signs, width, decided once from options, environment and terminal.
#pragma once

#include "cli/context.hpp"
#include "term/style.hpp"

namespace knack::cli {

/// The style for standard output.
[[nodiscard]] term::Style style_of(const Context& context);

/// Whether standard output is to be coloured.
[[nodiscard]] bool wants_colour(const Context& context);

/// Whether single keys can be read; else the drill goes line by line.
[[nodiscard]] bool takes_keys(const Context& context);

}  // namespace knack::cli
