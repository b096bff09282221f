// SPDX-License-Identifier: MIT
// knack backup and knack restore: whole copies of the store.
#include <fmt/format.h>

#include "base/message.hpp"
#include "cli/commands.hpp"
#include "cli/context.hpp"
#include "cli/output.hpp"
#include "store/backup.hpp"
#include "store/restore.hpp"

namespace knack::cli {
namespace {

Error no_store(const Context& context) {
  return {ErrorKind::not_found,
          tr("There is no store yet at {path}.", {arg("path", context.store_path)}),
          tr("The first answer in knack review makes it.")};
}

Result<Exit> back_up(Context& context) {
  if (!context.store) return no_store(context);
  std::optional<std::string> target;
  if (!context.request.arguments.empty()) target = context.request.arguments.front();
  const auto made = store::back_up(context.store_path, context.now, target);
  if (!made) return made.error();
  say(context, tr("Saved to {path}", {arg("path", made->path)}));
  return Exit::fine;
}

Result<Exit> list_backups(const Context& context) {
  const auto all = store::backups(context.store_path);
  if (all.empty()) {
    tell(context,
         tr("There are no backups in {folder}.",
            {arg("folder", store::backup_folder(context.store_path))}));
    return Exit::fine;
  }
  for (const store::Backup& each : all) say(context, each.path);
  tell(context, tr("To put one in the store's place: knack restore FILE"));
  return Exit::fine;
}

Result<Exit> restore(Context& context) {
  if (context.request.arguments.empty()) return list_backups(context);
  const std::string& backup = context.request.arguments.front();
  const auto done = store::restore({context.store_path,
                                    backup,
                                    context.now,
                                    fmt::format("l{:016x}", context.world.entropy()),
                                    context.request.has("--other-owner")});
  if (!done) return done.error();
  say(context, tr("Restored from {path}", {arg("path", backup)}));
  if (!done->kept.empty())
    say(context, tr("What was there before is kept as {path}", {arg("path", done->kept)}));
  if (done->forgotten > 0)
    say(context,
        tr_n("{n} row was left out: it was forgotten here",
             "{n} rows were left out: they were forgotten here",
             done->forgotten));
  return Exit::fine;
}

}  // namespace

CommandSpec backup_command() {
  CommandSpec spec;
  spec.name = "backup";
  spec.audience = Audience::all;
  spec.summary = "save a whole copy of your progress";
  spec.details =
      "Writes a checked copy of the store, by default into the folder of backups beside it. knack "
      "does this by itself once a "
      "day after a session and keeps 7 daily, 4 weekly and 12 monthly copies.";
  spec.arguments = {{"FILE", "where to write the copy; must not exist yet", 0, 1}};
  spec.examples = {{"knack backup", "a copy beside the store"},
                   {"knack backup /media/stick/knack.db", "a copy elsewhere"}};
  spec.store = StoreNeed::read;
  spec.run = back_up;
  return spec;
}

CommandSpec restore_command() {
  CommandSpec spec;
  spec.name = "restore";
  spec.audience = Audience::all;
  spec.summary = "put a backup in the store's place";
  spec.details =
      "Checks that the backup is a whole store of knack, keeps what is there now, and puts the "
      "backup in its place. Whom the store has forgotten since does not come back. The backup of "
      "another learner, or of a team, is refused without --other-owner. Without FILE "
      "it lists the backups, newest first.";
  spec.arguments = {{"FILE", "the backup to restore", 0, 1}};
  spec.options = {
      {"--other-owner", "", "also if another learner's, or a team's, is there now", {}}};
  spec.examples = {{"knack restore", "list the backups"},
                   {"knack restore FILE", "go back to that copy"}};
  spec.run = restore;
  return spec;
}

}  // namespace knack::cli
