// SPDX-License-Identifier: MIT
// From plain TOML values to a deck: one function for each table of the format.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <variant>

#include "deck/deck.hpp"
#include "deck/document.hpp"
#include "deck/fields.hpp"
#include "deck/report.hpp"
#include "deck/slug.hpp"

namespace knack::deck {

inline constexpr std::size_t max_cards = 20'000;

/// What a card takes from its deck.
struct CardDefaults {
  std::optional<Text> ask;
  bool ask_unknown = false;   ///< the deck's table is lost, so that a missing question is no fault
  FreshNames* ids = nullptr;  ///< those of the deck's cards, for a card that has none
};

using Key = std::variant<Options, Steps, Answer>;

/// The whole file: root, deck, skills and cards, without what only shows between them. Skills and
/// cards with an id appear even if other parts of a skill are faulty; a card appears only if it has
/// no fault. If the file is of another format, `usable` is false and the rest is empty.
struct Built {
  Deck deck;
  bool has_id = false;
  bool has_language = false;
  bool ask_mistyped = false;  ///< the deck's question stands under a wrong name
  bool usable = true;
};

[[nodiscard]] Built build_deck(const Document& document, Report& report);

/// A skill, if its id is good.
[[nodiscard]] std::optional<Skill> build_skill(const Value& value, Report& report);

/// A card, if nothing in it is faulty.
[[nodiscard]] std::optional<Card> build_card(const Value& value,
                                             const CardDefaults& defaults,
                                             Report& report);

/// The key that holds it: "options", "steps" or "answer".
[[nodiscard]] std::string_view key_of(CardType type);

/// Options, steps or answer of a card, by its type.
[[nodiscard]] std::optional<Key> build_key(Fields& card, Located<CardType> type, Report& report);

/// The key of the free card that `card` reads.
[[nodiscard]] std::optional<Answer> build_answer(const Value& value,
                                                 const Fields& card,
                                                 Report& report);

/// Names that mean nothing or two things: ids used twice, skills and cards that are not there.
/// Removes the cards at fault from the deck. Cards with a fault of their own are known by
/// `document`.
void check_across(Deck& deck, const Document& document, Report& report);

}  // namespace knack::deck
