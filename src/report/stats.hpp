// SPDX-License-Identifier: MIT
// A learner's figures: how much, how right, how fast, how far each skill is, what comes next.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <numeric>
#include <span>
#include <string>
#include <vector>

#include "deck/deck.hpp"
#include "report/days.hpp"
#include "report/figures.hpp"
#include "report/forecast.hpp"
#include "schedule/fold.hpp"

namespace knack::report {

/// Cards of the decks at hand; probes are not among them.
struct Cards {
  std::array<int, 4> by_status{};  ///< by schedule::CardStatus
  int due = 0;                     ///< today, overdue ones included
  int overdue = 0;
  int suspended = 0;

  [[nodiscard]] int all() const { return std::accumulate(by_status.begin(), by_status.end(), 0); }

  [[nodiscard]] int with(schedule::CardStatus status) const {
    return by_status.at(static_cast<std::size_t>(status));
  }
};

/// One skill of a deck at hand.
struct SkillStats {
  SkillRef skill;
  Figures figures;
  Cards cards;
  schedule::SkillState state;
};

/// One deck at hand. An answer belongs to the deck and skill that its card is in now; if the card
/// is gone, to the skill it was asked for.
struct DeckStats {
  DeckId deck;
  std::string title;
  Figures figures;
  Cards cards;
  std::vector<SkillStats> skills;  ///< in file order
};

struct Stats {
  StudyDay today;
  int rollover_hour = default_rollover_hour;
  Figures all;
  std::int64_t answers_today = 0;
  int active_days_30 = 0;  ///< of the last 30 study days, today included
  Share first_try_30;      ///< first tries of those days
  Streak streak;           ///< of all answers of the learner, whatever was chosen
  Heat heat;
  Forecast forecast;  ///< of the cards at hand; the pace is that of all answers
  Cards cards;
  std::vector<DeckStats> decks;
  std::int64_t answers_elsewhere = 0;  ///< of `all`: to decks that are not at hand
  std::vector<DeckId> elsewhere;       ///< those decks, sorted
};

struct StatsInput {
  std::span<const deck::Deck> decks;     ///< at hand
  std::span<const schedule::Event> log;  ///< the owner's whole log, in log order
  schedule::Fold::Plan plan;             ///< of that log (schedule::prepare)
  StudyDay today;
  bool chosen = false;          ///< the decks were chosen: answers to others are left out
  std::vector<SkillId> skills;  ///< only these; answers to others are left out. Empty: all
};

/// Counts in one pass over the log.
[[nodiscard]] Stats make_stats(const StatsInput& input);

}  // namespace knack::report
