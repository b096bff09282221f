// SPDX-License-Identifier: MIT
// Grammar as far as a rule needs it: how the first word of an option is formed, and questions that
// ask for what is not.
#pragma once

#include <string_view>

#include "answer/words.hpp"

namespace knack::lint {

/// Forms that an option may begin with.
enum class VerbForm {
  unknown,
  infinitive,  ///< Russian -ть, -ти, -чь; Latvian -t, -ties, which 2nd persons share
  first,       ///< first person: Russian -у, -ю; Latvian -u, -os
};

/// Told by the ending; words that only look so are left out as far as they are common. Only Russian
/// and Latvian: English has no endings that tell.
[[nodiscard]] VerbForm verb_form(std::string_view folded_word, answer::Language language);

/// Whether a folded question asks for what is not right: not, except, least; не or нельзя at the
/// question word, кроме; izņemot, nedrīkst, a verb with ne-. A “not” in a clause that only says how
/// (“so that she does not …”, «чтобы не …») is none.
[[nodiscard]] bool asks_negatively(std::string_view folded_ask, answer::Language language);

/// English: what the article at the end of an incomplete sentence asks for.
enum class Article { none, a, an };

[[nodiscard]] Article article_at_end(std::string_view folded_ask, answer::Language language);

/// Whether a folded English word may follow the article, by its first letter.
[[nodiscard]] bool fits(Article article, std::string_view folded_word);

}  // namespace knack::lint
