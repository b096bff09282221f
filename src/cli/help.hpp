// SPDX-License-Identifier: MIT
// The help texts, made from the table of commands.
#pragma once

#include <string>

#include "cli/spec.hpp"

namespace knack::cli {

/// `knack --help`: all commands by audience.
[[nodiscard]] std::string help_of_knack();

/// `knack COMMAND --help`: examples first, then arguments and options.
[[nodiscard]] std::string help_of(const CommandSpec& command);

}  // namespace knack::cli
