// SPDX-License-Identifier: MIT
// A card as it is asked: options in the order shown, and numbers back to options.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "answer/judge.hpp"
#include "drill/catalogue.hpp"
#include "drill/queue.hpp"
#include "drill/session.hpp"
#include "schedule/fold.hpp"

namespace knack::drill {

/// The card asked now.
struct Asked {
  Entry entry;
  std::vector<std::size_t>
      order;  ///< order[i]: index of the option or step shown with number i + 1
};

/// Shuffles the options for this display; the same seed, card and display give the same order.
[[nodiscard]] Asked ask(const Item& item, const Entry& entry, std::uint64_t seed, int display);

/// What is shown of it. `number` and `planned` count cards of the session.
[[nodiscard]] QuestionView question_view(const Item& item,
                                         const Asked& asked,
                                         const schedule::CardState* state,
                                         StudyDay today,
                                         std::pair<int, int> number_of_planned);

/// The answer meant by a command (Chosen, TypedText, Unknown), or nothing if it cannot be an answer
/// to this card: numbers that are not shown, twice the same, too many for a choice, not all for an
/// order.
[[nodiscard]] std::optional<answer::Given> given_by(const Command& command,
                                                    const Item& item,
                                                    const Asked& asked);

/// Keys of options or numbers of steps, as the log keeps them, in this order of indexes.
[[nodiscard]] std::vector<std::string> names_of(const deck::Card& card,
                                                const std::vector<std::size_t>& indexes);

}  // namespace knack::drill
