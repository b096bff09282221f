// SPDX-License-Identifier: MIT
// What review, practice and exam have in common: from the request to a session, and after it.
#pragma once

#include "cli/context.hpp"
#include "cli/drill_loop.hpp"
#include "cli/load_decks.hpp"
#include "drill/session.hpp"

namespace knack::cli {

/// Options that choose cards: --skill, --tag; --cards; --seed.
[[nodiscard]] std::vector<OptionSpec> choosing_options();

/// The decks, the log and what the options of `choosing_options` say, where the command has them.
/// Takes the decks out of `loaded`.
[[nodiscard]] Result<drill::Setup> make_setup(const Context& context, LoadedDecks& loaded);

/// After a session with answers: the store is looked over and copied once a day, and a deck from
/// outside the search is told how to get into it.
void after_session(const Context& context, const LoadedDecks& loaded, const DrillOutcome& outcome);

}  // namespace knack::cli
