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

/// One review that moved the schedule, as far as the status needs it.
struct Attempt {
  StudyDay day;
  bool correct = false;
  bool counts = true;            ///< neither rapid nor hinted; else a correct one proves nothing
  std::optional<int> rel_milli;  ///< only if the flag was ok and the learner did not judge himself
  friend bool operator==(const Attempt&, const Attempt&) = default;
};

/// The current run of correct attempts of a card that count.
struct StatusRun {
  std::vector<Attempt> attempts;  ///< oldest first: the last k, and before them timed ones up to k
  int needed = 3;                 ///< k of its last answer (`attempts_needed`)
  int slow_in_a_row = 0;          ///< timed attempts slower than `slow_rel`, up to the last one
  friend bool operator==(const StatusRun&, const StatusRun&) = default;
};

/// The status after one more attempt, which joins the run or ends it. `run.needed` is k of that
/// attempt. Accurate: the last k all correct, the last two at least 6 days apart. Automatic:
/// accurate, and of the last k timed ones the median fast and none slow. A wrong one leads back to
/// learning, two slow ones in a row from automatic to accurate.
[[nodiscard]] CardStatus advance(StatusRun& run,
                                 CardStatus status,
                                 const Attempt& attempt,
                                 const Constants& constants);

/// What the next status of a card asks for.
enum class CardNeed {
  attempts,  ///< right answers in a row that count
  gap,       ///< days between the last two of them
  timed,     ///< of those, answers whose time is known
  median,    ///< their median relative speed, thousandths: `have` > `of`
  slowest    ///< the slowest of them, thousandths: `have` > `of`
};

struct CardMissing {
  CardNeed need = CardNeed::attempts;
  int have = 0;
  int of = 0;
  friend bool operator==(const CardMissing&, const CardMissing&) = default;
};

/// What is missing to the status after `status`; nothing for an automatic card.
[[nodiscard]] std::vector<CardMissing> missing_to_next(const StatusRun& run,
                                                       CardStatus status,
                                                       const Constants& constants);

/// A card of the deck at hand, for the status of its skill.
struct SkillCard {
  CardRef card;
  std::int32_t revision = 1;
  bool probe = false;
  bool free = false;
};

/// What the next status of a skill asks for.
enum class Need {
  situations,       ///< situations seen
  accurate_cards,   ///< of those seen, accurate
  automatic_cards,  ///< of those seen, automatic
  clean_run,        ///< last attempts, all correct
  run_situations,   ///< different situations among them
  free_answer,      ///< a free text judged right without the learner's own check
  exam_situations,  ///< asked in one exam since the last failure, none wrong
  exam_fresh        ///< of those, not seen lately and right in time
};

/// `have` of `of`, where `have` < `of`.
struct Missing {
  Need need = Need::situations;
  int have = 0;
  int of = 0;
  friend bool operator==(const Missing&, const Missing&) = default;
};

/// A skill of the learner. Seen: at least one answer moved the schedule. Probes count in exams, in
/// the run and in failures, but are no situations, so that passing an exam spoils no share.
struct SkillState {
  SkillStatus status = SkillStatus::fresh;
  int situations = 0;  ///< cards at hand that are no probes
  int seen = 0;
  int accurate = 0;  ///< automatic ones included
  int automatic = 0;
  int clean_run = 0;       ///< last attempts, all correct; not counted beyond `skill_run`
  int run_situations = 0;  ///< different cards among them
  bool stuck = false;      ///< 10 attempts without 3 in a row
  std::optional<StudyDay> failed_on;  ///< last scheduled or exam grade under 3; an exam counts only
                                      ///< from the next day
  std::optional<StudyDay> exam_on;    ///< the best exam that still counts
  int exam_situations = 0;            ///< its cards of this skill
  int exam_fresh = 0;            ///< of those, unseen or not seen for 30 days, and right in time
  std::vector<Missing> missing;  ///< to the next status; empty when certified
};

/// k for a guess chance in thousandths: 3 options → 3, 2 options → 5, free → 3.
[[nodiscard]] int attempts_needed(int guess_milli, const Constants& constants);

}  // namespace knack::schedule
