// SPDX-License-Identifier: MIT
// toml++ behind one function that takes only what the guard let through.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <variant>

#include "deck/value.hpp"

namespace knack::deck {

/// The one fault at which toml++ stopped.
struct TomlFault {
  Place at;
  std::string reason;  ///< toml++'s words on one line, lower case at the front, no full stop
};

/// Reads TOML 1.0. `bytes` must have passed the guard without a fault, since toml++ 3.3 crashes on
/// some malformed input; `first_line` is the number of their first line in the file.
[[nodiscard]] std::variant<Table, TomlFault> read_toml(std::string_view bytes,
                                                       std::uint32_t first_line);

}  // namespace knack::deck
