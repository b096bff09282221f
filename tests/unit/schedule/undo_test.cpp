// SPDX-License-Identifier: MIT
// What may be taken back, and what may not.
#include "schedule/undo.hpp"

#include <vector>

#include <doctest/doctest.h>

namespace knack::schedule {
namespace {

constexpr StudyDay today{20'000};

Review review(std::int64_t sequence, StudyDay day = today, Kind kind = Kind::scheduled) {
  Review out;
  out.id = {"a", sequence};
  out.study_day = day;
  out.kind = kind;
  return out;
}

Mark mark(std::int64_t sequence, MarkKind kind) {
  Mark out;
  out.id = {"a", sequence};
  out.study_day = today;
  out.kind = kind;
  return out;
}

Retraction retraction(std::int64_t sequence, std::int64_t target) {
  Retraction out;
  out.id = {"a", sequence};
  out.study_day = today;
  out.target = {"a", target};
  return out;
}

std::int64_t last(const std::vector<Event>& log) {
  const Event* found = last_undoable(log, today);
  return found == nullptr ? 0 : stamped(*found).id.sequence;
}

TEST_CASE("the last answer or mark of today goes first, then the one before") {
  CHECK(last({}) == 0);
  CHECK(last({review(1), review(2)}) == 2);
  CHECK(last({review(1), mark(2, MarkKind::suspend)}) == 2);
  CHECK(last({review(1), review(2), retraction(3, 2)}) == 1);
  CHECK(last({review(1), review(2), retraction(3, 2), retraction(4, 1)}) == 0);
}

TEST_CASE("other days, exams and knack's own marks stay") {
  CHECK(last({review(1, today + -1)}) == 0);
  CHECK(last({review(1), review(2, today, Kind::exam)}) == 1);
  CHECK(last({review(1),
              mark(2, MarkKind::renamed),
              mark(3, MarkKind::setting),
              mark(4, MarkKind::alias)}) == 1);
}

}  // namespace
}  // namespace knack::schedule
