// SPDX-License-Identifier: MIT
// From the words of the command line to a checked request.
#pragma once

#include <string>
#include <variant>
#include <vector>

#include "base/result.hpp"
#include "cli/spec.hpp"

namespace knack::cli {

/// The person asked for the help of a command, or of knack (nullptr).
struct HelpWanted {
  const CommandSpec* command = nullptr;
};

/// The person asked for the version.
struct VersionWanted {};

using Parsed = std::variant<Request, HelpWanted, VersionWanted>;

/// Reads the arguments (without the program's name). No command means `review`. An unknown command
/// or option is an Error of kind usage that names the nearest one.
[[nodiscard]] Result<Parsed> parse(const std::vector<std::string>& args);

}  // namespace knack::cli
