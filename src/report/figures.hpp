// SPDX-License-Identifier: MIT
// What is counted of any set of answers: how many, how right, how lasting, how fast.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "base/time.hpp"
#include "schedule/baseline.hpp"
#include "schedule/fold.hpp"

namespace knack::report {

/// So many of so many.
struct Share {
  std::int64_t part = 0;
  std::int64_t of = 0;
  friend bool operator==(const Share&, const Share&) = default;

  void add(bool counts) {
    part += counts ? 1 : 0;
    ++of;
  }
};

/// How fast answers came: the median of up to 20 of them. Nothing where it is not known, never 0.
struct Speed {
  int answers = 0;                      ///< that it rests on
  std::optional<Millis> median;         ///< of their latency
  std::optional<int> median_rel_milli;  ///< of their speed against the learner's pace of that time
};

/// Figures of a set of answers; those that were taken back are not in it.
struct Figures {
  std::int64_t answers = 0;     ///< of every kind
  std::optional<Millis> spent;  ///< from question to answer, as far as it was timed
  Share first_try;              ///< judged scheduled answers, and the correct ones of them
  Share
      retention_7;  ///< as first_try, of those asked at an interval of 7 days and more, not hinted
  Share retention_30;      ///< the same with 30 days
  std::int64_t timed = 0;  ///< scheduled, correct, not hinted, with a time that can be trusted
  Speed first_20;          ///< the oldest of those
  Speed last_20;           ///< the newest
};

/// The first 20 and the last 20 values of a stream.
class FirstAndLast {
 public:
  void add(std::int64_t value);

  [[nodiscard]] const std::vector<int>& first() const { return first_; }

  [[nodiscard]] const std::vector<int>& last() const { return last_.values(); }

 private:
  std::vector<int> first_;
  schedule::Window last_;
};

/// What the figures take from one answer.
struct Counted {
  std::optional<Millis> time;  ///< from question to answer
  bool first_try = false;      ///< scheduled and judged
  bool right = false;
  bool retention_7 = false;  ///< it tells something of 7 days
  bool retention_30 = false;
  bool timed = false;  ///< its latency tells how fast right answers come
  Millis latency;
  std::optional<int> rel_milli;
};

/// Reads an answer that was not taken back, and what it did to the schedule.
[[nodiscard]] Counted counted(const schedule::Review& review, const schedule::Step& step);

/// Counts answers as they pass by in log order.
class FigureCounter {
 public:
  void add(const Counted& answer);

  [[nodiscard]] Figures figures() const;

 private:
  Figures figures_;
  FirstAndLast latency_;
  FirstAndLast rel_milli_;
};

/// Question to answer. Whoever was away meanwhile is taken for at most the time after which knack
/// thinks so (pedagogy.md section 2.3). Nothing if it was not timed.
[[nodiscard]] std::optional<Millis> time_on(const schedule::Review& review);

/// The middle value, or the mean of the two in the middle, rounded down; nothing of nothing.
[[nodiscard]] std::optional<int> median(std::vector<int> values);

}  // namespace knack::report
