// SPDX-License-Identifier: MIT
// Gather, sort, mix.
#include "drill/queue.hpp"

#include <algorithm>
#include <deque>
#include <map>
#include <set>

#include "base/random.hpp"

namespace knack::drill {
namespace {

using Unit = std::vector<Entry>;  ///< asked back to back

constexpr std::size_t sibling_gap = 3;
constexpr std::size_t look_ahead = 64;

/// Items taken so far today, so that a card and its contrast never share a day.
class Taken {
 public:
  explicit Taken(const PlanInput& input) : catalogue_(input.catalogue) {
    for (std::size_t i = 0; i < catalogue_.items().size(); ++i) {
      const auto* state = state_of(input.fold, catalogue_[i]);
      if (state != nullptr && state->last_met == input.today) items_.insert(i);
    }
  }

  /// Takes the item unless its contrast was taken.
  bool take(std::size_t item) {
    const auto& others = catalogue_.contrasts(item);
    if (std::ranges::any_of(others, [&](std::size_t other) { return items_.contains(other); }))
      return false;
    items_.insert(item);
    return true;
  }

 private:
  const Catalogue& catalogue_;
  std::set<std::size_t> items_;
};

std::vector<Unit> owed_drills(const PlanInput& input) {
  std::vector<Unit> out;
  for (std::size_t i = 0; i < input.catalogue.items().size(); ++i) {
    const Item& item = input.catalogue[i];
    const auto* state = state_of(input.fold, item);
    if (state == nullptr || state->suspended || !passes(input.filter, *item.card)) continue;
    if (schedule::owes_drill(*state, input.today, input.fold.constants()))
      out.push_back({{i, Reason::drill}});
  }
  return out;
}

/// Oldest due day first, equal days in random order.
std::vector<Unit> due_cards(const PlanInput& input, Taken& taken) {
  std::vector<std::size_t> due;
  for (std::size_t i = 0; i < input.catalogue.items().size(); ++i) {
    const Item& item = input.catalogue[i];
    if (!passes(input.filter, *item.card)) continue;
    if (is_due_today(state_of(input.fold, item), *item.card, input.today)) due.push_back(i);
  }
  Random(input.seed).shuffle(std::span(due));
  std::ranges::stable_sort(due, {}, [&](std::size_t i) {
    return state_of(input.fold, input.catalogue[i])->due->number;
  });
  std::vector<Unit> out;
  const auto allowed = due_allowed(input.limits, input.fold, input.today);
  for (const std::size_t item : due) {
    if (allowed && std::ssize(out) >= *allowed) break;
    if (taken.take(item)) out.push_back({{item, Reason::due}});
  }
  return out;
}

/// The new cards of each skill, choice cards before the other types.
std::map<SkillRef, std::deque<std::size_t>> fresh_by_skill(const PlanInput& input,
                                                           std::vector<SkillRef>& skills) {
  std::map<SkillRef, std::deque<std::size_t>> out;
  for (const bool choices : {true, false}) {
    for (std::size_t i = 0; i < input.catalogue.items().size(); ++i) {
      const Item& item = input.catalogue[i];
      if ((item.card->type.value == CardType::choice) != choices ||
          !passes(input.filter, *item.card))
        continue;
      if (!is_fresh(state_of(input.fold, item), *item.card, input.today)) continue;
      if (!out.contains(item.skill)) skills.push_back(item.skill);
      out[item.skill].push_back(i);
    }
  }
  return out;
}

/// Takes up to `most` cards off the front that may be taken.
Unit take_front(std::deque<std::size_t>& cards, Taken& taken, std::size_t most) {
  Unit unit;
  while (!cards.empty() && unit.size() < most) {
    const std::size_t item = cards.front();
    cards.pop_front();
    if (taken.take(item)) unit.push_back({item, Reason::fresh});
  }
  return unit;
}

/// Rounds of one new card per skill; a skill that was never started begins with two.
std::vector<Unit> new_cards(const PlanInput& input, Taken& taken) {
  std::vector<SkillRef> skills;
  auto fresh = fresh_by_skill(input, skills);
  std::vector<Unit> out;
  auto left =
      static_cast<std::size_t>(std::max(0, new_allowed(input.limits, input.fold, input.today)));
  for (bool first_round = true; left > 0; first_round = false) {
    const std::size_t before = left;
    for (const SkillRef& skill : skills) {
      const bool opens = first_round && !input.fold.skill_started(skill);
      Unit unit = take_front(fresh[skill], taken, std::min(left, std::size_t{opens ? 2U : 1U}));
      left -= unit.size();
      if (!unit.empty()) out.push_back(std::move(unit));
    }
    if (left == before) break;
  }
  return out;
}

/// Both in their own order, spread evenly among each other; a due card goes first.
std::vector<Unit> interleaved(const std::vector<Unit>& due, const std::vector<Unit>& fresh) {
  std::vector<Unit> out;
  std::size_t i = 0;
  std::size_t j = 0;
  while (i < due.size() || j < fresh.size()) {
    const bool due_next =
        j == fresh.size() || (i < due.size() && i * fresh.size() <= j * due.size());
    out.push_back(due_next ? due[i++] : fresh[j++]);
  }
  return out;
}

}  // namespace

const schedule::CardState* state_of(const schedule::Fold& fold, const Item& item) {
  return fold.card(item.ref, item.card->revision);
}

bool is_in_pool(const schedule::CardState* state, const deck::Card& card, StudyDay today) {
  if (!card.probe) return true;
  return state != nullptr && state->first_met && *state->first_met < today;
}

bool is_fresh(const schedule::CardState* state, const deck::Card& card, StudyDay today) {
  if (!is_in_pool(state, card, today)) return false;
  return state == nullptr || (!state->due && !state->suspended && state->buried_on != today);
}

bool is_due_today(const schedule::CardState* state, const deck::Card& card, StudyDay today) {
  return is_in_pool(state, card, today) && state != nullptr && state->due &&
         schedule::is_due(*state, today);
}

std::optional<int> due_allowed(const Limits& limits, const schedule::Fold& fold, StudyDay today) {
  if (!limits.reviews_per_day) return std::nullopt;
  return std::max(0, *limits.reviews_per_day - fold.due_answers_on(today));
}

int new_allowed(const Limits& limits, const schedule::Fold& fold, StudyDay today) {
  if (limits.new_in_session) return *limits.new_in_session;
  return std::max(0, limits.new_per_day - fold.new_cards_on(today));
}

std::vector<Entry> spaced(const std::vector<Unit>& units, const Catalogue& catalogue) {
  std::deque<Unit> waiting(units.begin(), units.end());
  std::vector<Entry> out;
  const auto near_sibling = [&](const Unit& unit) {
    const SkillRef& skill = catalogue[unit.front().item].skill;
    const std::size_t from = out.size() > sibling_gap ? out.size() - sibling_gap : 0;
    return std::any_of(out.begin() + static_cast<std::ptrdiff_t>(from),
                       out.end(),
                       [&](const Entry& each) { return catalogue[each.item].skill == skill; });
  };
  while (!waiting.empty()) {
    const auto end =
        waiting.begin() + static_cast<std::ptrdiff_t>(std::min(look_ahead, waiting.size()));
    auto next = std::find_if_not(waiting.begin(), end, near_sibling);
    if (next == end) next = waiting.begin();
    out.insert(out.end(), next->begin(), next->end());
    waiting.erase(next);
  }
  return out;
}

std::size_t place_for(std::size_t item,
                      const std::deque<Entry>& queue,
                      const Catalogue& catalogue,
                      std::size_t least) {
  constexpr std::size_t later = 8;  // it shall still come soon
  const auto is_sibling = [&](std::size_t at) {
    return catalogue[queue[at].item].skill == catalogue[item].skill;
  };
  const auto room = [&](std::size_t place) {
    const bool inside = place > 0 && place < queue.size();
    const bool splits =
        inside && !is_sibling(place) &&
        catalogue[queue[place - 1].item].skill == catalogue[queue[place].item].skill;
    if (splits) return std::size_t{0};
    std::size_t between = 0;
    for (; between < sibling_gap; ++between) {
      const bool before = place > between && is_sibling(place - 1 - between);
      const bool after = place + between < queue.size() && is_sibling(place + between);
      if (before || after) break;
    }
    return between + 1;
  };
  std::size_t best = std::min(least, queue.size());
  const std::size_t last = std::min(least + later, queue.size());
  for (std::size_t place = best + 1; place <= last; ++place) {
    if (room(place) > room(best)) best = place;
  }
  return best;
}

std::vector<Entry> make_plan(const PlanInput& input) {
  Taken taken(input);
  std::vector<Unit> units = owed_drills(input);
  const auto due = due_cards(input, taken);
  const auto fresh = new_cards(input, taken);
  const auto mixed = interleaved(due, fresh);
  units.insert(units.end(), mixed.begin(), mixed.end());
  std::vector<Entry> plan = spaced(units, input.catalogue);
  if (input.limits.cards)
    plan.resize(std::min(plan.size(), static_cast<std::size_t>(*input.limits.cards)));
  return plan;
}

}  // namespace knack::drill
