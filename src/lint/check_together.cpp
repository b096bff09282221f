// SPDX-License-Identifier: MIT
// What is wrong only because of another deck.
#include <map>

#include "base/message.hpp"
#include "lint/families.hpp"
#include "lint/found.hpp"

namespace knack::lint {
namespace {

using Owners = std::map<std::string, const deck::Deck*>;

void check_ids(std::span<const deck::Deck> decks, Owners& owners, Diagnostics& out) {
  for (const deck::Deck& deck : decks) {
    const auto [first, fresh] = owners.emplace(deck.id.value.text, &deck);
    if (fresh) continue;
    out.push_back(
        found("duplicate-id",
              deck,
              deck.id.at,
              tr("deck id `{id}` is also used in {file}",
                 {arg("id", deck.id.value.text), arg("file", first->second->file)}),
              tr("give one of the decks another id, with was = [\"{id}\"] to keep its progress",
                 {arg("id", deck.id.value.text)})));
  }
}

/// A deck's old id must be free, and only one deck may claim it.
void check_was(std::span<const deck::Deck> decks, const Owners& owners, Diagnostics& out) {
  Owners claimed;
  for (const deck::Deck& deck : decks) {
    for (const deck::Text& old : deck.was) {
      const auto living = owners.find(old.value);
      const auto [first, fresh] = claimed.emplace(old.value, &deck);
      const deck::Deck* other = living != owners.end() ? living->second
                                : fresh                ? nullptr
                                                       : first->second;
      if (other == nullptr) continue;
      out.push_back(found("bad-value",
                          deck,
                          old.at,
                          tr("the old deck id `{id}` is taken by {file}",
                             {arg("id", old.value), arg("file", other->file)}),
                          tr("an old id may be claimed once and must not be in use")));
    }
  }
}

}  // namespace

void check_together(std::span<const deck::Deck> decks, Diagnostics& out) {
  Owners owners;
  check_ids(decks, owners, out);
  check_was(decks, owners, out);
}

}  // namespace knack::lint
