// SPDX-License-Identifier: MIT
// A deck as values: what the author wrote, each value with its place (DECKS.md section 1).
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "base/card_type.hpp"
#include "base/diagnostic.hpp"
#include "base/ids.hpp"

namespace knack::deck {

/// A value and where it stands in its file.
template <class T>
struct Located {
  T value{};
  Span at{};
};

/// A text as `normal_text` gives it (NFC, paragraphs parted by one newline), with the place of its
/// TOML value.
using Text = Located<std::string>;
using Texts = std::vector<Text>;

enum class Verdict { best, ok, bad, harmful };

/// The name as it stands in decks and exports: "best" …
[[nodiscard]] std::string_view to_string(Verdict verdict);

/// `ignore = [..]` with its reason: rules the author has switched off here.
struct Ignore {
  Texts rules;
  std::optional<Text> reason;
  Span list{};       ///< of `ignore = [..]`, from the key to the bracket that closes
  Span statement{};  ///< of `ignore_reason = "…"`
};

struct Option {
  Text key;  ///< authored, or `a`, `b`, `c` … in authored order (then placed at the option)
  Text text;
  Located<Verdict> verdict;
  std::optional<Text> why;
  std::optional<Text> error;  ///< kind of wrong act, an id
  Span at;
};

/// The key of a choice or multi card.
struct Options {
  std::vector<Option> options;  ///< 2 to 6, in authored order
  bool keys_authored = false;
};

/// The key of an order card: 3 to 6 steps in the right order; step numbers count from 1.
struct Steps {
  Texts steps;
};

/// One thing a free answer has to say.
struct Group {
  Text label;
  Texts any;
};

/// Words a free answer must not say.
struct Avoid {
  Texts any;
  std::optional<Text> why;
  std::optional<Text> error;
  bool harmful = false;
};

/// The key of a free card.
struct Answer {
  Text model;
  Texts accept;
  std::vector<Group> groups;
  std::size_t need = 0;  ///< how many groups are needed; never more than there are
  bool ordered = false;
  std::vector<Avoid> avoid;
  std::size_t max_words = 20;
  Texts good;
  Texts bad;
  Span at;
};

/// One situation with a question and the key to it.
struct Card {
  Located<CardId> id;
  Located<SkillId> skill;
  Located<CardType> type;
  Text situation;
  Text ask;  ///< the card's own, else the deck's
  std::variant<Options, Steps, Answer> key;
  std::optional<Text> why;
  std::optional<Text> stage;
  std::optional<Text> channel;
  std::optional<Located<int>> heat;  ///< 0..3
  Texts tags;
  std::optional<Text> origin;
  std::optional<Text> boundary;
  std::optional<Text> contrast_of;  ///< a card id of the same deck
  bool probe = false;
  bool fictional = false;
  Texts was;                  ///< `id` or `deck/id`
  std::int32_t revision = 1;  ///< ≥ 1
  bool shuffle = true;
  std::optional<Text> shuffle_reason;
  Ignore ignore;
  Span at;  ///< the header `[[card]]`

  [[nodiscard]] const Options* options() const { return std::get_if<Options>(&key); }

  [[nodiscard]] const Steps* steps() const { return std::get_if<Steps>(&key); }

  [[nodiscard]] const Answer* answer() const { return std::get_if<Answer>(&key); }
};

/// One observable action.
struct Skill {
  Located<SkillId> id;
  Text when;
  Text act;  ///< the key `do`
  std::optional<Text> why;
  std::optional<Text> mnemonic;
  Texts except;
  Ignore ignore;
  Span at;
};

/// One file.
struct Deck {
  std::string file;  ///< as given; "-" for standard input
  Located<DeckId> id;
  Text title;
  Text language;  ///< BCP 47
  std::optional<Text> description;
  std::optional<Text> license;
  std::optional<Text> ask;
  std::optional<Text> authority;
  Texts authors;
  Texts was;
  Ignore ignore;
  std::vector<Skill> skills;  ///< in file order
  std::vector<Card> cards;    ///< in file order; only those that can be asked and judged

  [[nodiscard]] const Skill* find_skill(const SkillId& wanted) const;
  [[nodiscard]] const Card* find_card(const CardId& wanted) const;
};

/// A hash of all that the learner is shown of a card (situation, ask, option texts or steps, in
/// authored order).
[[nodiscard]] std::uint64_t text_hash(const Card& card);

/// Code points of situation, ask and all options or steps: what has to be read before answering (E0
/// of REVIEWS.md section 2). For a free card situation and ask.
[[nodiscard]] std::size_t reading_length(const Card& card);

}  // namespace knack::deck
