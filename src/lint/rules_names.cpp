// SPDX-License-Identifier: MIT
// rare-name: a tag, stage, channel or kind of error that nobody can have meant.
#include <algorithm>
#include <array>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/message.hpp"
#include "base/utf8.hpp"
#include "deck/mend.hpp"
#include "lint/families.hpp"
#include "lint/found.hpp"

namespace knack::lint {
namespace {

constexpr std::array table = {
    Rule{"rare-name",
         Severity::note,
         "no tag, stage, channel or error is one letter away from a frequent one",
         "These names are free, so a mistyped one is a new one: --tag leaves its card out, and "
         "exports count it apart (own rule). Told of a name of four letters or more, without "
         "digits, that stands once in a deck, where another by one letter stands five times.",
         "[[card]]\ntags = [\"clinc\"]\n[[card]]\ntags = [\"clinic\"]\n[[card]]\n"
         "tags = [\"clinic\"]\n[[card]]\ntags = [\"clinic\"]\n[[card]]\ntags = [\"clinic\"]\n"
         "[[card]]\ntags = [\"clinic\"]",
         "[[card]]\ntags = [\"clinic\"]\n[[card]]\ntags = [\"clinic\"]\n[[card]]\n"
         "tags = [\"clinic\"]\n[[card]]\ntags = [\"clinic\"]\n[[card]]\ntags = [\"clinic\"]\n"
         "[[card]]\ntags = [\"clinic\"]",
         true},
};

constexpr std::size_t frequent_times = 5;
constexpr std::size_t least_letters = 4;
/// A deck with more pairs of rare and frequent names has no vocabulary that could be mistyped.
constexpr std::size_t most_pairs = 100'000;

/// How often a name stands in the deck, and where first.
struct Use {
  std::size_t times = 0;
  const deck::Card* card = nullptr;
  const deck::Text* text = nullptr;
};

/// The names of one kind.
class Names {
 public:
  void add(const deck::Card& card, const deck::Text& text) {
    Use& use = uses_[text.value];
    if (++use.times == 1) use = {1, &card, &text};
  }

  void add(const deck::Card& card, const std::optional<deck::Text>& text) {
    if (text) add(card, *text);
  }

  void check(const deck::Deck& deck, Diagnostics& out) const {
    std::vector<std::string> frequent;
    std::vector<Use> rare;
    for (const auto& [name, use] : uses_) {
      if (use.times >= frequent_times) frequent.emplace_back(name);
      if (use.times == 1 && can_be_mistyped(name)) rare.push_back(use);
    }
    if (rare.size() * frequent.size() > most_pairs) return;
    for (const Use& each : rare) {
      if (const auto meant = deck::surely_meant(each.text->value, frequent))
        out.push_back(told(deck, each, *meant));
    }
  }

 private:
  /// `room-1` is no `room-2`.
  static bool can_be_mistyped(std::string_view name) {
    const auto digit = [](char c) { return c >= '0' && c <= '9'; };
    return count_code_points(name) >= least_letters && std::ranges::none_of(name, digit);
  }

  [[nodiscard]] Diagnostic told(const deck::Deck& deck,
                                const Use& use,
                                const std::string& meant) const {
    const deck::Text& text = *use.text;
    return with(deck::put_word(text.at, text.value, meant, deck::Safety::unsafe),
                found("rare-name",
                      deck,
                      *use.card,
                      text.at,
                      tr("`{name}` stands once in this deck, `{near}` {n} times",
                         {arg("name", text.value),
                          arg("near", meant),
                          arg("n", uses_.find(meant)->second.times)}),
                      tr("did you mean `{near}`?", {arg("near", meant)})));
  }

  std::map<std::string_view, Use, std::less<>> uses_;
};

void add_errors(const deck::Card& card, Names& errors) {
  if (const deck::Options* options = card.options()) {
    for (const deck::Option& each : options->options) errors.add(card, each.error);
  }
  if (const deck::Answer* answer = card.answer()) {
    for (const deck::Avoid& each : answer->avoid) errors.add(card, each.error);
  }
}

}  // namespace

std::span<const Rule> name_rules() {
  return table;
}

void check_names(const deck::Deck& deck, Diagnostics& out) {
  Names tags;
  Names stages;
  Names channels;
  Names errors;
  for (const deck::Card& card : deck.cards) {
    for (const deck::Text& tag : card.tags) tags.add(card, tag);
    stages.add(card, card.stage);
    channels.add(card, card.channel);
    add_errors(card, errors);
  }
  for (const Names* each : {&tags, &stages, &channels, &errors}) each->check(deck, out);
}

}  // namespace knack::lint
