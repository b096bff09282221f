// SPDX-License-Identifier: MIT
// What a session would find, without one: due counts and renames.
#include <algorithm>
#include <map>

#include "drill/catalogue.hpp"
#include "drill/queue.hpp"
#include "drill/renames.hpp"
#include "drill/session.hpp"

namespace knack::drill {
namespace {

constexpr int seconds_a_card = 18;

CardRef ref_named(const std::string& text, const DeckId& deck) {
  const auto slash = text.find('/');
  if (slash == std::string::npos) return {deck, {text}};
  return {{text.substr(0, slash)}, {text.substr(slash + 1)}};
}

/// The names that a card once had, those of its deck's earlier ids included.
std::vector<CardRef> old_names(const deck::Deck& deck, const deck::Card& card) {
  std::vector<CardRef> out;
  for (const deck::Text& was : card.was) {
    out.push_back(ref_named(was.value, deck.id.value));
    if (was.value.find('/') != std::string::npos) continue;
    for (const deck::Text& deck_was : deck.was) out.push_back({{deck_was.value}, {was.value}});
  }
  for (const deck::Text& deck_was : deck.was) out.push_back({{deck_was.value}, card.id.value});
  return out;
}

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

/// Every name that a card of these decks once had → its name now.
RenameFinder::FormerNames RenameFinder::former_names(std::span<const deck::Deck> decks) {
  FormerNames out;
  for (const deck::Deck& deck : decks) {
    for (const deck::Card& card : deck.cards) {
      for (const CardRef& each : old_names(deck, card))
        out.emplace(each, CardRef{deck.id.value, card.id.value});
    }
  }
  // A name that a card bears now is not a former one.
  for (const deck::Deck& deck : decks) {
    for (const deck::Card& card : deck.cards) out.erase({deck.id.value, card.id.value});
  }
  return out;
}

void RenameFinder::add(const schedule::Event& event) {
  if (const auto* review = std::get_if<schedule::Review>(&event)) {
    const auto found = former_->find(review->card);
    if (found != former_->end()) wanted_.insert(*found);
  } else if (const auto* mark = std::get_if<schedule::Mark>(&event)) {
    if (mark->kind != schedule::MarkKind::renamed) return;
    const auto found = wanted_.find(ref_named(mark->value, {}));
    if (found != wanted_.end() && found->second == mark->card) wanted_.erase(found);
  }
}

std::vector<std::pair<CardRef, CardRef>> RenameFinder::wanted() const {
  return {wanted_.begin(), wanted_.end()};
}

std::vector<std::pair<CardRef, CardRef>> renames_wanted(std::span<const deck::Deck> decks,
                                                        std::span<const schedule::Event> log) {
  const auto former = RenameFinder::former_names(decks);
  if (former.empty()) return {};
  RenameFinder finder(former);
  for (const schedule::Event& event : log) finder.add(event);
  return finder.wanted();
}

}  // namespace knack::drill
