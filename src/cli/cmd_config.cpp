// SPDX-License-Identifier: MIT
// knack config: every setting and where it comes from.
#include <algorithm>
#include <charconv>
#include <filesystem>
#include <ostream>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "base/message.hpp"
#include "cli/commands.hpp"
#include "cli/config_template.hpp"
#include "cli/context.hpp"
#include "cli/edit_card.hpp"
#include "cli/events.hpp"
#include "cli/output.hpp"
#include "cli/setting_rows.hpp"
#include "cli/style.hpp"
#include "deck/scan.hpp"
#include "os/file.hpp"
#include "os/process.hpp"

namespace knack::cli {
namespace {

void print(const Context& context, const std::vector<SettingRow>& rows) {
  std::size_t widest = 0;
  for (const SettingRow& each : rows) widest = std::max(widest, each.name.size());
  for (const SettingRow& each : rows) {
    say(context,
        fmt::format("{:<{}}  {}  ({})",
                    each.name,
                    widest,
                    each.value.empty() ? "-" : each.value,
                    origin_text(each.from)));
  }
}

void print_constants(const Context& context, std::vector<SettingRow> rows) {
  const bool all = context.request.has("--all");
  if (!all) std::erase_if(rows, [](const SettingRow& each) { return each.from == Origin{}; });
  say(context, "");
  if (rows.empty()) {
    say(context, tr("The constants are as built in; knack config --all shows them."));
    return;
  }
  say(context,
      all ? tr("Constants") : tr("Constants of your own; knack config --all shows all of them"));
  print(context, rows);
}

void print_json(const Context& context,
                const std::vector<SettingRow>& rows,
                const std::vector<SettingRow>& constants) {
  auto out = nlohmann::ordered_json::array();
  for (const SettingRow& each : rows) out.push_back(row_json(context, each));
  for (SettingRow each : constants) {
    each.name.insert(0, "constants.");
    out.push_back(row_json(context, each));
  }
  say_json(context, out);
}

/// The faults of the file, if it has any; whether it has.
bool tell_faults(const Context& context, const ConfigFile& file) {
  *context.world.err << faults_text(
      file, wants_colour_on_errors(context), excerpt_columns_on_errors(context));
  return !file.faults.empty();
}

Result<Exit> show(const Context& context) {
  const auto log = read_log(context);
  if (!log) return log.error();
  Settings settings = context.settings;
  add_store(settings, *log);
  const bool faulty = tell_faults(context, context.config);
  const auto rows = setting_rows(context, settings);
  if (context.request.has("--json")) {
    print_json(context, rows, constant_rows(settings));
  } else {
    print(context, rows);
    print_constants(context, constant_rows(settings));
    if (!context.config.exists && !context.config.path.empty())
      tell(context,
           tr("There is no file {path} yet; knack config --edit makes one.",
              {arg("path", context.config.path)}));
  }
  return faulty ? Exit::findings : Exit::fine;
}

/// Makes the file if there is none; an Error if it is nothing that an editor could open.
Result<void> make_editable(const Context& context) {
  const ConfigFile& file = context.config;
  if (file.path.empty()) {
    return Error{
        ErrorKind::io,
        tr("There is no place for a configuration: neither XDG_CONFIG_HOME nor HOME is set."),
        {}};
  }
  if (file.exists) {
    const auto bytes = os::read_file(file.path, deck::max_file_bytes);
    return bytes ? Result<void>{} : bytes.error();
  }
  const std::string folder = std::filesystem::path(file.path).parent_path().string();
  if (auto made = os::make_folders(folder); !made) return made;
  return os::write_file_atomic(file.path, config_template());
}

Result<Exit> edit(const Context& context) {
  if (!context.request.arguments.empty()) {
    return Error{ErrorKind::usage,
                 tr("--edit opens the file and takes no setting."),
                 tr("knack config --help shows how it is used.")};
  }
  const auto editor = editor_of(context.world);
  if (!editor) {
    return Error{ErrorKind::usage,
                 tr("Neither VISUAL nor EDITOR names an editor."),
                 tr("For example: EDITOR=nano knack config --edit")};
  }
  if (auto made = make_editable(context); !made) return made.error();
  context.world.out->flush();
  const auto edited = os::edit_file(*editor, context.config.path);
  if (!edited) {
    return Error{ErrorKind::io,
                 edited.error().what,
                 tr("The file is as it left it: {path}", {arg("path", context.config.path)})};
  }
  const ConfigFile now = read_config(context.world.env);
  if (tell_faults(context, now)) return Exit::findings;
  say(context, tr("{path} has no faults.", {arg("path", context.config.path)}));
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
  return Error{ErrorKind::usage,
               tr("There is no setting “{name}” to change.", {arg("name", name)}),
               tr("It can be: name, scheduler, rollover. The others stand in the configuration "
                  "file: knack config --edit")};
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
               tr("Change it there: knack config --edit")};
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
  const auto log = read_log(context);
  if (!log) return log.error();
  mark->at = context.now;
  mark->study_day = study_day(context.now, schedule::prepare(*log, {}).settings.rollover_hour);
  std::vector<schedule::Event> keep{*mark};
  if (auto kept = context.store->append(keep); !kept) return kept.error();
  say(context, tr("{name} is now {value}.", {arg("name", words[0]), arg("value", words[1])}));
  return Exit::fine;
}

Result<Exit> config(Context& context) {
  if (context.request.has("--edit")) return edit(context);
  return context.request.arguments.empty() ? show(context) : change(context);
}

}  // namespace

CommandSpec config_command() {
  CommandSpec spec;
  spec.name = "config";
  spec.audience = Audience::learner;
  spec.summary = "show every setting and where it comes from, or change one";
  spec.details =
      "Without arguments it shows all settings. They stand in the configuration file, which --edit "
      "opens. name, scheduler and rollover can be kept in your store instead, because the log is "
      "read with them: a new scheduler recomputes the whole schedule from the log, and nothing is "
      "lost.";
  spec.arguments = {
      {"SETTING",
       "name, scheduler (sm2, sm2-delphi) or rollover (hour at which a study day begins)",
       0,
       1},
      {"VALUE", "its new value", 0, 1}};
  spec.options = {{"--all", "", "show every constant, too", {}},
                  {"--edit", "", "open the configuration file in $VISUAL or $EDITOR", {}},
                  {"--json", "", "as JSON", {}}};
  spec.examples = {{"knack config", "all settings"},
                   {"knack config --edit", "change the configuration file"},
                   {"knack config rollover 3", "study days begin at 03:00"}};
  spec.store = StoreNeed::read;
  spec.store_with_arguments = StoreNeed::write;
  spec.bears_faulty_config = true;
  spec.run = config;
  return spec;
}

}  // namespace knack::cli
