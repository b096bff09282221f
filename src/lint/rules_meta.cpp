// SPDX-License-Identifier: MIT
// Ignores, and what is wrong with them.
#include <algorithm>
#include <array>
#include <unordered_map>
#include <vector>

#include "base/distance.hpp"
#include "base/message.hpp"
#include "deck/mend.hpp"
#include "lint/families.hpp"
#include "lint/found.hpp"
#include "lint/ignore_fix.hpp"
#include "lint/skill_at.hpp"

namespace knack::lint {
namespace {

constexpr std::array table = {
    Rule{"unused-ignore",
         Severity::warning,
         "an ignore that ignores nothing is removed",
         "An ignore that no longer hides anything hides the next real fault.",
         "why = \"It sets the tone.\"\nignore = [\"missing-why\"]\nignore_reason = \"the poster "
         "says it\"",
         "why = \"It sets the tone.\"",
         true},
    Rule{"ignore-without-reason",
         Severity::warning,
         "every ignore says why",
         "Whoever reads the deck next has to know whether the reason still holds.",
         "# no why\nignore = [\"missing-why\"]",
         "# no why\nignore = [\"missing-why\"]\nignore_reason = \"the poster says it\""},
    Rule{"unknown-rule",
         Severity::warning,
         "an ignore names a rule that exists",
         "A mistyped name ignores nothing.",
         "# no why\nignore = [\"mising-why\"]\nignore_reason = \"the poster says it\"",
         "# no why\nignore = [\"missing-why\"]\nignore_reason = \"the poster says it\"",
         true},
    Rule{"unused-baseline",
         Severity::note,
         "a baseline holds nothing that is mended",
         "What is mended but still in the baseline could come back unseen. Writing the baseline "
         "again keeps it as short as the list of what is left to do.",
         "",
         ""},
};

/// Where an ignore stands: neither skill nor card for a deck.
struct IgnoreScope {
  const deck::Ignore* ignore;
  const deck::Skill* skill;
  const deck::Card* card;
};

/// The findings of a deck, and which of them are ignored. Found by card at once: a deck may have an
/// ignore in each of its cards.
class Findings {
 public:
  Findings(const deck::Deck& deck, Diagnostics& all)
      : deck_(deck), all_(all), ignored_(all.size(), false) {
    for (const deck::Card& each : deck.cards)
      cards_.try_emplace(each.id.value.text, OfCard{&each, {}});
    for (std::size_t i = 0; i < all.size(); ++i) cards_[all[i].card].findings.push_back(i);
  }

  /// Ignores what a rule found there; gives whether there was anything.
  bool ignore(const IgnoreScope& scope, std::string_view rule) {
    const std::size_t before = count_;
    if (scope.card != nullptr) {
      for (const std::size_t i : cards_[scope.card->id.value.text].findings) ignore_one(i, rule);
    } else {
      for (std::size_t i = 0; i < all_.size(); ++i) {
        if (all_[i].rule == rule && covers(scope, all_[i])) ignore_one(i, rule);
      }
    }
    return count_ > before;
  }

  /// Drops them and gives their number.
  std::size_t drop() {
    cards_.clear();
    Diagnostics kept;
    for (std::size_t i = 0; i < all_.size(); ++i) {
      if (!ignored_[i]) kept.push_back(std::move(all_[i]));
    }
    all_ = std::move(kept);
    return count_;
  }

 private:
  struct OfCard {
    const deck::Card* card = nullptr;
    std::vector<std::size_t> findings;
  };

  /// The ignore of a deck covers all of it, that of a skill the skill and its cards.
  [[nodiscard]] bool covers(const IgnoreScope& scope, const Diagnostic& diagnostic) const {
    if (scope.skill == nullptr) return true;
    if (diagnostic.card.empty()) return skill_at(deck_, diagnostic.at.begin) == scope.skill;
    const deck::Card* card = cards_.at(diagnostic.card).card;
    return card != nullptr && card->skill.value == scope.skill->id.value;
  }

