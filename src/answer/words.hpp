// SPDX-License-Identifier: MIT
// The words of a typed answer or of a pattern, folded for comparing.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace knack::answer {

enum class Language { english, russian, latvian, other };

/// en, ru, lv with any subtags; everything else is `other`.
[[nodiscard]] Language language_of(std::string_view bcp47);

/// One word.
struct Word {
  std::string folded;  ///< as `knack::fold` gives it, apostrophes and hyphens inside kept
  std::string plain;   ///< without Latin diacritics
  std::string typed;   ///< as typed
  bool negation = false;
};

/// The words of an answer. Letters of the other script that look the same are mapped to the script
/// of the language: a Latin c in a Cyrillic word is с.
[[nodiscard]] std::vector<Word> words_of(std::string_view text, Language language);

/// A word of a pattern; a stem is written with `*` after at least four letters.
struct PatternWord {
  std::string folded;
  std::string plain;
  bool stem = false;
};

/// A phrase of the deck: its words in order.
using Pattern = std::vector<PatternWord>;

[[nodiscard]] Pattern pattern_of(std::string_view phrase, Language language);

/// Whether a folded word denies what follows: not, never, no, n't; не, ни, нет, нельзя; ne, nav,
/// nekad.
[[nodiscard]] bool is_negation(std::string_view folded, Language language);

}  // namespace knack::answer
