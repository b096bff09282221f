// SPDX-License-Identifier: MIT
// The first part of the guard: bytes and lines, whatever they mean.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "base/diagnostic.hpp"

namespace knack::deck {

/// Faults of encoding, control characters and length of lines, at most one for each line and
/// `max_faults` in all; sorted. Text after a byte order mark is expected.
[[nodiscard]] Diagnostics check_lines(std::string_view bytes);

/// The column of `offset` in a line that begins at `line_begin`.
[[nodiscard]] std::uint32_t column_of(std::string_view bytes,
                                      std::size_t line_begin,
                                      std::size_t offset);

}  // namespace knack::deck
