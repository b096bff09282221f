// SPDX-License-Identifier: MIT
// Judges a typed answer (DECKS.md section 3; pedagogy.md section 5).
#pragma once

#include <string_view>

#include "answer/judge.hpp"

namespace knack::answer {

/// An avoid phrase fails (harmful or wrong) and is named; a whole `accept` or enough groups (in
/// order, if asked) → right; otherwise the learner checks the missing groups: no automatic failure
/// for words nobody foresaw.
[[nodiscard]] Judgement judge_text(const deck::Answer& key,
                                   std::string_view language,
                                   const Typed& given);

}  // namespace knack::answer
