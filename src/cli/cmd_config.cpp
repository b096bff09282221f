// SPDX-License-Identifier: MIT
// knack config: every setting and where it comes from.
#include <charconv>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "base/message.hpp"
#include "cli/commands.hpp"
#include "cli/context.hpp"
#include "cli/deck_search.hpp"
#include "cli/output.hpp"
#include "drill/session.hpp"

namespace knack::cli {
namespace {

struct Row {
  std::string name;
  std::string value;
  std::string from;
};

/// Settings that the log keeps, so that they travel with the answers they shaped.
bool set_in_log(const std::vector<schedule::Event>& log, std::string_view name) {
  for (const schedule::Event& each : log) {
    const auto* mark = std::get_if<schedule::Mark>(&each);
    const bool same = mark != nullptr && mark->kind == schedule::MarkKind::setting &&
                      mark->value.starts_with(name) &&
                      mark->value.substr(name.size()).starts_with('=');
    if (same) return true;
  }
  return false;
}

std::vector<Row> all_settings(const Context& context, const std::vector<schedule::Event>& log) {
  const schedule::Settings settings = schedule::prepare(log, {}).settings;
  const drill::Limits limits;
  const auto from = [&](std::string_view name) {
    return set_in_log(log, name) ? tr("your store") : tr("built in");
  };
  std::vector<Row> rows = {
      {"name", settings.learner_name, from("name")},
      {"scheduler", std::string(schedule::to_string(settings.dialect)), from("scheduler")},
      {"rollover", std::to_string(settings.rollover_hour), from("rollover")},
      {"new_per_day", std::to_string(limits.new_per_day), tr("built in")},
      {"store", context.store_path, context.request.has("--store") ? "--store" : tr("built in")},
  };
  for (const auto& each : deck_places(context))
    rows.push_back({"decks", each.value, tr("built in")});
  return rows;
}

Result<Exit> show(const Context& context) {
  const auto log = read_log(context);
  if (!log) return log.error();
  const auto rows = all_settings(context, *log);
  if (context.request.has("--json")) {
    auto out = nlohmann::ordered_json::array();
    for (const Row& each : rows)
      out.push_back({{"name", each.name}, {"value", each.value}, {"from", each.from}});
    say_json(context, out);
    return Exit::fine;
  }
  for (const Row& each : rows)
    say(context,
        fmt::format(
            "{:<12} {}  ({})", each.name, each.value.empty() ? "-" : each.value, each.from));
  return Exit::fine;
}

/// The setting as the log keeps it, or what is wrong with it.
Result<schedule::Mark> mark_of(const std::string& name, const std::string& value) {
  if (name == "name") return setting_mark("name=", value);
  if (name == "scheduler") {
    if (schedule::dialect_named(value)) return setting_mark("scheduler=" + value);
    return Error{ErrorKind::usage,
                 tr("There is no scheduler “{value}”.", {arg("value", value)}),
                 tr("It can be: sm2, sm2-delphi.")};
  }
  if (name == "rollover") {
    int hour = -1;
    const auto [end, trouble] = std::from_chars(value.data(), value.data() + value.size(), hour);
    const bool whole = trouble == std::errc{} && end == value.data() + value.size();
    if (whole && hour >= 0 && hour <= last_hour)
      return setting_mark("rollover=" + std::to_string(hour));
    return Error{ErrorKind::usage,
                 tr("rollover takes an hour from 0 to 23, not “{value}”.", {arg("value", value)}),
                 {}};
  }
  return Error{
      ErrorKind::usage,
      tr("There is no setting “{name}” to change.", {arg("name", name)}),
      tr("It can be: name, scheduler, rollover. The others stand in the configuration file.")};
}

/// What the file sets is changed there: it would outweigh the store.
Result<void> check_not_in_file(const Context& context, const std::string& name) {
  Origin from;
  if (name == "scheduler") from = context.settings.scheduler.from;
  if (name == "rollover") from = context.settings.rollover.from;
  if (from.source != Source::file) return {};
  return Error{ErrorKind::usage,
               tr("{name} is set in {file}:{line}.",
                  {arg("name", name), arg("file", context.config.path), arg("line", from.line)}),
               tr("Change it there.")};
}

Result<Exit> change(Context& context) {
  const auto& words = context.request.arguments;
  if (words.size() < 2) {
    return Error{ErrorKind::usage,
                 tr("config needs a value for “{name}”.", {arg("name", words[0])}),
                 tr("knack config shows all settings; those to change are name, scheduler and "
                    "rollover.")};
  }
  auto mark = mark_of(words[0], words[1]);
  if (!mark) return mark.error();
  if (auto free = check_not_in_file(context, words[0]); !free) return free.error();
  const auto log = context.store->log();
  if (!log) return log.error();
  mark->at = context.now;
  mark->study_day = study_day(context.now, schedule::prepare(*log, {}).settings.rollover_hour);
  std::vector<schedule::Event> keep{*mark};
  if (auto kept = context.store->append(keep); !kept) return kept.error();
  say(context, tr("{name} is now {value}.", {arg("name", words[0]), arg("value", words[1])}));
  return Exit::fine;
}

Result<Exit> config(Context& context) {
  return context.request.arguments.empty() ? show(context) : change(context);
}

}  // namespace

CommandSpec config_command() {
  CommandSpec spec;
  spec.name = "config";
  spec.audience = Audience::learner;
  spec.summary = "show every setting and where it comes from, or change one";
  spec.details =
      "Without arguments it shows all settings. name, scheduler and rollover are kept in your "
      "store, because the log is read with them: a "
      "new scheduler recomputes the whole schedule from the log, and nothing is lost.";
  spec.arguments = {
      {"SETTING",
       "name, scheduler (sm2, sm2-delphi) or rollover (hour at which a study day begins)",
       0,
       1},
      {"VALUE", "its new value", 0, 1}};
  spec.options = {{"--json", "", "as JSON", {}}};
  spec.examples = {{"knack config", "all settings"},
                   {"knack config rollover 3", "study days begin at 03:00"}};
  spec.store = StoreNeed::read;
  spec.store_with_arguments = StoreNeed::write;
  spec.bears_faulty_config = true;
  spec.run = config;
  return spec;
}

}  // namespace knack::cli
