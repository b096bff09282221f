// SPDX-License-Identifier: MIT
// Diagnostics a line each, in the shape of a compiler, for editors and grep.
#pragma once

#include <string>

#include "base/diagnostic.hpp"

namespace knack::lint {

/// `path:line:column: error: message [rule]`, one line each whatever the message holds; the level
/// is error, warning or note, the column counts code points from 1. GCC's shape, which vim's
/// default errorformat, Emacs' compilation mode and VS Code's $gcc matcher read.
[[nodiscard]] std::string as_concise(const Diagnostics& diagnostics);

}  // namespace knack::lint
