// SPDX-License-Identifier: MIT
// knack doctor: is everything in order?
#include <filesystem>

#include "base/message.hpp"
#include "build_info.hpp"
#include "cli/commands.hpp"
#include "cli/context.hpp"
#include "cli/load_decks.hpp"
#include "cli/output.hpp"
#include "drill/session.hpp"
#include "store/backup.hpp"
#include "store/health.hpp"

namespace knack::cli {
namespace {

/// Gives whether the store is healthy.
bool report_store(const Context& context) {
  std::error_code ignored;
  if (!std::filesystem::exists(context.store_path, ignored)) {
    say(context, tr("Store    none yet at {path}", {arg("path", context.store_path)}));
    return true;
  }
  say(context, tr("Store    {path}", {arg("path", context.store_path)}));
  const auto health = store::examine(context.store_path);
  if (!health) {
    say(context, tr("Problem  {what}", {arg("what", health.error().what)}));
    if (!health.error().remedy.empty()) say(context, "         " + health.error().remedy);
    return false;
  }
  say(context,
      tr("         {reviews} reviews, {marks} marks, {undone} taken back; schema {schema}",
         {arg("reviews", health->reviews),
          arg("marks", health->marks),
          arg("undone", health->retractions),
          arg("schema", health->schema)}));
  for (const std::string& each : health->problems)
    say(context, tr("Problem  {what}", {arg("what", each)}));
  for (const std::string& each : health->notes)
    say(context, tr("Note     {what}", {arg("what", each)}));
  if (health->problems.empty()) say(context, tr("         every row is whole"));
  return health->problems.empty();
}

void report_backups(const Context& context) {
  const auto all = store::backups(context.store_path);
  if (all.empty())
    say(context, tr("Backups  none yet; the first is made after a session"));
  else
    say(context,
        tr_n("Backups  {n}, newest {path}",
             "Backups  {n}, newest {path}",
             static_cast<long long>(all.size()),
             {arg("path", all.front().path)}));
}

/// Due cards whose deck is gone are named here, never hidden.
Result<void> report_decks(const Context& context) {
  const auto loaded = load_decks(context, {});
  if (!loaded) {
    say(context, tr("Decks    {what}", {arg("what", loaded.error().what)}));
    return {};
  }
  for (const deck::Deck& each : loaded->decks) {
    say(context,
        tr_n("Deck     {id}, {n} card, {file}",
             "Deck     {id}, {n} cards, {file}",
             static_cast<long long>(each.cards.size()),
             {arg("id", each.id.value.text), arg("file", each.file)}));
  }
  for (const std::string& each : loaded->notices)
    say(context, tr("Note     {what}", {arg("what", each)}));
  const auto log = read_log(context);
  if (!log) return {};  // the store's own trouble was reported above
  const auto fold = schedule::fold(*log, {}, drill::renames_wanted(loaded->decks, *log));
  const StudyDay today = study_day(context.now, fold.settings().rollover_hour);
  for (const CardRef& each : drill::count_due(loaded->decks, fold, today, {}).unknown) {
    say(context,
        tr("Note     {card} is due, but its deck is not among these", {arg("card", each.text())}));
  }
  return {};
}

Result<Exit> doctor(Context& context) {
  say(context, tr("knack    {version}", {arg("version", build_info::version)}));
  const bool healthy = report_store(context);
  report_backups(context);
  if (healthy) {
    auto opened = store::Store::open_to_read({context.store_path, context.now, 0});
    if (opened) context.store = std::move(*opened);
  }
  if (auto done = report_decks(context); !done) return done.error();
  if (healthy) {
    say(context, tr("All is well."));
    return Exit::fine;
  }
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
  spec.summary = "check the store, its backups and the decks";
  spec.details =
      "Checks every row of the store, lists backups and decks, and says what to do about each "
      "problem. Changes nothing.";
  spec.examples = {{"knack doctor", "check everything"}};
  spec.run = doctor;
  return spec;
}

}  // namespace knack::cli
