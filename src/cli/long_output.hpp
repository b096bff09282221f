// SPDX-License-Identifier: MIT
// Texts that may be longer than the screen.
#pragma once

#include <string>

#include "cli/context.hpp"

namespace knack::cli {

/// Writes lines that are safe and laid out already to standard output; what is longer than the
/// screen goes through the person's pager, unless the terminal is dumb or --accessible is on.
void show_long(const Context& context, const std::string& text);

}  // namespace knack::cli
