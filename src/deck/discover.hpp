// SPDX-License-Identifier: MIT
// Which files are meant by the paths a person gives.
#pragma once

#include <string>
#include <vector>

#include "base/result.hpp"

namespace knack::deck {

/// The deck files a path stands for: the file itself, or the `*.toml` files of a folder and its
/// subfolders (hidden ones left out), sorted by path. Symbolic links given by the person are
/// followed, links met inside a folder only if they stay inside it. A folder without any deck, a
/// path that is not there (with the nearest one that is), and a thing that is neither a regular
/// file nor a folder (FIFO, device, socket) are errors (kind input).
[[nodiscard]] Result<std::vector<std::string>> deck_files(const std::string& path);

}  // namespace knack::deck
