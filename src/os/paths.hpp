// SPDX-License-Identifier: MIT
// Where a person's files belong (XDG Base Directory Specification 0.8).
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace knack::os {

using Environment = std::function<std::optional<std::string>(std::string_view)>;

/// `$XDG_DATA_HOME`, else `$HOME/.local/share`; nothing if neither is an absolute path (relative
/// values are ignored, as the specification asks).
[[nodiscard]] std::optional<std::string> data_home(const Environment& env);

/// `$XDG_CONFIG_HOME`, else `$HOME/.config`, in the same way.
[[nodiscard]] std::optional<std::string> config_home(const Environment& env);

}  // namespace knack::os
