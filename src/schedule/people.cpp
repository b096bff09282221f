// SPDX-License-Identifier: MIT
// Sets of ids, each with the one that speaks for it.
#include "schedule/people.hpp"

#include <set>

namespace knack::schedule {

void People::add(const Event& event) {
  const auto* mark = std::get_if<Mark>(&event);
  if (mark == nullptr || mark->kind != MarkKind::alias || mark->value.empty()) return;
  const std::string speaker = person(mark->learner);
  const std::string other = person(mark->value);
  if (speaker != other) follows_.emplace(other, speaker);
}

const std::string& People::person(const std::string& learner) const {
  const std::string* at = &learner;
  for (auto next = follows_.find(*at); next != follows_.end(); next = follows_.find(*at))
    at = &next->second;
  return *at;
}

std::vector<std::string> People::ids(const std::string& learner) const {
  const std::string& whose = person(learner);
  std::set<std::string> all{learner, whose};
  for (const auto& [id, into] : follows_) {
    if (person(id) == whose) all.insert(id);
  }
  return {all.begin(), all.end()};
}

}  // namespace knack::schedule
