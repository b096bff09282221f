// SPDX-License-Identifier: MIT
// What rules ask of the words of a card, worked out once for all of them.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "deck/deck.hpp"
#include "lint/lexicon.hpp"

namespace knack::lint {

/// The first five letters of a word, so that its endings do not matter: enough for Russian and
/// Latvian (pedagogy.md section 6). Twelve bits a letter: no two words of the scripts below U+1000
/// are mixed up.
using Stem = std::uint64_t;

/// Stems, sorted, each once.
using Stems = std::vector<Stem>;

/// One text.
struct TextWords {
  std::string folded;      ///< as `fold` gives it, then one space; empty if there are no words
  Stems stems;             ///< of content words: four letters or more and not in the stop-list
  Marks marks = 0;         ///< of all phrases in it
  std::size_t length = 0;  ///< code points of the text as it is shown

  /// `folded` without the space.
  [[nodiscard]] std::string_view bare() const;
};

/// The texts that a learner sees before he answers.
struct CardWords {
  TextWords situation;
  TextWords ask;
  std::vector<TextWords> options;  ///< options or steps, in authored order
};

[[nodiscard]] TextWords text_words(std::string_view text, answer::Language language);

/// One for each card, in their order.
[[nodiscard]] std::vector<CardWords> card_words(const deck::Deck& deck);

/// The first word of folded text, and the rest after the space.
[[nodiscard]] std::string_view first_word(std::string_view folded);
[[nodiscard]] std::string_view after_word(std::string_view folded);

/// The stem of a folded word.
[[nodiscard]] Stem stem_of(std::string_view word);

[[nodiscard]] bool has(const Stems& stems, Stem wanted);

/// Jaccard 1912: shared stems by all stems of both; 0 if there are none.
[[nodiscard]] double jaccard(const Stems& a, const Stems& b);

/// The first words in the text that have one of these marks, whole; empty if there are none.
[[nodiscard]] std::string_view words_with(const TextWords& text,
                                          Marks wanted,
                                          answer::Language language);

}  // namespace knack::lint
