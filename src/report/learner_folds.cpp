// SPDX-License-Identifier: MIT
// A fold for each.
#include "report/learner_folds.hpp"

namespace knack::report {

LearnerLog& LearnerFolds::learner(const std::string& id) {
  if (last_ != nullptr && last_->id == id) return *last_;
  const auto [found, added] = learners_.try_emplace(id);
  if (added) found->second.id = id;
  last_ = &found->second;
  return *last_;
}

void LearnerFolds::look(const schedule::Event& event) {
  const auto* mark = std::get_if<schedule::Mark>(&event);
  renamed_ = renamed_ || (mark != nullptr && mark->kind == schedule::MarkKind::renamed);
  learner(schedule::stamped(event).learner).maker.add(event);
}

void LearnerFolds::rename(const std::string& learner_id,
                          std::vector<std::pair<CardRef, CardRef>> renames) {
  learner(learner_id).renames = std::move(renames);
}

Passed LearnerFolds::add(const schedule::Event& event) {
  LearnerLog& one = learner(schedule::stamped(event).learner);
  if (!one.fold) {
    one.plan = one.maker.finish({}, one.renames);
    one.fold.emplace(one.plan);
  }
  step_ = one.fold->add(event);
  const auto& retracted = one.plan.retracted;
  const bool undone = !retracted.empty() && retracted.contains(schedule::stamped(event).id);
  return {event, one, step_, undone};
}

}  // namespace knack::report
