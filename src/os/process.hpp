// SPDX-License-Identifier: MIT
// Other programs: one that takes the terminal for a while, one that is asked something.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"

namespace knack::os {

/// Opens a file in an editor, at a line (from 1) if one is given, and waits until it is closed.
/// `editor` is a command as in $EDITOR and may have arguments; a shell parts it, the file's name
/// never passes through one. An Error of kind io if it cannot be started or fails.
[[nodiscard]] Result<void> edit_file(const std::string& editor,
                                     const std::string& file,
                                     std::optional<std::uint32_t> line = std::nullopt);

/// What a program said before it ended.
struct Captured {
  int code = 0;  ///< its exit code, or 128 and the signal that ended it
  std::string out;
  std::string err;
};

/// Runs a program to its end with nothing to read. The first word is looked for on PATH, the others
/// are its arguments as they are: no shell sees them. An Error of kind io if it cannot be started
/// or says more than `limit` bytes on either stream; then it is ended. It has our environment but
/// for the variables named in `without`.
[[nodiscard]] Result<Captured> capture(const std::vector<std::string>& words,
                                       std::size_t limit,
                                       std::span<const std::string_view> without = {});

}  // namespace knack::os
