// SPDX-License-Identifier: MIT
// knack stats: figures of one's own progress.
#include <ostream>

#include "base/message.hpp"
#include "cli/commands.hpp"
#include "cli/context.hpp"
#include "cli/events.hpp"
#include "cli/load_decks.hpp"
#include "cli/long_output.hpp"
#include "cli/output.hpp"
#include "cli/style.hpp"
#include "drill/catalogue.hpp"
#include "drill/renames.hpp"
#include "drill/session.hpp"
#include "report/stats.hpp"
#include "report/stats_json.hpp"
#include "report/stats_text.hpp"

namespace knack::cli {
namespace {

/// The command that would give these figures something to count.
std::string first_session(const Request& request) {
  std::string out = "knack";
  if (!request.arguments.empty() || request.has("--skill")) out += " review";
  for (const std::string& each : request.arguments) out += " " + each;
  for (const std::string& each : request.values("--skill")) out += " --skill " + each;
  return out;
}

void say_none_yet(const Context& context, const report::Stats& figures) {
  say(context,
      tr_n("No answers yet: {n} situation waits. Start with: {command}",
           "No answers yet: {n} situations wait. Start with: {command}",
           figures.cards.all(),
           {arg("command", first_session(context.request))}));
}

Result<report::Stats> count(const Context& context) {
  const Request& request = context.request;
  const auto loaded = load_decks(context, request.arguments);
  if (!loaded) return loaded.error();
  drill::Filter filter;
  for (std::string& each : request.values("--skill")) filter.skills.push_back({std::move(each)});
  const drill::Catalogue catalogue(loaded->decks);
  if (auto fine = drill::check(filter, catalogue); !fine) return fine.error();
  const auto log = read_log(context);
  if (!log) return log.error();
  report::StatsInput input;
  input.decks = loaded->decks;
  input.log = *log;
  input.plan = schedule::prepare(
      *log, context.settings.constants, drill::renames_wanted(loaded->decks, *log));
  input.today = study_day(context.now, input.plan.settings.rollover_hour);
  input.chosen = !request.arguments.empty();
  input.skills = std::move(filter.skills);
  return report::make_stats(input);
}

Result<Exit> stats(Context& context) {
  const auto figures = count(context);
  if (!figures) return figures.error();
  if (context.request.has("--json"))
    *context.world.out << report::stats_json(*figures);
  else if (figures->all.answers == 0)
    say_none_yet(context, *figures);
  else
    show_long(context, report::stats_text(*figures, sheet_style(context)));
  return Exit::fine;
}

}  // namespace

CommandSpec stats_command() {
  CommandSpec spec;
  spec.name = "stats";
  spec.audience = Audience::learner;
  spec.summary = "how much, how right, how far each skill is";
  spec.details =
      "Counts your answers, for each deck and skill: right at the first try, speed at first and "
      "now, right after 7 and 30 days, what is due, how far it is (new, practised, accurate, "
      "automatic, certified) and what is missing to the next. Then your streak, your last 12 weeks "
      "and what is due in the next 14 days. Decks or a skill that you name leave the others out.";
  spec.arguments = {{"DECK", "a deck's file, folder or id; without it the decks in use", 0, 64}};
  spec.options = {{"--skill", "SKILL", "only this skill", {}, true},
                  learner_option(),
                  {"--json", "", "as JSON", {}}};
  spec.examples = {{"knack stats", "your figures"},
                   {"knack stats --skill acknowledge-first", "of one skill"}};
  spec.store = StoreNeed::read;
  spec.joins_stores = true;
  spec.run = stats;
  return spec;
}

}  // namespace knack::cli
