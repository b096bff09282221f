// SPDX-License-Identifier: MIT
// The order of precedence, setting by setting.
#include "cli/settings.hpp"

#include <algorithm>
#include <filesystem>

#include "schedule/constant_table.hpp"

namespace knack::cli {
namespace {

Origin from_option(std::string_view name) {
  return {Source::option, std::string(name), 0};
}

Origin from_variable(std::string_view name) {
  return {Source::environment, std::string(name), 0};
}

Origin line_of(const Span& at) {
  return {Source::file, {}, at.begin.line};
}

/// Set to something, and not to 0, which in this place says no.
bool says_yes(const World& world, std::string_view name) {
  const std::string value = world.env(name).value_or("");
  return !value.empty() && value != "0";
}

/// `--color=auto` asks environment and terminal and passes over the file.
Setting<When> color_of(const World& world, const Request& request, const ConfigFile& file) {
  const auto given = request.value("--color");
  const When when = given ? when_named(*given).value_or(When::automatic) : When::automatic;
  if (when != When::automatic) return {when, from_option("--color")};
  for (const std::string_view name : {"FORCE_COLOR", "CLICOLOR_FORCE"}) {
    if (says_yes(world, name)) return {When::always, from_variable(name)};
  }
  if (!world.env("NO_COLOR").value_or("").empty()) return {When::never, from_variable("NO_COLOR")};
  if (given) return {When::automatic, from_option("--color")};
  if (file.color) return {file.color->value, line_of(file.color->at)};
  return {};
}

Setting<bool> accessible_of(const World& world, const Request& request, const ConfigFile& file) {
  if (request.has("--accessible")) return {true, from_option("--accessible")};
  if (says_yes(world, "ACCESSIBLE")) return {true, from_variable("ACCESSIBLE")};
  if (file.accessible) return {file.accessible->value, line_of(file.accessible->at)};
  return {};
}

Setting<std::optional<bool>> ascii_of(const Request& request, const ConfigFile& file) {
  if (request.has("--ascii")) return {true, from_option("--ascii")};
  if (file.ascii) return {file.ascii->value, line_of(file.ascii->at)};
  return {};
}

/// `~/` is the home, and what is not absolute is meant from the folder of the file.
std::string absolute(const World& world, const ConfigFile& file, const std::string& written) {
  namespace fs = std::filesystem;
  const std::string home = world.env("HOME").value_or("");
  if (home.starts_with('/') && (written == "~" || written.starts_with("~/")))
    return (fs::path(home + written.substr(1))).lexically_normal().string();
  return (fs::path(file.path).parent_path() / written).lexically_normal().string();
}

template <class T, class U>
void take(Setting<T>& setting, const std::optional<deck::Located<U>>& written) {
  if (written) setting = {written->value, line_of(written->at)};
}

/// Whether a mark says something of the setting `name`.
bool is_about(const schedule::Event& event, std::string_view name) {
  const auto* mark = std::get_if<schedule::Mark>(&event);
  return mark != nullptr && mark->kind == schedule::MarkKind::setting &&
         mark->value.starts_with(name) && mark->value.substr(name.size()).starts_with('=');
}

template <class T>
void add(Setting<T>& setting,
         T in_log,
         std::string_view name,
         std::span<const schedule::Event> log) {
  if (setting.from.source != Source::built_in) return;
  const bool said =
      std::ranges::any_of(log, [&](const schedule::Event& each) { return is_about(each, name); });
  if (said) setting = {std::move(in_log), {Source::store, {}, 0}};
}

}  // namespace

Origin home_origin(const World& world, std::string_view variable) {
  const bool absolute = world.env(variable).value_or("").starts_with('/');
  return absolute ? from_variable(variable) : Origin{};
}

Settings resolve(const World& world, const Request& request, const ConfigFile& file) {
  Settings out;
  take(out.scheduler, file.scheduler);
  take(out.rollover, file.rollover);
  take(out.new_per_day, file.new_per_day);
  take(out.reviews_per_day, file.reviews_per_day);
  take(out.time_factor_milli, file.time_factor_milli);
  out.color = color_of(world, request, file);
  out.ascii = ascii_of(request, file);
  out.accessible = accessible_of(world, request, file);
  for (const deck::Text& each : file.decks.value_or(deck::Texts{}))
    out.decks.push_back({absolute(world, file, each.value), line_of(each.at)});
  for (const schedule::ConstantRow& each : schedule::constant_rows()) {
    const auto written = file.constants.find(each.name);
    if (written == file.constants.end()) continue;
    each.set(out.constants, written->second.value);
    out.constants_from.emplace(each.name, line_of(written->second.at));
  }
  return out;
}

void add_store(Settings& settings, std::span<const schedule::Event> log) {
  const schedule::Settings in_log = schedule::prepare(log, {}).settings;
  add(settings.name, in_log.learner_name, "name", log);
  add(settings.scheduler, in_log.dialect, "scheduler", log);
  add(settings.rollover, in_log.rollover_hour, "rollover", log);
}

drill::Limits limits_of(const Settings& settings) {
  drill::Limits limits;
  limits.new_per_day = settings.new_per_day.value;
  limits.reviews_per_day = settings.reviews_per_day.value;
  return limits;
}

void apply(const Settings& settings, drill::Setup& setup) {
  setup.constants = settings.constants;
  setup.time_factor_milli = settings.time_factor_milli.value;
  setup.limits = limits_of(settings);
}

schedule::Mark setting_mark(std::string value, std::string text) {
  schedule::Mark mark;
  mark.kind = schedule::MarkKind::setting;
  mark.value = std::move(value);
  mark.text = std::move(text);
  return mark;
}

bool wants_marks(const Settings& settings) {
  return settings.scheduler.from.source == Source::file ||
         settings.rollover.from.source == Source::file;
}

std::vector<schedule::Event> marks_wanted(const Settings& settings,
                                          const schedule::Settings& in_log,
                                          LocalInstant now) {
  std::vector<schedule::Event> out;
  const auto want = [&](std::string value) {
    schedule::Mark mark = setting_mark(std::move(value));
    mark.at = now;
    mark.study_day = study_day(now, in_log.rollover_hour);
    out.emplace_back(std::move(mark));
  };
  if (settings.scheduler.from.source == Source::file && settings.scheduler.value != in_log.dialect)
    want("scheduler=" + std::string(schedule::to_string(settings.scheduler.value)));
  if (settings.rollover.from.source == Source::file &&
      settings.rollover.value != in_log.rollover_hour)
    want("rollover=" + std::to_string(settings.rollover.value));
  return out;
}

}  // namespace knack::cli
