// SPDX-License-Identifier: MIT
// The guard: limits and places before toml++ sees a byte, and where a broken file may be cut.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.hpp"

namespace knack::deck {

inline constexpr std::size_t max_file_bytes = 8U << 20U;
inline constexpr std::size_t max_line_bytes = 64U << 10U;
inline constexpr std::size_t max_key_parts = 8;
inline constexpr std::size_t max_nesting = 16;
inline constexpr std::size_t max_faults = 1000;  ///< more are counted, not kept

/// `key = value` at the beginning of a line.
struct Statement {
  std::string path;  ///< the key's parts, joined by a newline, which no part can have
  Span at;
};

/// A table header with the lines up to the next one; the first chunk of a file has no header.
struct Chunk {
  std::size_t begin = 0;  ///< byte offset, at the start of a line
  std::size_t end = 0;
  std::uint32_t line = 1;
  bool headed = false;            ///< false for the first chunk alone
  Span at;                        ///< of the header
  std::vector<std::string> path;  ///< of the header; empty for the first chunk or a broken header
  bool many = false;              ///< `[[…]]`
  bool faulty = false;            ///< toml++ must not see it
  std::vector<Statement> keys;    ///< only with Trust::headers
  std::optional<std::string> id;  ///< the value of a plain `id = "…"`; only with Trust::headers
};

/// `faults` have neither file nor deck; at most one for each line, sorted.
struct Scan {
  std::vector<Chunk> chunks;
  Diagnostics faults;
};

/// What to believe in a text of several lines that holds a line like `[[card]]`: that it is text
/// (right for every valid file), or that the closing quotes were forgotten (the better guess once
/// the file is known to be broken).
enum class Trust { quotes, headers };

/// Walks over bytes that have no byte order mark. Everything outside texts and comments is checked
/// to be ASCII, keys and headers are checked whole, texts and brackets are paired; values are left
/// to toml++. Valid TOML within the limits gives no fault.
[[nodiscard]] Scan scan(std::string_view bytes, Trust trust);

}  // namespace knack::deck
