// SPDX-License-Identifier: MIT
// Every setting with its value and where that comes from: an option, the environment, the
// configuration file, the store, or knack itself, in this order.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "cli/config_file.hpp"
#include "cli/spec.hpp"
#include "cli/world.hpp"
#include "drill/session.hpp"
#include "schedule/constants.hpp"
#include "schedule/fold.hpp"

namespace knack::cli {

enum class Source { built_in, store, file, environment, option };

/// Where a value comes from.
struct Origin {
  Source source = Source::built_in;
  std::string name;        ///< of the variable or option: `NO_COLOR`, `--color`
  std::uint32_t line = 0;  ///< in the configuration file
  friend bool operator==(const Origin&, const Origin&) = default;
};

template <class T>
struct Setting {
  T value{};
  Origin from;
};

/// All of it. `resolve` knows everything but the store; `add_store` what stands there.
struct Settings {
  Setting<std::string> name;  ///< of the learner; may be empty
  Setting<schedule::Dialect> scheduler;
  Setting<int> rollover{default_rollover_hour, {}};  ///< hour, 0 to 23
  Setting<int> new_per_day{drill::Limits{}.new_per_day, {}};
  Setting<std::optional<int>> reviews_per_day;  ///< nothing: no limit
  Setting<int> time_factor_milli{1000, {}};     ///< 500 to 3000, or 0: not timed
  Setting<When> color;                          ///< `style` asks the terminal if automatic
  Setting<std::optional<bool>> ascii;           ///< nothing: by terminal and locale
  Setting<bool> accessible;
  std::vector<Setting<std::string>> decks;  ///< paths; empty: the usual places
  schedule::Constants constants;
  std::map<std::string, Origin, std::less<>> constants_from;  ///< those that are not built in
};

/// Where a place below a home comes from: the variable if it holds an absolute path, else built in.
[[nodiscard]] Origin home_origin(const World& world, std::string_view variable);

/// Options, then the environment, then the file.
[[nodiscard]] Settings resolve(const World& world, const Request& request, const ConfigFile& file);

/// What the log says counts where nothing stronger does.
void add_store(Settings& settings, std::span<const schedule::Event> log);

/// What a session may ask on a day.
[[nodiscard]] drill::Limits limits_of(const Settings& settings);

/// Constants, time factor and limits of a session.
void apply(const Settings& settings, drill::Setup& setup);

/// `name=value` as the log keeps it; `text` is what a person typed. Marks of a setting have no
/// card.
[[nodiscard]] schedule::Mark setting_mark(std::string value, std::string text = {});

/// Scheduler and rollover as marks, if the configuration file sets them and the log says otherwise:
/// the fold depends on nothing but the log. Mostly empty.
[[nodiscard]] std::vector<schedule::Event> marks_wanted(const Settings& settings,
                                                        const schedule::Settings& in_log,
                                                        LocalInstant now);

/// Whether the configuration file sets anything that the log has to say.
[[nodiscard]] bool wants_marks(const Settings& settings);

}  // namespace knack::cli
