// SPDX-License-Identifier: MIT
// Whether a skill has the cards that it needs.
#include <algorithm>
#include <array>
#include <map>
#include <span>
#include <string_view>
#include <utility>
#include <vector>

#include "base/distance.hpp"
#include "base/message.hpp"
#include "lint/choice.hpp"
#include "lint/families.hpp"
#include "lint/found.hpp"

namespace knack::lint {
namespace {

constexpr std::array table = {
    Rule{"skill-undersampled",
         Severity::warning,
         "a skill has at least eight situations",
         "Different examples beat the same one repeated when the skill is to carry over (Butler "
         "and others 2017); the status of a skill needs five situations. Five to seven are a note, "
         "fewer a warning.",
         "# 4 cards like this\nskill = \"offer-help\"",
         "# 8 cards like this\nskill = \"offer-help\""},
    Rule{"unused-skill",
         Severity::warning,
         "every skill has cards",
         "A skill that nobody can drill looks like one that is trained (own rule).",
         "[[skill]]\nid = \"farewell\"\n[[card]]\nskill = \"offer-help\"\n[[skill]]",
         "[[skill]]\nid = \"farewell\"\n[[card]]\nskill = \"farewell\""},
    Rule{"no-production",
         Severity::note,
         "a skill has a card of type free",
         "To know the right words when they are read is not yet to find them: knowing and doing "
         "are two different tasks (source text 000 of the project).",
         "[[card]]",
         "[[card]]\ntype = \"free\"\n[card.answer]"},
    Rule{"boundary-missing",
         Severity::warning,
         "every exception of a skill has a card with that boundary",
         "Where a rule ends is learnt on cases, like the rule itself; without them the learner "
         "corrects nobody, or everybody (source text 002 of the project).",
         "[[skill]]\nexcept = [\"danger\"]",
         "[[skill]]\nexcept = [\"danger\"]\n[[card]]\nboundary = \"danger\""},
    Rule{"probe-missing",
         Severity::note,
         "a skill has probes, or at least seven situations",
         "A skill is certified on situations never seen before; they have to be kept back (own, by "
         "simulation: a known text says nothing of the skill).",
         "# 6 cards like this\nskill = \"offer-help\"",
         "[[card]]\nprobe = true"},
    Rule{"origin-missing",
         Severity::note,
         "cards say where their situation comes from",
         "Hundreds of situations, all real (source text 000 of the project): only the origin tells "
         "the next author which they are.",
         "[[card]]",
         "[[card]]\norigin = \"calls of March, without names\""},
    Rule{"repeated-best-text",
         Severity::warning,
         "one best text serves at most three cards of a skill",
         "What is repeated alike becomes automatic as a text, not as an act (Logan 1988).",
         "# 4 cards like this\nskill = \"offer-help\"",
         "# 3 cards like this\nskill = \"offer-help\""},
};

constexpr std::size_t note_situations = 8;
constexpr std::size_t warn_situations = 5;
constexpr std::size_t without_probes = 7;
constexpr std::size_t most_alike = 3;

/// What the rules count of a skill.
struct Count {
  std::size_t cards = 0;
  bool free = false;
  bool probe = false;
};

using Counts = std::map<std::string_view, Count>;

Counts count(const deck::Deck& deck) {
  Counts out;
  for (const deck::Card& card : deck.cards) {
    Count& of_skill = out[card.skill.value.text];
    ++of_skill.cards;
    of_skill.free = of_skill.free || card.answer() != nullptr;
    of_skill.probe = of_skill.probe || card.probe;
  }
  return out;
}

void check_number(const deck::Deck& deck,
                  const deck::Skill& skill,
                  std::size_t cards,
                  Diagnostics& out) {
  if (cards >= note_situations) return;
  out.push_back(with(cards < warn_situations ? Severity::warning : Severity::note,
                     found("skill-undersampled",
                           deck,
                           skill.id.at,
                           tr_n("skill `{skill}` has only {n} situation",
                                "skill `{skill}` has only {n} situations",
                                static_cast<long long>(cards),
                                {arg("skill", skill.id.value.text)}),
                           tr("write at least eight, with other people, places and moods"))));
}

void check_kinds(const deck::Deck& deck,
                 const deck::Skill& skill,
                 const Count& has,
                 Diagnostics& out) {
  if (!has.free) {
    out.push_back(
        found("no-production",
              deck,
              skill.id.at,
              tr("skill `{skill}` has no card of type free", {arg("skill", skill.id.value.text)}),
              tr("add one in which the learner finds the words")));
  }
  if (!has.probe && has.cards < without_probes) {
    out.push_back(
        found("probe-missing",
              deck,
              skill.id.at,
              tr("skill `{skill}` keeps no situation back", {arg("skill", skill.id.value.text)}),
              tr("mark two cards with probe = true, or write seven")));
  }
}

/// One that the cards have may be meant, by whichever of the two is mistyped.
std::string boundary_help(const deck::Deck& deck, const std::string& name) {
  std::vector<std::string> names;
  for (const deck::Card& card : deck.cards) {
    if (card.boundary) names.push_back(card.boundary->value);
  }
  const auto near = nearest(name, names);
  return near ? tr("cards have `{near}`: if that is meant, write both alike", {arg("near", *near)})
              : tr("add a card with boundary = \"{name}\" in which the right act is another one",
                   {arg("name", name)});
}

void check_boundaries(const deck::Deck& deck, const deck::Skill& skill, Diagnostics& out) {
  for (const deck::Text& name : skill.except) {
    const bool there = std::ranges::any_of(deck.cards, [&](const deck::Card& card) {
      return card.boundary && card.boundary->value == name.value;
    });
    if (there) continue;
    out.push_back(found("boundary-missing",
                        deck,
                        name.at,
                        tr("no card has the boundary `{name}`", {arg("name", name.value)}),
                        boundary_help(deck, name.value)));
  }
}

/// A deck that says nothing of origins decided so once; one that says it elsewhere forgot it.
void check_origins(const deck::Deck& deck, Diagnostics& out) {
  const auto has = [](const deck::Card& card) { return card.origin.has_value(); };
  if (std::ranges::none_of(deck.cards, has)) {
    out.push_back(found("origin-missing",
                        deck,
                        deck.id.at,
                        tr("no card says where its situation comes from"),
                        tr("add origin = \"…\" to each, without names")));
    return;
  }
  for (const deck::Card& card : deck.cards) {
    if (has(card)) continue;
    out.push_back(found("origin-missing",
                        deck,
                        card,
                        card.id.at,
                        tr("card `{card}` does not say where its situation comes from",
                           {arg("card", card.id.value.text)}),
                        tr("add origin = \"…\", without names")));
  }
}

void check_repeated(const deck::Deck& deck, std::span<const CardWords> words, Diagnostics& out) {
  std::map<std::pair<std::string_view, std::string_view>, std::size_t> seen;
  for (std::size_t i = 0; i < deck.cards.size(); ++i) {
    const deck::Card& card = deck.cards[i];
    const auto choice = choice_of(card);
    if (!choice) continue;
    const std::string_view best = words[i].options[choice->key].folded;
    if (++seen[{card.skill.value.text, best}] != most_alike + 1) continue;
    out.push_back(found("repeated-best-text",
                        deck,
                        card,
                        choice->key_option().text.at,
                        tr("three other cards of skill `{skill}` have this best text",
                           {arg("skill", card.skill.value.text)}),
                        tr("say it as it would be said in this situation")));
  }
}

}  // namespace

std::span<const Rule> skill_rules() {
  return table;
}

void check_skills(const deck::Deck& deck,
                  std::span<const CardWords> words,
                  bool all_cards_read,
                  Diagnostics& out) {
  check_origins(deck, out);
  check_repeated(deck, words, out);
  // What a card that could not be read would have brought is not missing.
  if (!all_cards_read) return;
  Counts counts = count(deck);
  for (const deck::Skill& skill : deck.skills) {
    check_boundaries(deck, skill, out);
    const Count& has = counts[skill.id.value.text];
    if (has.cards == 0) {
      out.push_back(found("unused-skill",
                          deck,
                          skill.id.at,
                          tr("skill `{skill}` has no card", {arg("skill", skill.id.value.text)}),
                          tr("write its cards, or remove it")));
      continue;
    }
    check_number(deck, skill, has.cards, out);
    check_kinds(deck, skill, has, out);
  }
}

}  // namespace knack::lint
