// SPDX-License-Identifier: MIT
// A learner's figures: how much, how right, how far each skill is.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "deck/deck.hpp"
#include "schedule/fold.hpp"

namespace knack::report {

/// One skill of the decks at hand.
struct SkillLine {
  std::string name;  ///< `deck/skill`
  std::string act;   ///< what it does
  schedule::SkillState state;
};

struct Stats {
  StudyDay today;
  std::int64_t reviews = 0;  ///< answers, undone ones left out
  std::int64_t reviews_today = 0;
  int active_days = 0;           ///< of the last 30, today included
  std::int64_t first_tries = 0;  ///< scheduled answers of the last 30 days
  std::int64_t first_right = 0;
  std::int64_t minutes = 0;              ///< from question to answer, as far as it is known
  std::array<int, 4> cards_by_status{};  ///< of the decks at hand, by schedule::CardStatus
  std::vector<SkillLine> skills;
};

/// Figures over a log and the decks at hand.
[[nodiscard]] Stats make_stats(std::span<const deck::Deck> decks,
                               std::span<const schedule::Event> log,
                               const schedule::Fold& fold,
                               StudyDay today);

/// Lines for people.
[[nodiscard]] std::string stats_text(const Stats& stats);

/// One JSON object.
[[nodiscard]] std::string stats_json(const Stats& stats);

}  // namespace knack::report
