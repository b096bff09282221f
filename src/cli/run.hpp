// SPDX-License-Identifier: MIT
// One run of knack from arguments to exit code.
#pragma once

#include "cli/world.hpp"

namespace knack::cli {

/// Parses, opens what the command needs, runs it, and gives the exit code. Never calls exit.
[[nodiscard]] int run(World& world);

}  // namespace knack::cli
