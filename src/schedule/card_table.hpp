// SPDX-License-Identifier: MIT
// Every card of a log under the name it ended up with, found fast; a part of the fold.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <deque>
#include <limits>
#include <memory>
#include <optional>
#include <unordered_map>
#include <utility>
#include <vector>

#include "schedule/fold.hpp"

namespace knack::schedule {

/// One answer in an exam. Answers with one seed and origin are one exam.
struct ExamAnswer {
  std::uint64_t seed = 0;
  std::uint32_t origin = 0;  ///< number of its origin in the fold
  StudyDay day;
  bool right = false;
  bool fresh_in_time = false;  ///< unseen or not seen for long, right, and fast enough
};

/// One attempt of a card among those of its skill.
struct PlacedAttempt {
  std::size_t place = 0;  ///< in the log
  bool correct = false;
};

/// How many answers a card got on each of the last study days with one. More than one day is kept,
/// since devices in different time zones, or a clock put back, may take turns at two.
class DayAnswers {
 public:
  [[nodiscard]] int on(StudyDay day) const {
    for (const auto& [each, count] : days_) {
      if (each == day) return count;
    }
    return 0;
  }

  /// Counts one more; returns how many it is with it.
  int add(StudyDay day) {
    for (auto& [each, count] : days_) {
      if (each == day && count > 0) return ++count;
    }
    days_[next_] = {day, 1};
    next_ = (next_ + 1) % days_.size();
    return 1;
  }

 private:
  std::array<std::pair<StudyDay, int>, 3> days_{};
  std::size_t next_ = 0;
};

/// A card at one revision: its state, and what only the fold needs.
struct CardSlot {
  CardState state;
  int met_days = 0;  ///< different study days on which it was met
  DayAnswers day_answers;
  std::optional<StudyDay> started;    ///< first answer that moved the schedule
  std::optional<StudyDay> failed_on;  ///< last scheduled or exam grade under 3
  bool free_proved = false;           ///< in its run a free text was judged right
  std::vector<PlacedAttempt> recent;  ///< oldest first, as many as the status of a skill looks at
  std::vector<ExamAnswer> exams;
};

/// A card with all its revisions.
struct CardEntry {
  CardRef ref;
  CardState unmet;      ///< what marks say of revisions that were not met yet
  bool marked = false;  ///< there was such a mark
  std::vector<std::pair<std::int32_t, std::unique_ptr<CardSlot>>> revisions;

  /// The slot of a revision, made if there is none; valid as long as the table.
  [[nodiscard]] CardSlot& slot(std::int32_t revision);
  [[nodiscard]] const CardSlot* find(std::int32_t revision) const;

  /// Calls `change` with each state of the card, that of revisions to come included.
  template <class Change>
  void for_each_state(Change change) {
    marked = true;
    change(unmet);
    for (auto& [revision, slot] : revisions) change(slot->state);
  }
};

/// Cards by name. A name may have been another card's until a `renamed` mark: at an earlier place
/// of the log it leads to the new card.
class CardTable {
 public:
  using Renames = std::map<CardRef, std::pair<std::size_t, CardRef>>;

  explicit CardTable(const Renames& renames) : renames_(&renames) {}

  /// The card that the name `ref` meant at a place of the log; made if there is none.
  [[nodiscard]] CardEntry& entry(const CardRef& ref, std::size_t place);

  /// The card that has that name after the whole log, or nullptr.
  [[nodiscard]] const CardEntry* find(const CardRef& ref) const;

  /// The cards that were met under a name of that deck, as it was at that place.
  [[nodiscard]] std::vector<CardEntry*> in_deck(const DeckId& deck, std::size_t place);

  /// All cards in the order in which they were met.
  [[nodiscard]] const std::deque<CardEntry>& entries() const { return entries_; }

 private:
  struct Name {
    CardEntry* own = nullptr;
    CardEntry* later = nullptr;  ///< the card that took over what was before the mark
    std::size_t renamed_at = 0;  ///< 0: never
    std::size_t own_since = std::numeric_limits<std::size_t>::max();
  };

  /// The name that a card before the mark ends up with, and the place of the last mark to it.
  [[nodiscard]] std::pair<std::size_t, CardRef> later_name(const CardRef& name) const;
  [[nodiscard]] Name& name(const CardRef& ref);
  [[nodiscard]] CardEntry& own_entry(const CardRef& ref, Name& name);

  const Renames* renames_;
  std::unordered_map<CardRef, Name> names_;
  std::deque<CardEntry> entries_;
};

}  // namespace knack::schedule
