// SPDX-License-Identifier: MIT
// Flattens decks and filters cards.
#include "drill/catalogue.hpp"

#include <algorithm>
#include <set>
#include <string>

#include "base/distance.hpp"
#include "base/message.hpp"

namespace knack::drill {
namespace {

Result<void> check_names(const std::vector<std::string>& wanted,
                         const std::set<std::string>& known,
                         const std::string& what) {
  for (const std::string& each : wanted) {
    if (known.contains(each)) continue;
    const std::vector<std::string> names(known.begin(), known.end());
    const auto near = nearest(each, names);
    const std::string none = tr("No card has any {what} at all.", {arg("what", what)});
    std::string all;
    for (const std::string& name : names) all += (all.empty() ? "" : ", ") + name;
    return Error{ErrorKind::usage,
                 tr("No card has the {what} “{name}”.", {arg("what", what), arg("name", each)}),
                 near            ? tr("Did you mean “{near}”?", {arg("near", *near)})
                 : names.empty() ? none
                                 : tr("There are: {all}.", {arg("all", all)})};
  }
  return {};
}

}  // namespace

Catalogue::Catalogue(std::span<const deck::Deck> decks) {
  std::vector<const deck::Deck*> sorted;
  for (const deck::Deck& each : decks) sorted.push_back(&each);
  std::ranges::sort(
      sorted, [](const deck::Deck* a, const deck::Deck* b) { return a->id.value < b->id.value; });
  for (const deck::Deck* deck : sorted) {
    for (const deck::Card& card : deck->cards) {
      by_ref_.emplace(CardRef{deck->id.value, card.id.value}, items_.size());
      items_.push_back(
          {deck, &card, {deck->id.value, card.id.value}, {deck->id.value, card.skill.value}});
    }
  }
  contrasts_.resize(items_.size());
  for (std::size_t i = 0; i < items_.size(); ++i) {
    if (!items_[i].card->contrast_of) continue;
    const auto other = find({items_[i].ref.deck, {items_[i].card->contrast_of->value}});
    if (!other) continue;
    contrasts_[i].push_back(*other);
    contrasts_[*other].push_back(i);
  }
}

std::optional<std::size_t> Catalogue::find(const CardRef& ref) const {
  const auto found = by_ref_.find(ref);
  if (found == by_ref_.end()) return std::nullopt;
  return found->second;
}

bool passes(const Filter& filter, const deck::Card& card) {
  const bool skill = filter.skills.empty() ||
                     std::ranges::find(filter.skills, card.skill.value) != filter.skills.end();
  const bool tag =
      filter.tags.empty() || std::ranges::any_of(card.tags, [&](const deck::Text& each) {
        return std::ranges::find(filter.tags, each.value) != filter.tags.end();
      });
  return skill && tag;
}

Result<void> check(const Filter& filter, const Catalogue& catalogue) {
  std::set<std::string> skills;
  std::set<std::string> tags;
  bool any = false;
  for (const Item& each : catalogue.items()) {
    skills.insert(each.card->skill.value.text);
    for (const deck::Text& tag : each.card->tags) tags.insert(tag.value);
    any = any || passes(filter, *each.card);
  }
  std::vector<std::string> wanted;
  for (const SkillId& each : filter.skills) wanted.push_back(each.text);
  if (auto fine = check_names(wanted, skills, tr("skill")); !fine) return fine;
  if (auto fine = check_names(filter.tags, tags, tr("tag")); !fine) return fine;
  if (any) return {};
  return Error{ErrorKind::usage, tr("No card has both that skill and that tag."), {}};
}

}  // namespace knack::drill
