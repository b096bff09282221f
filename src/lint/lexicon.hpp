// SPDX-License-Identifier: MIT
// The words of a language that rules look for, and its stop-list.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "answer/words.hpp"

namespace knack::lint {

/// What a word or phrase stands for; several may be combined.
using Marks = unsigned;

namespace mark {
inline constexpr Marks stop = 1U;      ///< says too little to compare texts by
inline constexpr Marks all_none = 2U;  ///< “all of the above”
inline constexpr Marks option = 4U;    ///< “option”, “answer”: may point at a position
inline constexpr Marks absolute = 8U;  ///< “always”, “never”
inline constexpr Marks empathy = 16U;  ///< “sorry”, “understand”
inline constexpr Marks rude = 32U;     ///< what nobody would say who has been at work for a week
}  // namespace mark

/// A phrase as `fold` writes it. With a space at its end it is whole words, without one the start
/// of its last word: “apolog” is apology, apologise. At least four bytes.
struct Phrase {
  std::string_view text;
  Marks marks;
};

/// The phrases of one language, found at the start of a word in a few steps whatever their number.
class Lexicon {
 public:
  /// `courtesy` are phrases with the mark empathy.
  Lexicon(std::span<const Phrase> phrases, std::span<const std::string_view> courtesy);

  /// The marks of all phrases at the front of `rest`: folded text from the first letter of a word
  /// on, with a space after its last word.
  [[nodiscard]] Marks at(std::string_view rest) const;

  /// The bytes of the longest phrase there that has one of these marks; 0 if there is none.
  [[nodiscard]] std::size_t length_at(std::string_view rest, Marks wanted) const;

 private:
  struct Row {
    std::uint32_t key = 0;  ///< the first four bytes
    Phrase phrase;
  };

  [[nodiscard]] std::span<const Row> like(std::string_view rest) const;

  std::vector<Row> rows_;  ///< by key
};

/// Empty for any language but English, Russian and Latvian.
[[nodiscard]] const Lexicon& lexicon_of(answer::Language language);

}  // namespace knack::lint
