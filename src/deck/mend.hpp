// SPDX-License-Identifier: MIT
// Fixes of the usual shapes. All rely on the places that toml++ gives: a text has its quotes in its
// span, a table with a header the header.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "base/diagnostic.hpp"
#include "deck/report.hpp"
#include "deck/value.hpp"

namespace knack::deck {

enum class Safety { safe, unsafe };

/// Other bytes at a place.
[[nodiscard]] Fix put(Span at, std::string text, Safety safety);

/// Another word (without quotes and backslashes) in a text that means `found`; its quotes stay if
/// it is written as it is meant.
[[nodiscard]] Fix put_word(Span at, std::string_view found, std::string_view word, Safety safety);

/// `lines`, each with its end, before the line of that number.
[[nodiscard]] Fix put_lines(std::uint32_t before, std::string lines, Safety safety);

/// Moves the lines of an entry from below one header to the end of another table with a header.
/// Nothing if the entry shares its line with another, is a table with a header, or its key is taken
/// there.
[[nodiscard]] std::optional<Fix> move_lines(
    const Entry& entry, Span from_header, const Table& to, Span to_header, const Report& report);

/// The same into the table `key` of `parent`; nothing too if that has no header.
[[nodiscard]] std::optional<Fix> move_below(const Entry& entry,
                                            Span from_header,
                                            const Table& parent,
                                            std::string_view key,
                                            const Report& report);

/// All lines that a thing stands in.
[[nodiscard]] Edit without_lines(Span at);

/// The word that can only have been meant: the same in lower case, or the only one that is one
/// letter away. Words of two letters have too many neighbours.
[[nodiscard]] std::optional<std::string> surely_meant(std::string_view word,
                                                      std::span<const std::string> known);

/// Whether the value of an entry is one or more tables with headers of their own.
[[nodiscard]] bool has_header(const Entry& entry);

/// The line after the last key of a table that stands in lines of its own, below the header at
/// `header`; sub-tables with headers do not count.
[[nodiscard]] std::uint32_t line_after_keys(const Table& table, Span header);

}  // namespace knack::deck
