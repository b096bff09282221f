// SPDX-License-Identifier: MIT
// knack paths: where things are.

#include <nlohmann/json.hpp>

#include "base/message.hpp"
#include "cli/commands.hpp"
#include "cli/context.hpp"
#include "cli/deck_search.hpp"
#include "cli/output.hpp"
#include "store/backup.hpp"

namespace knack::cli {
namespace {

Result<Exit> paths(Context& context) {
  const std::string backups = store::backup_folder(context.store_path);
  std::vector<std::string> places;
  for (const auto& place : deck_places(context)) places.push_back(place.value);
  if (context.request.has("--json")) {
    say_json(context,
             {{"store", context.store_path},
              {"backups", backups},
              {"decks", places},
              {"config", context.config.path}});
    return Exit::fine;
  }
  say(context, tr("store    {path}", {arg("path", context.store_path)}));
  say(context, tr("backups  {path}", {arg("path", backups)}));
  for (const std::string& each : places) say(context, tr("decks    {path}", {arg("path", each)}));
  if (!context.config.path.empty())
    say(context, tr("config   {path}", {arg("path", context.config.path)}));
  return Exit::fine;
}

}  // namespace

CommandSpec paths_command() {
  CommandSpec spec;
  spec.name = "paths";
  spec.audience = Audience::all;
  spec.summary = "show where store, backups, decks and configuration are";
  spec.details = "Prints the files and folders that knack uses. Nothing else is written anywhere.";
  spec.options = {{"--json", "", "as JSON", {}}};
  spec.examples = {{"knack paths", "all places"}};
  spec.bears_faulty_config = true;
  spec.run = paths;
  return spec;
}

}  // namespace knack::cli
