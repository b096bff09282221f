// SPDX-License-Identifier: MIT
// What a deck holds, in figures: for its author, from the deck alone.
#pragma once

#include <array>
#include <map>
#include <string>
#include <vector>

#include "base/ids.hpp"
#include "base/time.hpp"
#include "deck/deck.hpp"
#include "report/strategies.hpp"
#include "schedule/constants.hpp"

namespace knack::report {

/// The smallest, the middle and the largest of some numbers; all 0 of none. The middle of an even
/// number of them is the mean of the two, rounded down.
struct Spread {
  std::int64_t least = 0;
  std::int64_t median = 0;
  std::int64_t most = 0;
  friend bool operator==(const Spread&, const Spread&) = default;
};

[[nodiscard]] Spread spread_of(std::vector<std::int64_t> values);

struct SkillInspection {
  SkillId skill;
  int cards = 0;  ///< probes included
  int free = 0;   ///< of them answered in own words
  int probes = 0;
  std::map<std::string, int> stages;  ///< cards by stage; those without one under ""
};

/// A boundary: named by a skill's `except`, by cards, or both.
struct BoundaryInspection {
  std::string name;
  std::vector<SkillId> skills;  ///< that name it
  int cards = 0;
};

struct DeckInspection {
  DeckId deck;
  std::string title;
  std::string language;
  std::string file;
  int cards = 0;
  std::array<int, 4> types{};  ///< by CardType
  int probes = 0;
  int contrasts = 0;  ///< cards that name the card they contrast with
  Spread words;       ///< of the situations, as parted by spaces and punctuation
  Spread characters;  ///< of the situations, code points
  Spread allowance;   ///< E0 of the cards, ms
  /// Every card but probes met once: E0 to answer and 6 s for what comes after.
  Millis first_run;
  std::vector<SkillInspection> skills;         ///< in file order
  std::vector<BoundaryInspection> boundaries;  ///< by name
  std::map<std::string, int> tags;
  std::map<std::string, int> stages;
  Positions positions;
  std::vector<StrategyScore> strategies;  ///< in the order of `all_strategies`, those that apply
};

[[nodiscard]] DeckInspection inspect(const deck::Deck& deck, const schedule::Constants& constants);

}  // namespace knack::report
