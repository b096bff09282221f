// SPDX-License-Identifier: MIT
// The key of a new card, by its type.
#pragma once

#include "cli/answers.hpp"
#include "deck/deck.hpp"

namespace knack::cli {

/// Options of a choice or multi card. `before` is how many such cards the deck has.
[[nodiscard]] deck::Options ask_options(Answers& answers, CardType type, std::size_t before);

[[nodiscard]] deck::Steps ask_steps(Answers& answers);

[[nodiscard]] deck::Answer ask_answer(Answers& answers);

}  // namespace knack::cli
