// SPDX-License-Identifier: MIT
// knack review: the day's session.
#include <filesystem>
#include <limits>

#include "base/message.hpp"
#include "cli/commands.hpp"
#include "cli/context.hpp"
#include "cli/drill_loop.hpp"
#include "cli/load_decks.hpp"
#include "cli/output.hpp"
#include "store/backup.hpp"
#include "store/health.hpp"

namespace knack::cli {
namespace {

Result<drill::Setup> make_setup(Context& context, LoadedDecks& loaded) {
  drill::Setup setup;
  auto log = read_log(context);
  if (!log) return log.error();
  auto fresh = context.request.number("--new", 0, 9999);
  if (!fresh) return fresh.error();
  auto cards = context.request.number("--cards", 1, 9999);
  if (!cards) return cards.error();
  constexpr std::int64_t highest_seed = std::numeric_limits<std::int64_t>::max();
  auto seed = context.request.number("--seed", 0, highest_seed);
  if (!seed) return seed.error();
  setup.decks = std::move(loaded.decks);
  setup.log = *std::move(log);
  if (*fresh) setup.limits.new_in_session = static_cast<int>(**fresh);
  if (*cards) setup.limits.cards = static_cast<int>(**cards);
  for (const std::string& each : context.request.values("--skill"))
    setup.filter.skills.push_back({each});
  setup.filter.tags = context.request.values("--tag");
  setup.now = time_of(context);
  // A seed that was drawn can be given back with --seed, so it has no more bits than that takes.
  setup.seed = *seed ? static_cast<std::uint64_t>(**seed) : context.world.entropy() >> 1U;
  return setup;
}

/// Once a day after answers: look the store over and copy it. A failure is told; the answers are
/// saved all the same.
void look_after_store(const Context& context) {
  const auto made = store::back_up_daily(context.store_path, context.now);
  if (!made) {
    tell(context,
         tr("Your answers are saved, but no backup could be made: {what}",
            {arg("what", made.error().what)}));
    return;
  }
  if (!*made) return;
  if (const auto sound = store::quick_check(context.store_path); !sound)
    tell(context, sound.error().what + " " + sound.error().remedy);
}

void show_how_to_add(const Context& context, const LoadedDecks& loaded) {
  if (loaded.outside.empty()) return;
  const auto folders = deck_folders(context.world);
  if (folders.empty()) return;
  tell(context,
       tr("To have it in every session: mkdir -p {folder} && cp {file} {folder}",
          {arg("file", loaded.outside.front()), arg("folder", folders.front())}));
}

Result<Exit> review(Context& context) {
  auto loaded = load_decks(context, context.request.arguments);
  if (!loaded) return loaded.error();
  auto setup = make_setup(context, *loaded);
  if (!setup) return setup.error();
  const auto saved = drill_loop(context, *std::move(setup), loaded->notices);
  if (!saved) return saved.error();
  if (*saved > 0) look_after_store(context);
  show_how_to_add(context, *loaded);
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
      "before its feedback is shown. Answers "
      "graded below 4 come again the same day.";
  spec.arguments = {{"DECK", "a deck's file, folder or id; without it the decks in use", 0, 64}};
  spec.options = {{"--skill", "SKILL", "only cards of this skill", {}, true},
                  {"--tag", "TAG", "only cards with this tag", {}, true},
                  {"--new", "N", "at most N new cards in this session", {}},
                  {"--cards", "N", "end after N cards", {}},
                  {"--seed", "N", "order and options as in the session with that seed", {}}};
  spec.examples = {{"knack", "the day's session with the decks in use"},
                   {"knack review decks/en/first-contact.toml", "with one deck"},
                   {"knack review --skill acknowledge-first", "only one skill"}};
  spec.store = StoreNeed::write;
  spec.run = review;
  return spec;
}

}  // namespace knack::cli
