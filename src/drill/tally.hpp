// SPDX-License-Identifier: MIT
// What was answered in a session, for its summary and for the learner's usual pace.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "drill/view.hpp"
#include "schedule/review.hpp"

namespace knack::drill {

/// Grows with each answer that was stored, shrinks with each that was taken back.
class Tally {
 public:
  /// Takes the learner's usual pace from the log.
  explicit Tally(std::span<const schedule::Event> log);

  void add(const schedule::Review& review);

  /// Forgets an answer of this session; others are not in it.
  void take_back(const schedule::EventId& id);

  /// Median of the last 100 trusted latencies at this type of card; nothing for fewer than 5.
  [[nodiscard]] std::optional<Millis> usual(CardType type) const;

  /// Fills in what this session's answers say: saved, cards, first tries, median, hardest.
  void fill(SummaryView& view) const;

  /// How long a card takes this learner, reading of the feedback included; in seconds.
  [[nodiscard]] int seconds_a_card() const;

 private:
  void note_pace(const schedule::Review& review);

  std::vector<schedule::Review> answers_;
  std::array<std::vector<std::int64_t>, 4> pace_;  ///< latencies by type, oldest first
};

/// Minutes for so many cards, rounded up.
[[nodiscard]] int minutes_for(int cards, int seconds_a_card);

}  // namespace knack::drill
