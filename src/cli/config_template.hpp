// SPDX-License-Identifier: MIT
// The configuration file as it is first written: every key with its built-in value, switched off.
#pragma once

#include <string>

namespace knack::cli {

/// TOML in which only the header [constants] is no comment; each key is a comment that becomes a
/// setting when its # is removed.
[[nodiscard]] std::string config_template();

}  // namespace knack::cli
