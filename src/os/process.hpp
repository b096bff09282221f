// SPDX-License-Identifier: MIT
// Other programs that take the terminal for a while.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "base/result.hpp"

namespace knack::os {

/// Opens a file in an editor, at a line (from 1) if one is given, and waits until it is closed.
/// `editor` is a command as in $EDITOR and may have arguments; a shell parts it, the file's name
/// never passes through one. An Error of kind io if it cannot be started or fails.
[[nodiscard]] Result<void> edit_file(const std::string& editor,
                                     const std::string& file,
                                     std::optional<std::uint32_t> line = std::nullopt);

}  // namespace knack::os
