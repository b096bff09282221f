// SPDX-License-Identifier: MIT
// knack due: counts for people, prompts and cron.
#include <span>

#include <nlohmann/json.hpp>

#include "base/message.hpp"
#include "cli/commands.hpp"
#include "cli/context.hpp"
#include "cli/deck_hints.hpp"
#include "cli/events.hpp"
#include "cli/load_decks.hpp"
#include "cli/output.hpp"
#include "drill/session.hpp"

namespace knack::cli {
namespace {

void print_json(const Context& context, const drill::DueCounts& counts) {
  nlohmann::ordered_json out;
  out["study_day"] = to_string(counts.today);
  out["due"] = counts.due;
  out["overdue"] = counts.overdue;
  out["new"] = counts.fresh;
  out["learning"] = counts.learning;
  out["next_due_day"] = counts.next_due ? nlohmann::ordered_json(to_string(*counts.next_due))
                                        : nlohmann::ordered_json();
  out["estimated_seconds"] = counts.estimated_seconds;
  out["due_elsewhere"] = counts.unknown.size();
  say_json(context, out);
}

/// The command for a session with the decks that were counted.
std::string how_to_start(const Request& request) {
  if (request.arguments.empty()) return "knack";
  return "knack review " + join(request.arguments, " ");
}

void print_text(const Context& context, const drill::DueCounts& counts) {
  say(context,
      tr("Due {due} (overdue {overdue}), new {fresh}, again today {learning}",
         {arg("due", counts.due),
          arg("overdue", counts.overdue),
          arg("fresh", counts.fresh),
          arg("learning", counts.learning)}));
  if (!counts.unknown.empty())
    say(context,
        tr_n("{n} more is due in a deck that was not found.",
             "{n} more are due in decks that were not found.",
             static_cast<long long>(counts.unknown.size())));
  if (counts.due + counts.fresh + counts.learning > 0) {
    say(context,
        tr_n("About {n} minute. Start with: {command}",
             "About {n} minutes. Start with: {command}",
             (counts.estimated_seconds + 59) / 60,
             {arg("command", how_to_start(context.request))}));
  } else if (counts.next_due) {
    say(context, tr("Nothing to do today. Next: {day}", {arg("day", to_string(*counts.next_due))}));
  }
}

Result<Exit> due(Context& context) {
  const auto loaded = load_decks(context, context.request.arguments);
  const bool named = !context.request.arguments.empty();
  if (!loaded && (named || loaded.error().kind != ErrorKind::input)) return loaded.error();
  auto counts = counts_due(
      context, loaded ? std::span<const deck::Deck>(loaded->decks) : std::span<const deck::Deck>{});
  if (!counts) return counts.error();
  // Where decks are named nobody looked for the others.
  if (named) counts->unknown.clear();
  if (!loaded && counts->unknown.empty()) return loaded.error();
  if (context.request.has("--json"))
    print_json(context, *counts);
  else
    print_text(context, *counts);
  tell_due_elsewhere(context, counts->unknown);
  const bool check = context.request.has("--check");
  const auto elsewhere = static_cast<int>(counts->unknown.size());
  return check && counts->due + counts->learning + elsewhere > 0 ? Exit::findings : Exit::fine;
}

}  // namespace

CommandSpec due_command() {
  CommandSpec spec;
  spec.name = "due";
  spec.audience = Audience::learner;
  spec.summary = "count what is due, for you, a prompt or cron";
  spec.details =
      "Counts the cards that are due today, the new ones that today's limit still gives, and those "
      "to be asked again today. Changes "
      "nothing.";
  spec.arguments = {{"DECK", "a deck's file, folder or id; without it the decks in use", 0, 64}};
  spec.options = {{"--check", "", "exit with 1 if something is due", {}},
                  learner_option(),
                  {"--json", "", "as JSON", {}}};
  spec.examples = {{"knack due", "today's counts"},
                   {"knack due --check || knack", "drill only if something is due"}};
  spec.store = StoreNeed::read;
  spec.joins_stores = true;
  spec.run = due;
  return spec;
}

}  // namespace knack::cli
