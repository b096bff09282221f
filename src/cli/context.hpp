// SPDX-License-Identifier: MIT
// What a running command has in hand: the request, the time, the settings, the store it declared.
#pragma once

#include <optional>
#include <string>

#include "base/result.hpp"
#include "base/time.hpp"
#include "cli/config_file.hpp"
#include "cli/settings.hpp"
#include "cli/spec.hpp"
#include "cli/world.hpp"
#include "schedule/fold.hpp"
#include "store/store.hpp"

namespace knack::cli {

/// Opened by `open` from the needs of the command's row; nothing else is opened.
struct Context {
  World& world;
  const Request& request;
  LocalInstant now;        ///< `--now`, or the clock when the command began
  bool fixed_now = false;  ///< `--now` was given: the clock stands still
  std::string store_path;
  std::optional<store::Store> store;  ///< none: not needed, or there is no file yet
  ConfigFile config;
  Settings settings;      ///< without what the store says: `add_store`
  bool left_out = false;  ///< of several stores some rows do not count; they were named
};

/// The moment to act at: the clock, or `--now` if given.
[[nodiscard]] LocalInstant time_of(const Context& context);

/// Reads `--now`, `--store` and the configuration, and opens the store as the command's row says. A
/// command that writes with `--now` needs `--store`, so that nobody dates answers in the real log
/// by accident. A configuration with faults is shown and an Error of kind input, unless the
/// command's row bears it. Where the file sets scheduler or rollover and a store open for writing
/// says otherwise, the marks for that are kept first. Several `--store` are opened as their union,
/// by commands whose row allows it.
[[nodiscard]] Result<Context> open(World& world, const Request& request);

}  // namespace knack::cli
