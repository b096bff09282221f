// SPDX-License-Identifier: MIT
// The events of many learners in one log, each learner's folded by themselves.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "schedule/fold.hpp"
#include "schedule/review.hpp"

namespace knack::report {

/// One learner of the log.
struct LearnerLog {
  std::string id;
  schedule::PlanMaker maker;
  schedule::Fold::Plan plan;
  std::vector<std::pair<CardRef, CardRef>> renames;  ///< old, new: that no mark says yet
  std::optional<schedule::Fold> fold;                ///< from the first event of the second pass on
};

/// An event of the second pass, and what it did.
struct Passed {
  const schedule::Event& event;
  LearnerLog& learner;
  const schedule::Step& step;
  bool undone = false;  ///< it was taken back
};

/// Reads a log twice and keeps none of it: first `look` at every event, then `add` each one again.
/// Folds use the default constants, so that exports depend on nothing but the log.
class LearnerFolds {
 public:
  /// First pass, in log order. Marks and retractions alone are enough if none of the marks is a
  /// renaming (`needs_all`): only renamings ask for places in the log.
  void look(const schedule::Event& event);

  [[nodiscard]] bool needs_all() const { return renamed_; }

  /// Between the passes: names of cards (old, new) that the decks at hand ask for and no mark of
  /// the learner says yet. Then the first pass has to be of all events.
  void rename(const std::string& learner, std::vector<std::pair<CardRef, CardRef>> renames);

  /// Second pass, in log order. What it gives holds until the next call.
  Passed add(const schedule::Event& event);

  /// By id; those of whom the log has any event that was added or looked at.
  [[nodiscard]] std::map<std::string, LearnerLog, std::less<>>& learners() { return learners_; }

 private:
  LearnerLog& learner(const std::string& id);

  std::map<std::string, LearnerLog, std::less<>> learners_;
  LearnerLog* last_ = nullptr;
  schedule::Step step_;
  bool renamed_ = false;
};

}  // namespace knack::report
