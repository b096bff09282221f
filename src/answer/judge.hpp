// SPDX-License-Identifier: MIT
// Judges one answer against one card (DECKS.md section 3).
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "deck/deck.hpp"

namespace knack::answer {

/// Picked options as indexes into `Options::options`; exactly one for a choice card, one or more
/// for a multi card.
struct Picks {
  std::vector<std::size_t> options;
};

/// Steps in the order the learner gave, as indexes into `Steps::steps`; all of them, each once.
struct Ordering {
  std::vector<std::size_t> steps;
};

/// A typed answer.
struct Typed {
  std::string text;
};

/// "I don't know", or an empty answer.
struct DontKnow {};

using Given = std::variant<Picks, Ordering, Typed, DontKnow>;

/// What the answer is worth, before its speed is looked at.
enum class Outcome {
  right,       ///< may grade 3 to 5
  partly,      ///< grade 2: an `ok` option, s ≥ 0.5, part of the groups
  wrong,       ///< grade 1
  harmful,     ///< grade 0
  dont_know,   ///< grade 1
  self_check,  ///< free only: groups missing, nothing avoided; the learner judges the missing ones
};

/// A group of a free answer and whether it was found.
struct GroupFound {
  std::size_t group = 0;
  bool found = false;
  std::string words;  ///< the learner's own words that matched, as typed; empty if not found
};

/// A judged answer.
struct Judgement {
  Outcome outcome = Outcome::wrong;
  std::string error;  ///< the kind of wrong act of the worst thing picked or said; may be empty
  std::vector<GroupFound> groups;    ///< free only, in the deck's order
  std::vector<std::size_t> avoided;  ///< free only: which of `avoid` were said, in the deck's order
  std::string avoided_words;         ///< free only: the first avoided phrase as typed
  bool forgave_spelling = false;     ///< free only: a typo or missing diacritics were overlooked
};

/// Judges `given`, whose kind must fit the card's type. `language` is the deck's BCP 47 tag: en, ru
/// and lv have typo and negation rules; other languages match exactly and by stems.
[[nodiscard]] Judgement judge(const deck::Card& card,
                              std::string_view language,
                              const Given& given);

/// The outcome after the learner said, for each missing group in order, whether it was there in
/// other words. All yes → right (self-graded); else partly.
[[nodiscard]] Outcome after_self_check(const std::vector<bool>& said_yes);

/// The chance to be right by guessing, in thousandths: choice 1/n, multi 1/(2^n - 1) times 2^(ok
/// options), order 1/n!, free 0 (DECKS.md section 3).
[[nodiscard]] int guess_chance_milli(const deck::Card& card);

}  // namespace knack::answer
