// SPDX-License-Identifier: MIT
// What a mistyped path may have meant.
#pragma once

#include <string>

namespace knack::os {

/// A path that is there and differs from `path`, which is not, in one mistyped file or folder, or
/// in an ending (`.toml`) that was left out; nothing if none is near. Where the rest of the path
/// does not follow, the part of it that is there. Of a folder at most 10,000 names are read.
[[nodiscard]] std::string nearest_path(const std::string& path);

}  // namespace knack::os
