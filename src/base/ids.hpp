// SPDX-License-Identifier: MIT
// Strong types for the names of decks, cards and skills.
#pragma once

#include <compare>
#include <cstddef>
#include <functional>
#include <string>
#include <string_view>

namespace knack {

/// A letter, then letters, digits, `.`, `_`, `-`, all in lower case; 1 to 64 bytes (DECKS.md
/// section 1).
[[nodiscard]] bool is_id(std::string_view text);

/// A name that cannot be mixed up with another kind of name.
template <class Tag>
struct Id {
  std::string text;
  friend auto operator<=>(const Id&, const Id&) = default;

  [[nodiscard]] bool empty() const { return text.empty(); }
};

using DeckId = Id<struct DeckTag>;
using CardId = Id<struct CardTag>;    ///< within its deck
using SkillId = Id<struct SkillTag>;  ///< within its deck

/// A card anywhere: written `deck/card`.
struct CardRef {
  DeckId deck;
  CardId card;
  friend auto operator<=>(const CardRef&, const CardRef&) = default;

  [[nodiscard]] std::string text() const { return deck.text + "/" + card.text; }
};

/// A skill anywhere: written `deck/skill`.
struct SkillRef {
  DeckId deck;
  SkillId skill;
  friend auto operator<=>(const SkillRef&, const SkillRef&) = default;

  [[nodiscard]] std::string text() const { return deck.text + "/" + skill.text; }
};

}  // namespace knack

template <class Tag>
struct std::hash<knack::Id<Tag>> {
  std::size_t operator()(const knack::Id<Tag>& id) const noexcept {
    return std::hash<std::string>{}(id.text);
  }
};

template <>
struct std::hash<knack::CardRef> {
  std::size_t operator()(const knack::CardRef& ref) const noexcept {
    const std::hash<std::string> of_text;
    return of_text(ref.deck.text) * 31 + of_text(ref.card.text);
  }
};

template <>
struct std::hash<knack::SkillRef> {
  std::size_t operator()(const knack::SkillRef& ref) const noexcept {
    const std::hash<std::string> of_text;
    return of_text(ref.deck.text) * 31 + of_text(ref.skill.text);
  }
};
