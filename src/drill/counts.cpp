// SPDX-License-Identifier: MIT
// What a session would find due, without one.
#include <algorithm>

#include "drill/catalogue.hpp"
#include "drill/queue.hpp"
#include "drill/session.hpp"

namespace knack::drill {
namespace {

constexpr int seconds_a_card = 18;

void count_card(DueCounts& counts,
                int& fresh,
                const Item& item,
                const schedule::CardState* state,
                const schedule::Constants& constants) {
  if (is_fresh(state, *item.card, counts.today)) ++fresh;
  if (state == nullptr) return;
  if (is_due_today(state, *item.card, counts.today)) {
    ++counts.due;
    if (*state->due < counts.today) ++counts.overdue;
  } else if (state->due && *state->due > counts.today && !state->suspended) {
    counts.next_due = std::min(counts.next_due.value_or(*state->due), *state->due);
  }
  if (!state->suspended && schedule::owes_drill(*state, counts.today, constants)) ++counts.learning;
}

}  // namespace

DueCounts count_due(std::span<const deck::Deck> decks,
                    const schedule::Fold& fold,
                    StudyDay today,
                    const Limits& limits) {
  const Catalogue catalogue(decks);
  DueCounts counts;
  counts.today = today;
  int fresh = 0;
  for (const Item& item : catalogue.items())
    count_card(counts, fresh, item, state_of(fold, item), fold.constants());
  counts.fresh = std::min(fresh, new_allowed(limits, fold, today));
  counts.estimated_seconds = (counts.due + counts.fresh + counts.learning) * seconds_a_card;
  for (const auto& [ref, revision] : fold.cards()) {
    if (catalogue.find(ref)) continue;
    const schedule::CardState* state = fold.card(ref, revision);
    if (state != nullptr && state->due && schedule::is_due(*state, today))
      counts.unknown.push_back(ref);
  }
  std::ranges::sort(counts.unknown);
  // Clang 14 cannot compile std::ranges::unique of libstdc++ 12.
  counts.unknown.erase(std::unique(counts.unknown.begin(), counts.unknown.end()),
                       counts.unknown.end());
  return counts;
}

}  // namespace knack::drill
