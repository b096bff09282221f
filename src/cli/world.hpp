// SPDX-License-Identifier: MIT
// Everything outside the program that a command may touch, as values: main fills it, tests fill it
// by hand.
#pragma once

#include <cstdint>
#include <functional>
#include <iosfwd>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/time.hpp"

namespace knack::cli {

/// The world around one run of knack.
struct World {
  std::vector<std::string> args;  ///< without the program's name
  std::function<std::optional<std::string>(std::string_view)> env;
  std::istream* in = nullptr;
  std::ostream* out = nullptr;
  std::ostream* err = nullptr;
  bool in_is_terminal = false;
  bool out_is_terminal = false;
  bool err_is_terminal = false;
  std::function<LocalInstant()> clock;     ///< the wall clock
  std::function<std::uint64_t()> entropy;  ///< 64 random bits
  int signal = 0;                          ///< set by a command that a signal ended; main raises it
};

}  // namespace knack::cli
