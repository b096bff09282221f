// SPDX-License-Identifier: MIT
// Figures of each learner in each skill.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <unordered_map>

#include "report/card_index.hpp"
#include "report/cell.hpp"
#include "report/exporter.hpp"
#include "report/figures.hpp"

namespace knack::report {

/// What the answers to a skill come to. Answers that were taken back are not in it.
struct LearnerSkill {
  FigureCounter figures;
  std::map<CardRef, Share> first_tries;  ///< of each card
  std::optional<LocalInstant> last_at;
  // Of the day of the export, whatever days were chosen.
  int seen = 0;                               ///< cards that were ever scheduled, probes left out
  std::optional<schedule::SkillState> state;  ///< nothing: the deck is not at hand
  std::optional<int> due;                     ///< cards
};

/// The card with the lowest share of correct first tries, then the most mistakes, then the first
/// name; nothing if there was no mistake.
[[nodiscard]] std::optional<CardRef> weakest_card(const LearnerSkill& skill);

/// Hundredths of minutes, rounded to the nearest; unknown stays so.
[[nodiscard]] Cell minutes_cell(const std::optional<Millis>& spent);

/// The learners that rows tell of, by id, with their events: those of the log who answered or
/// marked, and those of the roster (nullptr: the log has nothing of them), as far as they are
/// chosen.
[[nodiscard]] std::map<std::string, const LearnerLog*> learners_told(const ExportInput& input,
                                                                     LearnerFolds& folds);

/// The revision of each card met that counts now: that of the deck at hand if it was met, else the
/// newest met.
[[nodiscard]] std::map<CardRef, std::int32_t> cards_met(const schedule::Fold& fold,
                                                        const CardIndex& index);

/// Counts the events of many learners.
class SkillCounter {
 public:
  SkillCounter(const ExportInput& input, const CardIndex& index) : input_(input), index_(index) {}

  void add(const Passed& passed);

  /// The skills of a learner after the last event, with those at hand of decks that the learner was
  /// asked of. Of somebody without answers (`log` is nullptr if there is no event at all): those of
  /// all decks that anybody was asked of, or that were chosen; one nameless row if there are none.
  [[nodiscard]] std::map<SkillRef, LearnerSkill> finish(const std::string& learner,
                                                        const LearnerLog* log);

 private:
  /// Adds the skills at hand that the learner was not asked of.
  void add_unasked(std::map<SkillRef, LearnerSkill>& skills) const;
  void add_standing(std::map<SkillRef, LearnerSkill>& skills, const schedule::Fold& fold) const;

  const ExportInput& input_;
  const CardIndex& index_;
  std::unordered_map<std::string, std::map<SkillRef, LearnerSkill>> learners_;
  std::set<DeckId> asked_;  ///< decks, by anybody
};

}  // namespace knack::report
