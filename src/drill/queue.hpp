// SPDX-License-Identifier: MIT
// Which cards a session asks, and in which order (REVIEWS.md section 1).
#pragma once

#include <cstddef>
#include <cstdint>
#include <deque>
#include <optional>
#include <vector>

#include "drill/catalogue.hpp"
#include "drill/view.hpp"
#include "schedule/fold.hpp"

namespace knack::drill {

/// One card to ask.
struct Entry {
  std::size_t item = 0;
  Reason reason = Reason::due;
  friend bool operator==(const Entry&, const Entry&) = default;
};

/// Everything the plan depends on.
struct PlanInput {
  const Catalogue& catalogue;
  const schedule::Fold& fold;
  const Filter& filter;
  const Limits& limits;
  StudyDay today;
  std::uint64_t seed = 0;
};

/// The state of an item's card at the revision of the deck at hand, or nullptr.
[[nodiscard]] const schedule::CardState* state_of(const schedule::Fold& fold, const Item& item);

/// Whether sessions may ask the card at all: a probe joins the others on the day after an exam
/// asked it.
[[nodiscard]] bool is_in_pool(const schedule::CardState* state,
                              const deck::Card& card,
                              StudyDay today);

/// Whether the card is new: in the pool and no scheduled answer moved it yet; never suspended or
/// buried today.
[[nodiscard]] bool is_fresh(const schedule::CardState* state,
                            const deck::Card& card,
                            StudyDay today);

/// Whether the card is to be asked as scheduled today.
[[nodiscard]] bool is_due_today(const schedule::CardState* state,
                                const deck::Card& card,
                                StudyDay today);

/// How many due cards today's limit on reviews still gives; nothing: no limit.
[[nodiscard]] std::optional<int> due_allowed(const Limits& limits,
                                             const schedule::Fold& fold,
                                             StudyDay today);

/// How many new cards this session may start: `--new`, else what today's limit still gives.
[[nodiscard]] int new_allowed(const Limits& limits, const schedule::Fold& fold, StudyDay today);

/// The session's plan: drills still owed from earlier today, then due and new cards interleaved.
[[nodiscard]] std::vector<Entry> make_plan(const PlanInput& input);

/// Reorders so that cards of one skill have at least three others between them where possible;
/// pairs of new cards that stand back to back stay together. The first card that fits is taken, so
/// the order changes as little as it can.
[[nodiscard]] std::vector<Entry> spaced(const std::vector<std::vector<Entry>>& units,
                                        const Catalogue& catalogue);

/// Where in the queue a card is put that comes once more: after at least `least` others, a little
/// later if that leaves more of three others between it and its siblings, and never between two
/// that stand back to back. At most the length of the queue.
[[nodiscard]] std::size_t place_for(std::size_t item,
                                    const std::deque<Entry>& queue,
                                    const Catalogue& catalogue,
                                    std::size_t least);

}  // namespace knack::drill
