// SPDX-License-Identifier: MIT
// knack stats: figures of one's own progress.
#include <ostream>

#include "base/safe_text.hpp"
#include "cli/commands.hpp"
#include "cli/context.hpp"
#include "cli/load_decks.hpp"
#include "drill/session.hpp"
#include "report/stats.hpp"

namespace knack::cli {
namespace {

Result<Exit> stats(Context& context) {
  const auto loaded = load_decks(context, context.request.arguments);
  if (!loaded) return loaded.error();
  const auto log = read_log(context);
  if (!log) return log.error();
  const auto fold = schedule::fold(*log, {}, drill::renames_wanted(loaded->decks, *log));
  const StudyDay today = study_day(context.now, fold.settings().rollover_hour);
  const auto figures = report::make_stats(loaded->decks, *log, fold, today);
  if (context.request.has("--json"))
    *context.world.out << report::stats_json(figures);
  else
    *context.world.out << safe(report::stats_text(figures)).view();
  return Exit::fine;
}

}  // namespace

CommandSpec stats_command() {
  CommandSpec spec;
  spec.name = "stats";
  spec.audience = Audience::learner;
  spec.summary = "how much, how right, how far each skill is";
  spec.details =
      "Counts your answers and shows for each skill how far it is: new, practised, accurate, "
      "automatic, certified, and what is missing to the next.";
  spec.arguments = {{"DECK", "a deck's file, folder or id; without it the decks in use", 0, 64}};
  spec.options = {{"--json", "", "as JSON", {}}};
  spec.examples = {{"knack stats", "your figures"}};
  spec.store = StoreNeed::read;
  spec.run = stats;
  return spec;
}

}  // namespace knack::cli
