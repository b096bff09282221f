// SPDX-License-Identifier: MIT
// The log folded into what it means now: schedule, day's rest, baselines and status of every card.
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/ids.hpp"
#include "base/time.hpp"
#include "schedule/constants.hpp"
#include "schedule/review.hpp"
#include "schedule/sm2.hpp"
#include "schedule/status.hpp"

namespace knack::schedule {

/// What the learner's other settings in the log say; the last one counts, for the whole log.
struct Settings {
  Dialect dialect = Dialect::sm2;
  int rollover_hour = default_rollover_hour;
  std::string learner_name;
};

/// One card (and revision) of the learner.
struct CardState {
  Sm2State sm2;
  std::optional<StudyDay> due;           ///< none: new
  std::optional<StudyDay> last_counted;  ///< study day of the last review that moved the schedule
  std::optional<StudyDay> first_met;     ///< study day of the first answer of any kind
  std::optional<StudyDay> last_met;
  std::optional<StudyDay>
      key_shown;  ///< last day its key was seen through undo, practice or exam → hinted
  int lapses = 0;
  int answers = 0;  ///< judged answers of any kind, undone ones left out
  bool suspended = false;
  bool leech = false;  ///< suspended by its 8th lapse
  std::optional<StudyDay> buried_on;
  std::optional<StudyDay> correct_day;  ///< first study day with a correct scheduled answer
  // The rest of a study day: drills that are owed.
  StudyDay day;  ///< the day the next two speak of
  std::optional<Grade>
      day_grade;       ///< best grade of that day so far, if there was a scheduled answer
  int day_drills = 0;  ///< drills after the first answer
  CardStatus status = CardStatus::fresh;
  StatusRun run;  ///< what the status rests on
  SkillId skill;  ///< of its last review
  friend bool operator==(const CardState&, const CardState&) = default;
};

/// What one review did; exports show it.
struct Step {
  bool counted = false;  ///< it moved the schedule
  Sm2State before;
  Sm2State after;
  std::optional<StudyDay> due;  ///< after
  int attempt_of_day = 1;       ///< answers to this card that study day, this one included
  bool first_sight = false;
  CardStatus status_after = CardStatus::fresh;
  bool lapse = false;
  friend bool operator==(const Step&, const Step&) = default;
};

/// The fold. Feed it a learner's events in log order; the same events always give the same state,
/// in one go or in parts.
class Fold {
 public:
  /// `renames` and `retracted` must be known for the whole log before the first event is added (see
  /// `prepare`).
  struct Plan {
    Settings settings;
    Constants constants;
    /// Old card → (stamp order place of the last `renamed` mark, new card): events of the old card
    /// before it are the new one's.
    std::map<CardRef, std::pair<std::size_t, CardRef>> renames;
    std::set<EventId> retracted;
  };

  explicit Fold(Plan plan);
  ~Fold();
  Fold(Fold&&) noexcept;
  Fold& operator=(Fold&&) noexcept;

  /// Adds the next event of the log. Reviews that were retracted only leave the day their key was
  /// shown.
  Step add(const Event& event);
  Step add(const Review& review);

  /// The card of the review, or of the dispute, accepted or not_allowed mark, added last, by the
  /// name that it has after the whole log; nullptr before the first. A card's address stays the
  /// same as long as the fold lives.
  [[nodiscard]] const CardRef* last_card() const;

  /// The state of a card at a revision, or nullptr if it was never met.
  [[nodiscard]] const CardState* card(const CardRef& ref, std::int32_t revision) const;

  /// The state of a skill, given the cards that the deck at hand has for it (probes included and
  /// marked).
  [[nodiscard]] SkillState skill(const SkillRef& ref, std::span<const SkillCard> cards) const;

  /// F in thousandths for a language, type and input.
  [[nodiscard]] int fluent_milli(std::string_view language, CardType type, Input input) const;

  /// The learner's usual gap between keys: median of their last typed answers.
  [[nodiscard]] std::optional<Millis> typing_gap() const;

  /// Cards whose first scheduled answer was on that day: what the limit on new cards counts.
  [[nodiscard]] int new_cards_on(StudyDay day) const;

  /// Cards that were due and whose scheduled answer was on that day: what the limit on reviews
  /// counts.
  [[nodiscard]] int due_answers_on(StudyDay day) const;

  /// Skills whose first scheduled answer was on that day or that have none; asked when new cards
  /// are chosen.
  [[nodiscard]] std::optional<StudyDay> skill_started(const SkillRef& ref) const;

  /// Every card that was ever met with its revision, in no particular order of meaning but always
  /// the same.
  [[nodiscard]] std::vector<std::pair<CardRef, std::int32_t>> cards() const;

  [[nodiscard]] const Settings& settings() const;
  [[nodiscard]] const Constants& constants() const;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

/// Makes a plan out of a log that passes by once: events in log order, then `finish`.
class PlanMaker {
 public:
  void add(const Event& event);

  [[nodiscard]] Fold::Plan finish(
      const Constants& constants,
      std::span<const std::pair<CardRef, CardRef>> more_renames = {}) const;

 private:
  std::size_t count_ = 0;
  std::vector<std::pair<std::size_t, Mark>> marks_;  ///< with their places in the log
  std::set<EventId> retracted_;
};

/// Reads settings, renames and retractions off a whole log in log order. `more_renames` (old, new)
/// are those the decks at hand ask for through `was` and that no mark says yet; they count as if
/// marked after the last event.
[[nodiscard]] Fold::Plan prepare(std::span<const Event> log,
                                 const Constants& constants,
                                 std::span<const std::pair<CardRef, CardRef>> more_renames = {});

/// `prepare` and then every event.
[[nodiscard]] Fold fold(std::span<const Event> log,
                        const Constants& constants = {},
                        std::span<const std::pair<CardRef, CardRef>> more_renames = {});

/// Whether a card with that state is to be asked as scheduled today: due, not suspended, not buried
/// today, and without a scheduled answer on that day.
[[nodiscard]] bool is_due(const CardState& state, StudyDay today);

/// Whether the card still owes a drill today: best grade of the day under 4 and fewer than 3
/// drills.
[[nodiscard]] bool owes_drill(const CardState& state, StudyDay today, const Constants& constants);

}  // namespace knack::schedule
