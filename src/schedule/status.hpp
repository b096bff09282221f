// SPDX-License-Identifier: MIT
// How far a card or a skill is on the way to automaticity (pedagogy.md 2.5, 2.6; REVIEWS.md section
// 3).
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "base/ids.hpp"
#include "base/time.hpp"
#include "schedule/constants.hpp"

namespace knack::schedule {

enum class CardStatus { fresh, learning, accurate, automatic };  ///< `fresh` is written "new"
enum class SkillStatus { fresh, practised, accurate, automatic, certified };

[[nodiscard]] std::string_view to_string(CardStatus status);   ///< "new", "learning" …
[[nodiscard]] std::string_view to_string(SkillStatus status);  ///< "new", "practised" …

/// One scheduled first answer of a day, as far as the status needs it.
struct Attempt {
  StudyDay day;
  bool correct = false;
  bool counts = true;            ///< not rapid, not hinted, not self-graded
  std::optional<int> rel_milli;  ///< only if the flag was ok
};

/// The current run of correct scheduled answers of a card, oldest first, at most what the status
/// can look at.
struct StatusRun {
  std::vector<Attempt> attempts;
  int needed = 3;  ///< k = max(3, ceil(ln 0.04 / ln g))
  int slow_in_a_row = 0;
};

/// A card of the deck at hand, for the status of its skill.
struct SkillCard {
  CardRef card;
  std::int32_t revision = 1;
  bool probe = false;
  bool free = false;
};

/// A skill of the learner.
struct SkillState {
  SkillStatus status = SkillStatus::fresh;
  int situations = 0;  ///< cards at hand that are no probes
  int seen = 0;
  int accurate = 0;  ///< automatic ones included
  int automatic = 0;
  int clean_run = 0;   ///< last scheduled first attempts, all correct
  bool stuck = false;  ///< 10 attempts without 3 in a row
};

/// k for a guess chance in thousandths: 3 options → 3, 2 options → 5, free → 3.
[[nodiscard]] int attempts_needed(int guess_milli, const Constants& constants);

}  // namespace knack::schedule
