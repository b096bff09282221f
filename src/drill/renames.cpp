// SPDX-License-Identifier: MIT
// Former names off the decks, then what the log has of them.
#include "drill/renames.hpp"

#include <string>

namespace knack::drill {
namespace {

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

}  // namespace

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
