// SPDX-License-Identifier: MIT
// Values and origins as words.
#include "cli/setting_rows.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "base/message.hpp"
#include "cli/deck_search.hpp"
#include "schedule/constant_table.hpp"

namespace knack::cli {
namespace {

std::string flag_text(bool on) {
  return on ? "true" : "false";
}

/// As machines read it; people get it translated.
std::string word_of(const Origin& from) {
  switch (from.source) {
    case Source::built_in:
      return "built in";
    case Source::store:
      return "your store";
    case Source::file:
      return "config.toml";
    case Source::environment:
    case Source::option:
      return from.name;
  }
  return {};
}

}  // namespace

std::string milli_text(int milli) {
  constexpr int thousand = 1000;
  if (milli == 0) return "0";
  std::string out = fmt::format("{}.{:03}", milli / thousand, milli % thousand);
  while (out.ends_with('0') && !out.ends_with(".0")) out.pop_back();
  return out;
}

std::vector<SettingRow> setting_rows(const Context& context, const Settings& settings) {
  const auto& limit = settings.reviews_per_day;
  const auto& ascii = settings.ascii;
  std::vector<SettingRow> rows = {
      {"name", settings.name.value, settings.name.from},
      {"scheduler",
       std::string(schedule::to_string(settings.scheduler.value)),
       settings.scheduler.from},
      {"rollover", std::to_string(settings.rollover.value), settings.rollover.from},
      {"new_per_day", std::to_string(settings.new_per_day.value), settings.new_per_day.from},
      {"reviews_per_day", limit.value ? std::to_string(*limit.value) : std::string{}, limit.from},
      {"time_factor",
       milli_text(settings.time_factor_milli.value),
       settings.time_factor_milli.from},
      {"color", std::string(to_string(settings.color.value)), settings.color.from},
      {"ascii", ascii.value ? flag_text(*ascii.value) : "auto", ascii.from},
      {"accessible", flag_text(settings.accessible.value), settings.accessible.from},
      {"store",
       context.store_path,
       context.request.has("--store") ? Origin{Source::option, "--store", 0}
                                      : home_origin(context.world, "XDG_DATA_HOME")},
      {"config", context.config.path, home_origin(context.world, "XDG_CONFIG_HOME")},
  };
  for (const Setting<std::string>& each : deck_places(context))
    rows.push_back({"decks", each.value, each.from});
  return rows;
}

std::vector<SettingRow> constant_rows(const Settings& settings) {
  std::vector<SettingRow> rows;
  for (const schedule::ConstantRow& each : schedule::constant_rows()) {
    const auto from = settings.constants_from.find(each.name);
    rows.push_back({std::string(each.name),
                    std::to_string(each.get(settings.constants)),
                    from == settings.constants_from.end() ? Origin{} : from->second});
  }
  return rows;
}

std::string origin_text(const Origin& from) {
  const std::string word = word_of(from);
  if (from.source == Source::file) return fmt::format("{}:{}", word, from.line);
  const bool words = from.source == Source::built_in || from.source == Source::store;
  return words ? tr(word) : word;
}

nlohmann::ordered_json row_json(const Context& context, const SettingRow& row) {
  nlohmann::ordered_json out = {
      {"name", row.name}, {"value", row.value}, {"from", word_of(row.from)}};
  const bool in_file = row.from.source == Source::file;
  out["file"] = in_file ? nlohmann::ordered_json(context.config.path) : nlohmann::ordered_json();
  out["line"] = in_file ? nlohmann::ordered_json(row.from.line) : nlohmann::ordered_json();
  return out;
}

}  // namespace knack::cli
