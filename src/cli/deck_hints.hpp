// SPDX-License-Identifier: MIT
// What a session tells about where decks belong.
#pragma once

#include <optional>
#include <span>
#include <string>

#include "cli/context.hpp"
#include "cli/load_decks.hpp"
#include "drill/session.hpp"

namespace knack::cli {

/// What is due of the learner whose log the command reads, with these decks.
[[nodiscard]] Result<drill::DueCounts> counts_due(const Context& context,
                                                  std::span<const deck::Deck> decks);

/// Names due cards whose deck was not found, the first few of them, on standard error.
void tell_due_elsewhere(const Context& context, std::span<const CardRef> cards);

/// For who has no decks of their own and no answer in the store yet: whose decks these are, and
/// where own ones go.
[[nodiscard]] std::optional<std::string> introduction(const Context& context,
                                                      const LoadedDecks& loaded,
                                                      std::span<const schedule::Event> log);

/// For a deck that was named and is not among those in use: how it becomes one.
[[nodiscard]] std::optional<std::string> how_to_add(const Context& context,
                                                    const LoadedDecks& loaded);

}  // namespace knack::cli
