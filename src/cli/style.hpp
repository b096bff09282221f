// SPDX-License-Identifier: MIT
// How this run looks: colour, signs, width, decided here alone from the settings, the locale and
// the terminal.
#pragma once

#include <cstddef>

#include "cli/context.hpp"
#include "report/sheet.hpp"
#include "term/style.hpp"

namespace knack::cli {

/// The style for standard output.
[[nodiscard]] term::Style style_of(const Context& context);

/// The same for sheets of figures, which are as wide as the terminal wherever they go.
[[nodiscard]] report::SheetStyle sheet_style(const Context& context);

/// Whether standard output, or standard error, is to be coloured.
[[nodiscard]] bool wants_colour(const Context& context);
[[nodiscard]] bool wants_colour_on_errors(const Context& context);

/// How wide excerpts of files may be there: as the terminal, or without bounds where it is none.
[[nodiscard]] std::size_t excerpt_columns(const Context& context);
[[nodiscard]] std::size_t excerpt_columns_on_errors(const Context& context);

/// Whether single keys can be read; else the drill goes line by line.
[[nodiscard]] bool takes_keys(const Context& context);

/// Whether standard output is a terminal that can clear its screen.
[[nodiscard]] bool can_clear(const Context& context);

}  // namespace knack::cli
