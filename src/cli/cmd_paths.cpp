// SPDX-License-Identifier: MIT
// knack paths: where things are.

#include <nlohmann/json.hpp>

#include "base/message.hpp"
#include "cli/commands.hpp"
#include "cli/context.hpp"
#include "cli/load_decks.hpp"
#include "cli/output.hpp"
#include "store/backup.hpp"

namespace knack::cli {
namespace {

Result<Exit> paths(Context& context) {
  const std::string backups = store::backup_folder(context.store_path);
  const auto folders = deck_folders(context.world);
  if (context.request.has("--json")) {
    say_json(context, {{"store", context.store_path}, {"backups", backups}, {"decks", folders}});
    return Exit::fine;
  }
  say(context, tr("store    {path}", {arg("path", context.store_path)}));
  say(context, tr("backups  {path}", {arg("path", backups)}));
  for (const std::string& each : folders) say(context, tr("decks    {path}", {arg("path", each)}));
  return Exit::fine;
}

}  // namespace

CommandSpec paths_command() {
  CommandSpec spec;
  spec.name = "paths";
  spec.audience = Audience::all;
  spec.summary = "show where the store, the backups and the decks are";
  spec.details = "Prints the files and folders that knack uses. Nothing else is written anywhere.";
  spec.options = {{"--json", "", "as JSON", {}}};
  spec.examples = {{"knack paths", "all places"}};
  spec.bears_faulty_config = true;
  spec.run = paths;
  return spec;
}

}  // namespace knack::cli
