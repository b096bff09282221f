// SPDX-License-Identifier: MIT
// A file line by line, whatever its size.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>

#include "base/result.hpp"

namespace knack::os {

/// A line without its end. `whole` is false if it is longer than the limit: then `text` is its
/// beginning.
struct Line {
  std::int64_t number = 0;  ///< from 1
  std::string_view text;
  bool whole = true;
};

/// Calls `visit` with each line of a regular file; false stops. A line holds at most `longest`
/// bytes, so memory has a bound. What is no regular file, or cannot be read, is an Error of kind
/// input and never blocks.
[[nodiscard]] Result<void> for_each_line(const std::string& path,
                                         std::size_t longest,
                                         const std::function<bool(const Line&)>& visit);

/// The first bytes of a regular file, at most `limit`.
[[nodiscard]] Result<std::string> first_bytes(const std::string& path, std::size_t limit);

}  // namespace knack::os
