// SPDX-License-Identifier: MIT
// Names of cards, followed through renames.
#include "schedule/card_table.hpp"

#include <algorithm>

namespace knack::schedule {

CardSlot& CardEntry::slot(std::int32_t revision) {
  for (auto& [number, slot] : revisions) {
    if (number == revision) return *slot;
  }
  auto& slot = *revisions.emplace_back(revision, std::make_unique<CardSlot>()).second;
  slot.state = unmet;
  return slot;
}

const CardSlot* CardEntry::find(std::int32_t revision) const {
  for (const auto& [number, slot] : revisions) {
    if (number == revision) return slot.get();
  }
  return nullptr;
}

/// Follows the marks forward in time only: what a card inherits moves on when it is renamed later,
/// and a name that comes back later leads nowhere. So no cycle goes on for ever.
std::pair<std::size_t, CardRef> CardTable::later_name(const CardRef& name) const {
  std::pair<std::size_t, CardRef> reached{0, name};
  for (;;) {
    const auto rename = renames_->find(reached.second);
    if (rename == renames_->end() || rename->second.first <= reached.first) return reached;
    reached = rename->second;
  }
}

CardTable::Name& CardTable::name(const CardRef& ref) {
  const auto [found, added] = names_.try_emplace(ref);
  if (added) {
    const auto rename = renames_->find(ref);
    if (rename != renames_->end()) found->second.renamed_at = rename->second.first;
  }
  return found->second;
}

CardEntry& CardTable::own_entry(const CardRef& ref, Name& name) {
  if (name.own == nullptr) {
    name.own = &entries_.emplace_back();
    name.own->ref = ref;
  }
  return *name.own;
}

CardEntry& CardTable::entry(const CardRef& ref, std::size_t place) {
  Name& known = name(ref);
  if (place >= known.renamed_at) {
    known.own_since = std::min(known.own_since, place);
    return own_entry(ref, known);
  }
  if (known.later == nullptr) {
    const auto [since, later] = later_name(ref);
    Name& target = name(later);
    target.own_since = std::min(target.own_since, since);
    known.later = &own_entry(later, target);
  }
  return *known.later;
}

const CardEntry* CardTable::find(const CardRef& ref) const {
  const auto found = names_.find(ref);
  return found == names_.end() ? nullptr : found->second.own;
}

std::vector<CardEntry*> CardTable::in_deck(const DeckId& deck, std::size_t place) {
  std::vector<CardEntry*> cards;
  for (auto& [ref, name] : names_) {
    if (ref.deck == deck && name.own != nullptr && name.own_since <= place) {
      cards.push_back(name.own);
    }
  }
  for (auto rename = renames_->lower_bound({deck, {}});
       rename != renames_->end() && rename->first.deck == deck;
       ++rename) {
    if (place < rename->second.first) cards.push_back(&entry(rename->first, place));
  }
  return cards;
}

}  // namespace knack::schedule
