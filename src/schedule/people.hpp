// SPDX-License-Identifier: MIT
// Which learner ids are one person (`alias` marks, REVIEWS.md section 5).
#pragma once

#include <functional>
#include <map>
#include <string>
#include <vector>

#include "schedule/review.hpp"

namespace knack::schedule {

/// Learners joined by what they said themselves: an alias mark by A with the value B makes B's
/// events A's. Whoever said it gives the person its id; who is named by somebody else in turn
/// follows. Feed it every mark in log order, which is the same wherever the same marks are.
class People {
 public:
  /// Looks at alias marks; other events may be given and change nothing.
  void add(const Event& event);

  /// The id under which all events of that learner's person are folded and exported: the learner's
  /// own, if nobody said otherwise. Lives as long as the argument and this.
  [[nodiscard]] const std::string& person(const std::string& learner) const;

  /// Whether the two are one person.
  [[nodiscard]] bool same(const std::string& a, const std::string& b) const {
    return person(a) == person(b);
  }

  /// All ids that stand in an alias mark and are that learner's person, sorted; at least the
  /// learner.
  [[nodiscard]] std::vector<std::string> ids(const std::string& learner) const;

  /// Nobody has two ids.
  [[nodiscard]] bool empty() const { return follows_.empty(); }

 private:
  std::map<std::string, std::string, std::less<>> follows_;  ///< id → the id it became
};

}  // namespace knack::schedule
