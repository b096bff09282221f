// SPDX-License-Identifier: MIT
// Small helpers for what commands print.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "cli/context.hpp"

namespace knack::cli {

/// One line on standard output, made safe for a terminal.
void say(const Context& context, std::string_view line);

/// One line on standard error, made safe for a terminal.
void tell(const Context& context, std::string_view line);

/// The words with a separator between them.
[[nodiscard]] std::string join(const std::vector<std::string>& words, std::string_view separator);

}  // namespace knack::cli
