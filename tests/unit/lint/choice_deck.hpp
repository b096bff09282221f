// SPDX-License-Identifier: MIT
// Decks of choice cards for the rules about what gives an answer away.
#pragma once

#include <algorithm>
#include <array>
#include <span>
#include <string>
#include <vector>

#include "lint/run.hpp"
#include "unit/deck/sample.hpp"

namespace knack::lint {

using Places = std::vector<std::string>;

/// Text and verdict; the texts must need no escape in TOML.
struct OptionText {
  std::string text;
  std::string verdict = "bad";
};

/// One card. Its options stand on the lines after `options_line`, each text at column 21.
struct CardText {
  std::vector<OptionText> options;
  std::string situation = "S.";
  std::string ask = "A?";
  std::string more{};  ///< further keys, each with its newline
};

/// Where the options of the first card begin if it has no `more`.
inline constexpr std::size_t options_line = 15;

inline std::string deck_text(const std::string& language, const std::vector<CardText>& cards) {
  std::string out = "format = 1\n[deck]\nid = \"d\"\ntitle = \"D\"\nlanguage = \"" + language +
                    "\"\n[[skill]]\nid = \"s\"\nwhen = \"w\"\ndo = \"a\"\n";
  for (std::size_t n = 0; n < cards.size(); ++n) {
    const CardText& card = cards[n];
    out += "[[card]]\nid = \"c" + std::to_string(n) + "\"\nskill = \"s\"\nsituation = \"" +
           card.situation + "\"\nask = \"" + card.ask + "\"\n" + card.more + "options = [\n";
    char key = 'a';
    for (const OptionText& each : card.options) {
      out += std::string("{ key = \"") + key++ + "\", text = \"" + each.text + "\", verdict = \"" +
             each.verdict + "\", why = \"x\" },\n";
    }
    out += "]\nwhy = \"x\"\n";
  }
  return out;
}

/// What these rules find; others may find more in texts as short as these.
inline Diagnostics giveaways(const std::string& text) {
  constexpr std::array ours = {"option-count",
                               "duplicate-option",
                               "option-overlap",
                               "all-none-above",
                               "position-reference",
                               "shuffle-off",
                               "option-form-mix",
                               "longest-option",
                               "length-spread",
                               "longest-option-deck",
                               "shortest-option-deck",
                               "best-position",
                               "negative-stem",
                               "absolute-asymmetry",
                               "clang",
                               "empathy-giveaway",
                               "caricature-distractors",
                               "grammar-cue"};
  const deck::Parsed parsed = deck::parse("a.toml", text);
  CHECK(deck::places(parsed.diagnostics) == Places{});
  REQUIRE(parsed.deck);
  Diagnostics all = lint(std::span(&*parsed.deck, 1));
  std::erase_if(all, [&](const Diagnostic& each) {
    return std::ranges::find(ours, each.rule) == ours.end();
  });
  return all;
}

inline Places found_in(const std::string& language, const std::vector<CardText>& cards) {
  return deck::places(giveaways(deck_text(language, cards)));
}

}  // namespace knack::lint
