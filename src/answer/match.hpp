// SPDX-License-Identifier: MIT
// Finds a phrase of the deck among the words of an answer.
#pragma once

#include <cstddef>
#include <optional>
#include <span>

#include "answer/words.hpp"

namespace knack::answer {

/// Where a phrase was found: words [begin, end), and whether a typo or missing diacritics were
/// overlooked.
struct Match {
  std::size_t begin = 0;
  std::size_t end = 0;
  bool forgave = false;
};

/// How strictly words are compared.
enum class Tolerance {
  exact,  ///< avoid phrases: no typos, but case, ё and diacritics do not matter
  kind,   ///< groups and accept: typos by the limits of DECKS.md section 3, not under `other`
          ///< languages
};

/// The first place where the pattern's words stand in order with at most
/// two other words between each two, and no negation right before the match (unless the pattern
/// begins with one, and never for `exact`).
[[nodiscard]] std::optional<Match> find(const Pattern& pattern,
                                        std::span<const Word> words,
                                        Tolerance tolerance,
                                        Language language);

/// Whether the answer is the phrase and nothing else.
[[nodiscard]] std::optional<Match> equals(const Pattern& pattern,
                                          std::span<const Word> words,
                                          Tolerance tolerance,
                                          Language language);

}  // namespace knack::answer
