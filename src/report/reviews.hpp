// SPDX-License-Identifier: MIT
// Every review as a row of CSV, with what it did to the schedule (REVIEWS.md section 6).
#pragma once

#include <map>
#include <string>
#include <string_view>

#include "schedule/fold.hpp"
#include "schedule/review.hpp"

namespace knack::report {

/// What the rows hold beyond numbers, times and ids.
struct ReviewsOptions {
  bool undone = false;      ///< rows of reviews that were taken back, too
  bool with_text = false;   ///< fill response_text
  bool with_names = false;  ///< fill learner_name
};

/// The names of the columns, in order, as the first row.
[[nodiscard]] std::string_view reviews_header();

/// Reads a log twice and keeps none of it: first `look` at every event, then `add` each one again.
/// A learner's events are folded by themselves, with default constants.
class ReviewsCsv {
 public:
  explicit ReviewsCsv(ReviewsOptions options) : options_(options) {}

  /// First pass, in log order.
  void look(const schedule::Event& event);

  /// Second pass, in log order: appends the event's row to `out` if it has one.
  void add(const schedule::Event& event, std::string& out);

 private:
  struct Learner {
    schedule::PlanMaker maker;
    schedule::Fold::Plan plan;
    std::optional<schedule::Fold> fold;
  };

  void write(const schedule::Review& review,
             const Learner& learner,
             const schedule::Step* step,
             std::string& out) const;

  ReviewsOptions options_;
  std::map<std::string, Learner, std::less<>> learners_;
};

}  // namespace knack::report
