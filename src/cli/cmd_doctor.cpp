// SPDX-License-Identifier: MIT
// knack doctor: is everything in order?
#include <algorithm>
#include <filesystem>
#include <iterator>
#include <ostream>

#include <nlohmann/json.hpp>

#include "base/message.hpp"
#include "build_info.hpp"
#include "cli/commands.hpp"
#include "cli/context.hpp"
#include "cli/deck_hints.hpp"
#include "cli/events.hpp"
#include "cli/load_decks.hpp"
#include "cli/output.hpp"
#include "cli/setting_rows.hpp"
#include "cli/style.hpp"
#include "drill/session.hpp"
#include "store/backup.hpp"
#include "store/health.hpp"

namespace knack::cli {
namespace {

/// All that was looked at.
struct Report {
  bool store_exists = false;
  std::optional<store::Health> health;  ///< nothing: no store, or it cannot be opened
  std::optional<Error> store_trouble;   ///< why it cannot
  std::vector<store::Backup> backups;
  LoadedDecks decks;
  std::optional<Error> decks_trouble;
  std::vector<std::string> deck_notes;  ///< configured places that give nothing
  std::vector<CardRef> lost;            ///< due cards whose deck was not found
  std::size_t config_faults = 0;
  std::vector<SettingRow> own_settings;  ///< those that are not built in, constants included

  [[nodiscard]] bool store_healthy() const {
    return !store_trouble && (!health || health->problems.empty());
  }

