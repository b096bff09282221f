// SPDX-License-Identifier: MIT
// knack review: the day's session.
#include "base/message.hpp"
#include "cli/commands.hpp"
#include "cli/deck_hints.hpp"
#include "cli/session_setup.hpp"

namespace knack::cli {
namespace {

Result<void> add_limits(const Context& context, drill::Limits& limits) {
  auto fresh = context.request.number("--new", 0, 9999);
  if (!fresh) return fresh.error();
  auto minutes = context.request.number("--minutes", 1, 1440);
  if (!minutes) return minutes.error();
  if (*fresh) limits.new_in_session = static_cast<int>(**fresh);
  if (*minutes) limits.minutes = static_cast<int>(**minutes);
  return {};
}

Result<Exit> review(Context& context) {
  auto loaded = load_decks(context, context.request.arguments);
  if (!loaded) {
    if (!context.request.arguments.empty()) return loaded.error();
    if (const auto counts = counts_due(context, {})) tell_due_elsewhere(context, counts->unknown);
    return loaded.error();
  }
  auto setup = make_setup(context, *loaded);
  if (!setup) return setup.error();
  if (auto fine = add_limits(context, setup->limits); !fine) return fine.error();
  const auto outcome = drill_loop(context, *std::move(setup), loaded->notices);
  if (!outcome) return outcome.error();
  after_session(context, *loaded, *outcome);
  return Exit::fine;
}

}  // namespace

CommandSpec review_command() {
  CommandSpec spec;
  spec.name = "review";
  spec.audience = Audience::learner;
  spec.summary = "the day's session (also just: knack)";
  spec.details =
      "Asks the cards that are due, then new ones up to the day's limit. Each answer is on disk "
      "before its feedback is shown. Answers graded below 4 come again the same day.";
  spec.arguments = {{"DECK", "a deck's file, folder or id; without it the decks in use", 0, 64}};
  spec.options = {
      {"--new", "N", "at most N new cards in this session", {}},
      {"--minutes", "N", "no further question after N minutes; pauses do not count", {}}};
  const auto choosing = choosing_options();
  spec.options.insert(spec.options.begin(), choosing.begin(), choosing.end());
  spec.examples = {{"knack", "the day's session with the decks in use"},
                   {"knack review decks/en/first-contact.toml", "with one deck"},
                   {"knack review --minutes 5", "what fits into five minutes"},
                   {"knack review --skill acknowledge-first", "only one skill"}};
  spec.store = StoreNeed::write;
  spec.run = review;
  return spec;
}

}  // namespace knack::cli