  void ignore_one(std::size_t i, std::string_view rule) {
    if (ignored_[i] || all_[i].rule != rule || all_[i].severity == Severity::error) return;
    ignored_[i] = true;
    ++count_;
  }

  const deck::Deck& deck_;
  Diagnostics& all_;
  std::vector<bool> ignored_;
  std::size_t count_ = 0;
  std::unordered_map<std::string_view, OfCard> cards_;  ///< by id
};

/// The place above which the ignore cannot stand; the list itself if it is in the one line of an
/// inline table.
Span header_of(const deck::Deck& deck, const IgnoreScope& scope) {
  if (scope.card != nullptr) return scope.card->at;
  if (scope.skill != nullptr) return scope.skill->at;
  const bool one_line = scope.ignore->list.begin.line == deck.id.at.begin.line;
  return one_line ? scope.ignore->list : Span{{0, 0}, {0, 0}};
}

Diagnostic unknown(const deck::Deck& deck, const IgnoreScope& scope, const deck::Text& rule) {
  std::vector<std::string> names;
  for (const Rule& each : rules()) names.emplace_back(each.name);
  const auto near = nearest_rule(rule.value);
  const auto only = only_nearest(rule.value, names);
  return with(only ? std::optional(deck::put_word(rule.at, rule.value, *only, deck::Safety::safe))
                   : std::nullopt,
              found("unknown-rule",
                    deck,
                    scope.card,
                    rule.at,
                    tr("there is no rule `{name}`", {arg("name", rule.value)}),
                    near ? tr("did you mean `{near}`?", {arg("near", *near)})
                         : tr("knack rules lists them all")));
}

/// Whether it is sure that a rule finds nothing there. The twin of a near-duplicate may be in a
/// deck that was not named this time.
bool is_surely_unused(const IgnoreScope& scope, const deck::Text& rule, bool all_cards_read) {
  return rule.value != "near-duplicate" && (all_cards_read || scope.card != nullptr);
}

void apply(const deck::Deck& deck,
           const IgnoreScope& scope,
           bool all_cards_read,
           Findings& findings,
           Diagnostics& about_ignores) {
  const deck::Ignore& ignore = *scope.ignore;
  if (!ignore.rules.empty() && !ignore.reason) {
    about_ignores.push_back(found("ignore-without-reason",
                                  deck,
                                  scope.card,
                                  ignore.rules.front().at,
                                  tr("this ignore does not say why"),
                                  tr("add ignore_reason = \"…\" beside it")));
  }
  for (std::size_t i = 0; i < ignore.rules.size(); ++i) {
    const deck::Text& rule = ignore.rules[i];
    if (find_rule(rule.value) == nullptr) {
      about_ignores.push_back(unknown(deck, scope, rule));
      continue;
    }
    if (findings.ignore(scope, rule.value) || !is_surely_unused(scope, rule, all_cards_read))
      continue;
    about_ignores.push_back(
        with(without_rule(ignore, i, header_of(deck, scope)),
             found("unused-ignore",
                   deck,
                   scope.card,
                   rule.at,
                   tr("`{name}` finds nothing here to ignore", {arg("name", rule.value)}),
                   tr("remove it from ignore; errors cannot be ignored"))));
  }
}

}  // namespace

std::span<const Rule> meta_rules() {
  return table;
}

std::size_t apply_ignores(const deck::Deck& deck, bool all_cards_read, Diagnostics& of_deck) {
  Findings findings(deck, of_deck);
  Diagnostics about_ignores;
  for (const deck::Card& card : deck.cards)
    apply(deck, {&card.ignore, nullptr, &card}, all_cards_read, findings, about_ignores);
  for (const deck::Skill& skill : deck.skills)
    apply(deck, {&skill.ignore, &skill, nullptr}, all_cards_read, findings, about_ignores);
  apply(deck, {&deck.ignore, nullptr, nullptr}, all_cards_read, findings, about_ignores);
  const std::size_t ignored = findings.drop();
  std::ranges::move(about_ignores, std::back_inserter(of_deck));
  return ignored;
}

}  // namespace knack::lint