  [[nodiscard]] bool healthy() const { return store_healthy() && config_faults == 0; }
};

/// Whether a report that may go to others says it: places stand in lines of their own, and the
/// learner's name is nobody's business.
bool is_told(const SettingRow& row) {
  for (const std::string_view name : {"name", "store", "config", "decks"}) {
    if (row.name == name) return false;
  }
  return row.from != Origin{};
}

/// The faults go where messages go; what holds all the same is part of the report.
void look_at_config(const Context& context, Report& report) {
  *context.world.err << faults_text(
      context.config, wants_colour_on_errors(context), excerpt_columns_on_errors(context));
  report.config_faults = context.config.faults.size();
  Settings settings = context.settings;
  if (const auto log = read_log(context)) add_store(settings, *log);
  for (const auto& rows : {setting_rows(context, settings), constant_rows(settings)})
    std::ranges::copy_if(rows, std::back_inserter(report.own_settings), is_told);
}

void look_at_store(Context& context, Report& report) {
  std::error_code ignored;
  report.backups = store::backups(context.store_path);
  report.store_exists = std::filesystem::exists(context.store_path, ignored);
  if (!report.store_exists) return;
  const auto health = store::examine(context.store_path);
  if (!health) {
    report.store_trouble = health.error();
    return;
  }
  report.health = *health;
  if (!report.store_healthy()) return;
  auto opened = store::Store::open_to_read({context.store_path, context.now, 0});
  if (opened) context.store = std::move(*opened);
}

/// Due cards whose deck is gone are named here, never hidden.
void look_at_decks(const Context& context, Report& report) {
  auto loaded = load_decks(context, {}, &report.deck_notes);
  if (loaded)
    report.decks = *std::move(loaded);
  else
    report.decks_trouble = loaded.error();
  auto counts = counts_due(context, report.decks.decks);
  if (counts) report.lost = std::move(counts->unknown);  // else the store's trouble is told already
}

void print_store(const Context& context, const Report& report) {
  if (!report.store_exists) {
    say(context, tr("Store    none yet at {path}", {arg("path", context.store_path)}));
    return;
  }
  say(context, tr("Store    {path}", {arg("path", context.store_path)}));
  if (report.store_trouble) {
    say(context, tr("Problem  {what}", {arg("what", report.store_trouble->what)}));
    if (!report.store_trouble->remedy.empty())
      say(context, "         " + report.store_trouble->remedy);
    return;
  }
  const store::Health& health = *report.health;
  say(context,
      tr("         {reviews} reviews, {marks} marks, {undone} taken back; schema {schema}",
         {arg("reviews", health.reviews),
          arg("marks", health.marks),
          arg("undone", health.retractions),
          arg("schema", health.schema)}));
  for (const std::string& each : health.problems)
    say(context, tr("Problem  {what}", {arg("what", each)}));
  for (const std::string& each : health.notes)
    say(context, tr("Note     {what}", {arg("what", each)}));
  if (health.problems.empty()) say(context, tr("         every row is whole"));
}

void print_decks(const Context& context, const Report& report) {
  if (report.decks_trouble)
    say(context, tr("Decks    {what}", {arg("what", report.decks_trouble->what)}));
  for (const deck::Deck& each : report.decks.decks) {
    say(context,
        tr_n("Deck     {id}, {n} card, {file}",
             "Deck     {id}, {n} cards, {file}",
             static_cast<long long>(each.cards.size()),
             {arg("id", each.id.value.text), arg("file", each.file)}));
  }
  for (const std::string& each : report.deck_notes)
    say(context, tr("Note     {what}", {arg("what", each)}));
  for (const std::string& each : report.decks.notices)
    say(context, tr("Note     {what}", {arg("what", each)}));
  for (const CardRef& each : report.lost) {
    say(context,
        tr("Note     {card} is due, but its deck is not among these", {arg("card", each.text())}));
  }
}

void print_config(const Context& context, const Report& report) {
  const std::string& path = context.config.path;
  if (path.empty())
    say(context, tr("Config   none"));
  else if (!context.config.exists)
    say(context, tr("Config   none; it would be {path}", {arg("path", path)}));
  else
    say(context, tr("Config   {path}", {arg("path", path)}));
  if (report.config_faults > 0) {
    say(context,
        tr_n("Problem  the configuration has {n} fault",
             "Problem  the configuration has {n} faults",
             static_cast<long long>(report.config_faults)));
  }
  for (const SettingRow& each : report.own_settings) {
    say(context,
        tr("         {name} {value} ({from})",
           {arg("name", each.name),
            arg("value", each.value),
            arg("from", origin_text(each.from))}));
  }
}

void print_text(const Context& context, const Report& report) {
  say(context, tr("knack    {version}", {arg("version", build_info::version)}));
  print_config(context, report);
  print_store(context, report);
  if (report.backups.empty())
    say(context, tr("Backups  none yet; the first is made after a session"));
  else
    say(context,
        tr("Backups  {n}, newest {path}",
           {arg("n", report.backups.size()), arg("path", report.backups.front().path)}));
  print_decks(context, report);
  if (report.healthy()) say(context, tr("All is well."));
}

nlohmann::ordered_json store_json(const Context& context, const Report& report) {
  nlohmann::ordered_json out = {{"path", context.store_path}, {"exists", report.store_exists}};
  auto problems = nlohmann::ordered_json::array();
  if (report.store_trouble) problems.push_back(report.store_trouble->what);
  if (report.health) {
    out["schema"] = report.health->schema;
    out["reviews"] = report.health->reviews;
    out["marks"] = report.health->marks;
    out["retractions"] = report.health->retractions;
    for (const std::string& each : report.health->problems) problems.push_back(each);
  }
  out["problems"] = problems;
  out["notes"] = report.health ? report.health->notes : std::vector<std::string>{};
  if (report.health) out["set_aside"] = report.health->set_aside;
  return out;
}

void print_json(const Context& context, const Report& report) {
  nlohmann::ordered_json out = {{"version", build_info::version},
                                {"healthy", report.healthy()},
                                {"store", store_json(context, report)}};
  out["backups"] = nlohmann::ordered_json::array();
  for (const store::Backup& each : report.backups) out["backups"].push_back(each.path);
  out["decks"] = nlohmann::ordered_json::array();
  for (const deck::Deck& each : report.decks.decks) {
    out["decks"].push_back(
        {{"deck", each.id.value.text}, {"cards", each.cards.size()}, {"file", each.file}});
  }
  std::vector<std::string> notices = report.deck_notes;
  std::ranges::copy(report.decks.notices, std::back_inserter(notices));
  out["notices"] = notices;
  out["due_without_deck"] = nlohmann::ordered_json::array();
  for (const CardRef& each : report.lost) out["due_without_deck"].push_back(each.text());
  out["config"] = {{"path", context.config.path},
                   {"exists", context.config.exists},
                   {"faults", report.config_faults}};
  out["settings"] = nlohmann::ordered_json::array();
  for (const SettingRow& each : report.own_settings)
    out["settings"].push_back(row_json(context, each));
  say_json(context, out);
}

Result<Exit> doctor(Context& context) {
  Report report;
  look_at_store(context, report);
  look_at_config(context, report);
  look_at_decks(context, report);
  if (context.request.has("--json"))
    print_json(context, report);
  else
    print_text(context, report);
  if (report.healthy()) return Exit::fine;
  if (report.store_healthy()) return Exit::findings;
  return Error{
      ErrorKind::store_damaged,
      tr("The store {path} needs help; nothing was changed.", {arg("path", context.store_path)}),
      tr("knack restore lists the backups; knack restore FILE goes back to one and keeps the "
         "present file.")};
}

}  // namespace

CommandSpec doctor_command() {
  CommandSpec spec;
  spec.name = "doctor";
  spec.audience = Audience::all;
  spec.summary = "check configuration, store, backups and decks";
  spec.details =
      "Reads the configuration, checks every row of the store, lists backups and decks, and says "
      "what to do about each problem. Changes nothing.";
  spec.options = {{"--json", "", "as JSON", {}}};
  spec.examples = {{"knack doctor", "check everything"}};
  spec.bears_faulty_config = true;
  spec.run = doctor;
  return spec;
}

}  // namespace knack::cli
