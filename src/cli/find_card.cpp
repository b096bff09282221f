// SPDX-License-Identifier: MIT
// Gathers every name there is, then picks.
#include "cli/find_card.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "base/distance.hpp"
#include "base/message.hpp"
#include "cli/output.hpp"

namespace knack::cli {
namespace {

void add_names(Wanted wanted, const deck::Deck& deck, std::map<std::string, Named>& out) {
  if (wanted.decks) out.emplace(deck.id.value.text, deck.id.value);
  for (const deck::Card& card : deck.cards) {
    const CardRef ref{deck.id.value, card.id.value};
    if (wanted.cards) out.emplace(ref.text(), ref);
  }
  for (const deck::Skill& skill : deck.skills) {
    const SkillRef ref{deck.id.value, skill.id.value};
    if (wanted.skills) out.emplace(ref.text(), ref);
  }
}

/// Everything by its whole name.
std::map<std::string, Named> all_names(Wanted wanted,
                                       const std::vector<deck::Deck>& decks,
                                       const schedule::Fold& fold) {
  std::map<std::string, Named> out;
  for (const deck::Deck& deck : decks) add_names(wanted, deck, out);
  for (const auto& [ref, revision] : fold.cards()) {
    if (wanted.cards) out.emplace(ref.text(), ref);
    if (wanted.decks) out.emplace(ref.deck.text, ref.deck);
  }
  return out;
}

std::string last_part(const std::string& name) {
  const auto slash = name.rfind('/');
  return slash == std::string::npos ? name : name.substr(slash + 1);
}

Error not_found(const std::string& name, const std::map<std::string, Named>& names) {
  std::set<std::string> all;
  for (const auto& [whole, what] : names) {
    all.insert(whole);
    all.insert(last_part(whole));
  }
  const auto near = nearest(name, std::vector<std::string>(all.begin(), all.end()));
  return {ErrorKind::not_found,
          tr("There is nothing named “{name}”.", {arg("name", name)}),
          near ? tr("Did you mean “{near}”?", {arg("near", *near)})
               : tr("knack stats lists the skills, knack doctor the decks.")};
}

}  // namespace

Result<Named> find_named(const std::string& name,
                         Wanted wanted,
                         const std::vector<deck::Deck>& decks,
                         const schedule::Fold& fold) {
  const auto names = all_names(wanted, decks, fold);
  if (const auto found = names.find(name); found != names.end()) return found->second;
  std::vector<std::string> meant;
  for (const auto& [whole, what] : names) {
    if (last_part(whole) == name) meant.push_back(whole);
  }
  if (meant.size() == 1) return names.at(meant.front());
  if (meant.empty()) return not_found(name, names);
  return Error{ErrorKind::usage,
               tr("“{name}” may be any of these: {all}.",
                  {arg("name", name), arg("all", join(meant, ", "))}),
               tr("Say the whole name.")};
}

}  // namespace knack::cli
