// SPDX-License-Identifier: MIT
// Reads the options, looks after the store.
#include "cli/session_setup.hpp"

#include <limits>

#include "base/message.hpp"
#include "cli/deck_hints.hpp"
#include "cli/events.hpp"
#include "cli/output.hpp"
#include "store/backup.hpp"
#include "store/health.hpp"

namespace knack::cli {
namespace {

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

}  // namespace

std::vector<OptionSpec> choosing_options() {
  return {{"--skill", "SKILL", "only cards of this skill", {}, true},
          {"--tag", "TAG", "only cards with this tag", {}, true},
          {"--cards", "N", "at most N cards; those missed come again besides", {}},
          {"--seed", "N", "order and options as in the session with that seed", {}}};
}

Result<drill::Setup> make_setup(const Context& context, LoadedDecks& loaded) {
  drill::Setup setup;
  auto log = read_log(context);
  if (!log) return log.error();
  auto cards = context.request.number("--cards", 1, 9999);
  if (!cards) return cards.error();
  constexpr std::int64_t highest_seed = std::numeric_limits<std::int64_t>::max();
  auto seed = context.request.number("--seed", 0, highest_seed);
  if (!seed) return seed.error();
  if (auto line = introduction(context, loaded, *log)) loaded.notices.push_back(*std::move(line));
  apply(context.settings, setup);
  setup.decks = std::move(loaded.decks);
  setup.log = *std::move(log);
  if (*cards) setup.limits.cards = static_cast<int>(**cards);
  for (const std::string& each : context.request.values("--skill"))
    setup.filter.skills.push_back({each});
  setup.filter.tags = context.request.values("--tag");
  setup.all_decks = context.request.arguments.empty();
  setup.now = time_of(context);
  // A seed that was drawn can be given back with --seed, so it has no more bits than that takes.
  setup.seed = *seed ? static_cast<std::uint64_t>(**seed) : context.world.entropy() >> 1U;
  return setup;
}

void after_session(const Context& context, const LoadedDecks& loaded, const DrillOutcome& outcome) {
  if (outcome.summary.saved > 0) look_after_store(context);
  if (const auto line = how_to_add(context, loaded)) tell(context, *line);
}

}  // namespace knack::cli
