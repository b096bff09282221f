// SPDX-License-Identifier: MIT
// The configuration file as typed values with their places, and its faults.
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "base/diagnostic.hpp"
#include "deck/deck.hpp"
#include "os/paths.hpp"
#include "schedule/sm2.hpp"

namespace knack::cli {

/// When to do something that depends on the terminal.
enum class When { automatic, always, never };

[[nodiscard]] std::string_view to_string(When when);  ///< "auto", "always", "never"
[[nodiscard]] std::optional<When> when_named(std::string_view name);

/// The ranges of what the file sets.
inline constexpr std::size_t most_deck_places = 1000;
inline constexpr int most_per_day = 9999;
inline constexpr int last_hour = 23;
inline constexpr int least_time_factor_milli = 500;  ///< or 0: answers are not timed
inline constexpr int most_time_factor_milli = 3000;

/// What the file says. What it does not say, or says wrongly, is empty; so the values of a file
/// with faults are those that hold all the same.
struct ConfigFile {
  std::string path;     ///< where it is or would be; empty: there is no home for it
  bool exists = false;  ///< something is there, readable or not
  std::string bytes;    ///< for excerpts
  Diagnostics faults;   ///< errors, sorted

  std::optional<deck::Texts> decks;  ///< files and folders as they are written; never empty
  std::optional<deck::Located<int>> new_per_day;
  std::optional<deck::Located<int>> reviews_per_day;
  std::optional<deck::Located<int>> rollover;  ///< an hour
  std::optional<deck::Located<schedule::Dialect>> scheduler;
  std::optional<deck::Located<int>> time_factor_milli;
  std::optional<deck::Located<When>> color;
  std::optional<deck::Located<bool>> ascii;
  std::optional<deck::Located<bool>> accessible;
  std::map<std::string, deck::Located<std::int64_t>, std::less<>> constants;  ///< by name
};

/// The keys at the root, in the order in which they are shown.
[[nodiscard]] std::span<const std::string_view> config_keys();

/// Reads bytes as the file at `path`, with the guard and the parser of decks. Never fails.
[[nodiscard]] ConfigFile parse_config(std::string path, std::string bytes);

/// Where the file is or would be: `$XDG_CONFIG_HOME/knack/config.toml`, by default below
/// `~/.config`; empty if there is no such place.
[[nodiscard]] std::string config_path(const os::Environment& env);

/// Reads the file; none is no fault, and what cannot be read is one. Never blocks.
[[nodiscard]] ConfigFile read_config(const os::Environment& env);

/// The faults in the form of `knack validate`, for so many columns.
[[nodiscard]] std::string faults_text(const ConfigFile& file, bool colour, std::size_t columns);

}  // namespace knack::cli
