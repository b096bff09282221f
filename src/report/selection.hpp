// SPDX-License-Identifier: MIT
// Which events an export tells of.
#pragma once

#include <optional>
#include <set>
#include <string>
#include <string_view>

#include "base/ids.hpp"
#include "base/time.hpp"
#include "schedule/review.hpp"

namespace knack::report {

/// Empty sets and days take everything.
struct Selection {
  std::optional<StudyDay> since;  ///< first study day
  std::optional<StudyDay> until;  ///< last study day
  std::set<std::string, std::less<>> decks;
  std::set<std::string, std::less<>> skills;  ///< `skill` in any deck, or `deck/skill`
  std::set<std::string, std::less<>> learners;

  [[nodiscard]] bool takes_day(StudyDay day) const {
    return (!since || day >= *since) && (!until || day <= *until);
  }

  [[nodiscard]] bool takes_learner(std::string_view learner) const {
    return learners.empty() || learners.contains(learner);
  }

  [[nodiscard]] bool takes_deck(const DeckId& deck) const {
    return decks.empty() || decks.contains(deck.text);
  }

  /// The skill with its deck.
  [[nodiscard]] bool takes_skill(const SkillRef& skill) const {
    return takes_deck(skill.deck) &&
           (skills.empty() || skills.contains(skill.skill.text) || skills.contains(skill.text()));
  }

  /// Who and when.
  [[nodiscard]] bool takes(const schedule::Stamped& event) const {
    return takes_day(event.study_day) && takes_learner(event.learner);
  }

  /// Whether it is about cards, so that what is about none is left out.
  [[nodiscard]] bool of_cards() const { return !decks.empty() || !skills.empty(); }
};

}  // namespace knack::report
