// SPDX-License-Identifier: MIT
// The key of a new card, by its type.
#pragma once

#include <optional>
#include <string>

#include "cli/answers.hpp"
#include "deck/deck.hpp"

namespace knack::cli {

/// A text that may be left out: nothing if it is empty.
[[nodiscard]] std::optional<deck::Text> text_or_none(std::string text);

/// Options of a choice or multi card. `before` is how many such cards the deck has.
[[nodiscard]] deck::Options ask_options(Answers& answers, CardType type, std::size_t before);

[[nodiscard]] deck::Steps ask_steps(Answers& answers);

[[nodiscard]] deck::Answer ask_answer(Answers& answers);

}  // namespace knack::cli
