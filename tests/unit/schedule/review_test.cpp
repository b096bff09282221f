// SPDX-License-Identifier: MIT
// Names of what events say, and their order.
#include "schedule/review.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include <doctest/doctest.h>

using namespace knack;
using namespace knack::schedule;

namespace {

template <class Enum, class Named>
void names_are(const std::vector<std::string>& names, Named named) {
  for (std::size_t i = 0; i < names.size(); ++i) {
    CAPTURE(names[i]);
    const auto value = static_cast<Enum>(i);
    CHECK(to_string(value) == names[i]);
    CHECK(named(names[i]) == value);
  }
  CHECK(named("") == std::nullopt);
  CHECK(named("Ok") == std::nullopt);
}

Review event(std::int64_t stamp, std::string origin, std::int64_t sequence) {
  Review review;
  review.stamp = stamp;
  review.id = {std::move(origin), sequence};
  return review;
}

}  // namespace

TEST_CASE("Every word of an event has the name of the exports and is found by it") {
  names_are<Kind>({"scheduled", "drill", "practice", "exam"}, kind_named);
  names_are<Flag>({"ok", "interrupted", "rapid", "untimed"}, flag_named);
  names_are<Verdict>({"best", "ok", "bad", "harmful", "dont_know", "unjudged"}, verdict_named);
  names_are<Input>({"keys", "lines"}, input_named);
  names_are<MarkKind>({"suspend",
                       "unsuspend",
                       "bury",
                       "dispute",
                       "accepted",
                       "not_allowed",
                       "renamed",
                       "reset",
                       "alias",
                       "setting"},
                      mark_named);
}

TEST_CASE("Log order is by stamp, then origin, then sequence") {
  const std::vector<Review> ordered{
      event(1, "b", 9), event(2, "a", 2), event(2, "a", 10), event(2, "b", 1), event(10, "a", 1)};
  for (std::size_t i = 0; i < ordered.size(); ++i) {
    for (std::size_t j = 0; j < ordered.size(); ++j) {
      CAPTURE(i);
      CAPTURE(j);
      CHECK(before(ordered[i], ordered[j]) == (i < j));
    }
  }
}

TEST_CASE("An event's identity is written origin-sequence") {
  CHECK(event(5, "k7f2", 12).id.text() == "k7f2-12");
}

TEST_CASE("A grade passes from 3 on") {
  for (int q = 0; q <= 5; ++q) CHECK(Grade{q}.passes() == (q >= 3));
}
