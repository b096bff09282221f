// SPDX-License-Identifier: MIT
// The yardstick of validate: toml++ and nothing else.
#pragma once

#include <cstddef>
#include <string_view>

namespace knack::bench {

/// Parses with toml++ and gives the number of keys at the top.
[[nodiscard]] std::size_t parse_with_toml_alone(std::string_view bytes);

}  // namespace knack::bench
