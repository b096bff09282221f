// SPDX-License-Identifier: MIT
// Stems of word lists that have too few letters to be stems.
#pragma once

#include <cstddef>
#include <string_view>

#include "answer/words.hpp"

namespace knack::lint {

inline constexpr std::size_t least_stem = 4;  ///< letters before the star

/// Whether a phrase ends with a star that the one who judges does not take for one.
[[nodiscard]] inline bool is_short_stem(std::string_view phrase, answer::Language language) {
  if (!phrase.ends_with('*')) return false;
  const answer::Pattern pattern = answer::pattern_of(phrase, language);
  return !pattern.empty() && !pattern.back().stem;
}

}  // namespace knack::lint
