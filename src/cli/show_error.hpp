// SPDX-License-Identifier: MIT
// The one place where trouble becomes words on standard error and an exit code.
#pragma once

#include "base/result.hpp"
#include "cli/spec.hpp"
#include "cli/world.hpp"

namespace knack::cli {

/// Prints `knack: what` and the remedy below it, made safe for a terminal, and gives the exit code
/// of its kind.
Exit show_error(World& world, const Error& error);

}  // namespace knack::cli
