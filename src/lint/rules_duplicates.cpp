// SPDX-License-Identifier: MIT
// near-duplicate: one situation written twice.
#include <array>
#include <map>
#include <string_view>

#include "base/message.hpp"
#include "lint/families.hpp"
#include "lint/found.hpp"
#include "lint/near_duplicates.hpp"

namespace knack::lint {
namespace {

constexpr std::array table = {
    Rule{
        "near-duplicate",
        Severity::warning,
        "no situation is nearly the same as another",
        "Different examples beat the same one repeated (Butler and others 2017): a second card "
        "that looks like the first trains the eye for the text. Told from 60 % of common "
        "5-character pieces on, an error from 85 % on; in texts of 25 to 30 words one changed word "
        "leaves 87 to 90 %, three leave 74 to 78 % (own measure). A pair that differs on purpose "
        "says contrast_of.",
        "[[card]]\nid = \"one\"\nsituation = \"A tall man puts a parcel on the desk and looks at "
        "you.\"\n[[card]]\nsituation = \"A tall man puts a letter on the desk and looks at you.\"",
        "[[card]]\nid = \"one\"\nsituation = \"A tall man puts a parcel on the desk and looks at "
        "you.\"\n[[card]]\nsituation = \"A girl asks where she can leave her wet umbrella.\""},
};

constexpr double error_from = 0.85;
/// In shorter situations, about five words, one common phrase is 60 %; situation-short tells them.
constexpr std::size_t least_shingles = 20;

/// Where a card stands.
struct CardRef {
  std::size_t deck = 0;
  std::size_t card = 0;
};

bool contrasts(const deck::Card& from, const deck::Card& to) {
  return from.contrast_of && from.contrast_of->value == to.id.value.text;
}

/// The cards of one language, in the order of the run, with their shingles.
struct Tongue {
  std::vector<CardRef> cards;
  std::vector<const Shingles*> shingles;
};

void check_tongue(const Tongue& tongue,
                  std::span<const deck::Deck> decks,
                  std::span<Diagnostics> out) {
  for (const Pair& pair : near_pairs(tongue.shingles)) {
    const CardRef first = tongue.cards[pair.first];
    const CardRef second = tongue.cards[pair.second];
    const deck::Deck& deck = decks[second.deck];
    const deck::Card& card = deck.cards[second.card];
    const deck::Deck& other_deck = decks[first.deck];
    const deck::Card& other = other_deck.cards[first.card];
    if (first.deck == second.deck && (contrasts(card, other) || contrasts(other, card))) continue;
    // A deck beside its copy is one fault, duplicate-id, and not one for each card.
    if (first.deck != second.deck && deck.id.value == other_deck.id.value) continue;
    const std::string name =
        (first.deck == second.deck ? "" : other_deck.id.value.text + "/") + other.id.value.text;
    out[second.deck].push_back(
        with(pair.jaccard >= error_from ? Severity::error : Severity::warning,
             found("near-duplicate",
                   deck,
                   card,
                   card.situation.at,
                   tr("the situation is {percent} % the same as that of `{other}`",
                      {arg("percent", static_cast<int>(pair.jaccard * 100)), arg("other", name)}),
                   tr("write another situation, or say contrast_of if the difference is the "
                      "point"))));
  }
}

}  // namespace

std::span<const Rule> duplicate_rules() {
  return table;
}

void check_near_duplicates(std::span<const deck::Deck> decks,
                           std::span<const std::vector<Shingles>> shingles,
                           std::span<Diagnostics> out) {
  std::map<std::string_view, Tongue> tongues;
  for (std::size_t d = 0; d < decks.size(); ++d) {
    Tongue& tongue = tongues[decks[d].language.value];
    for (std::size_t c = 0; c < decks[d].cards.size(); ++c) {
      if (shingles[d][c].size() < least_shingles) continue;
      tongue.cards.push_back({d, c});
      tongue.shingles.push_back(&shingles[d][c]);
    }
  }
  for (const auto& [language, tongue] : tongues) check_tongue(tongue, decks, out);
}

}  // namespace knack::lint
