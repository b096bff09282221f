// SPDX-License-Identifier: MIT
// The history of one card, and needs in words.
#include "report/history.hpp"

#include <doctest/doctest.h>

#include "report/needs.hpp"
#include "unit/schedule/log.hpp"

namespace knack::report {
namespace {

using schedule::Event;

TEST_CASE("a card's history has its answers under every name, and not what was taken back") {
  std::vector<Event> log = schedule::kept({schedule::answer("d/old", 100, 4),
                                           schedule::answer("d/other", 100, 4),
                                           schedule::answer("d/old", 101, 1)});
  log.emplace_back(schedule::undo(log, 2));
  log.emplace_back(schedule::mark(schedule::MarkKind::renamed, "d/new", 102, "d/old"));
  log.emplace_back(schedule::answer("d/new", 103, 5));
  log = schedule::kept(log);
  std::get<schedule::Retraction>(log[3]).target = schedule::stamped(log[2]).id;
  const auto rows = card_history(log, schedule::card_ref("d/new"), {}, {});
  REQUIRE(rows.size() == 2);
  CHECK(rows[0].review->study_day.number == 100);
  CHECK(rows[0].step.after.interval_days == 1);
  CHECK(rows[1].review->study_day.number == 103);
  CHECK(rows[1].step.after.interval_days == 6);
  CHECK(card_history(log, schedule::card_ref("d/none"), {}, {}).empty());
}

TEST_CASE("a name that only the deck at hand changes leads to the history, too") {
  const auto log = schedule::kept({schedule::answer("d/old", 100, 4)});
  const std::vector<std::pair<CardRef, CardRef>> renames{
      {schedule::card_ref("d/old"), schedule::card_ref("e/new")}};
  CHECK(card_history(log, schedule::card_ref("e/new"), {}, renames).size() == 1);
}

TEST_CASE("needs are parts of a sentence with their numbers") {
  CHECK(need_text(schedule::CardMissing{schedule::CardNeed::attempts, 2, 3}) ==
        "2 of 3 right answers in a row, on different days");
  CHECK(need_text(schedule::CardMissing{schedule::CardNeed::median, 1660, 1500}) ==
        "they take 1.66 times your fluent pace, at most 1.50 would be automatic");
  CHECK(need_text(schedule::Missing{schedule::Need::situations, 3, 5}) == "3 of 5 situations seen");
}

}  // namespace
}  // namespace knack::report
