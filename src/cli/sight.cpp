// SPDX-License-Identifier: MIT
// Loads, reads, folds.
#include "cli/sight.hpp"

#include "cli/events.hpp"
#include "cli/load_decks.hpp"
#include "drill/renames.hpp"
#include "drill/session.hpp"

namespace knack::cli {

const deck::Deck* Sight::deck(const DeckId& id) const {
  for (const deck::Deck& each : decks) {
    if (each.id.value == id) return &each;
  }
  return nullptr;
}

Result<Sight> look(const Context& context) {
  std::vector<deck::Deck> decks;
  if (auto loaded = load_decks(context, {})) decks = std::move(loaded->decks);
  auto log = read_log(context);
  if (!log) return log.error();
  auto renames = drill::renames_wanted(decks, *log);
  auto fold = schedule::fold(*log, context.settings.constants, renames);
  const StudyDay today = study_day(context.now, fold.settings().rollover_hour);
  return Sight{std::move(decks), *std::move(log), std::move(renames), std::move(fold), today};
}

}  // namespace knack::cli
