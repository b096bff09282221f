// SPDX-License-Identifier: MIT
// Study days, dates and times.
#include "base/time.hpp"

#include <doctest/doctest.h>

namespace knack {
namespace {

LocalInstant at(const std::string& text) {
  const auto when = parse_rfc3339(text);
  REQUIRE_MESSAGE(when.has_value(), text);
  return *when;
}

TEST_CASE("a study day begins at the rollover hour of local time") {
  struct Case {
    std::string when;
    int rollover;
    std::string day;
  };

  const Case cases[] = {{"2026-11-23T03:59:59.999+02:00", 4, "2026-11-22"},
                        {"2026-11-23T04:00:00+02:00", 4, "2026-11-23"},
                        {"2026-11-23T23:30:00-11:00", 4, "2026-11-23"},
                        {"2026-11-23T00:00:00Z", 0, "2026-11-23"},
                        {"2026-03-29T03:30:00+03:00", 4, "2026-03-28"},
                        {"2026-10-25T03:30:00+02:00", 3, "2026-10-25"},
                        {"1970-01-01T03:00:00Z", 4, "1969-12-31"}};
  for (const Case& each : cases) {
    CAPTURE(each.when);
    CHECK(to_string(study_day(at(each.when), each.rollover)) == each.day);
  }
}

TEST_CASE("through a summer-time change no day is skipped or counted twice") {
  // Riga, 2026: +02:00 until 29 March 03:00, then +03:00; back on 25 October at 04:00.
  const struct {
    const char* date;
    int before;
    int after;
  } changes[] = {{"2026-03-29T01:00:00Z", 120, 180}, {"2026-10-25T01:00:00Z", 180, 120}};

  for (const auto& change : changes) {
    const std::int64_t switch_ms = at(change.date).at.ms;
    StudyDay last = study_day({{switch_ms - 72 * 3'600'000}, change.before});
    for (std::int64_t ms = switch_ms - 72 * 3'600'000; ms < switch_ms + 72 * 3'600'000;
         ms += 60'000) {
      const StudyDay day = study_day({{ms}, ms < switch_ms ? change.before : change.after});
      REQUIRE(day - last >= 0);
      REQUIRE(day - last <= 1);
      last = day;
    }
  }
}

TEST_CASE("times are written with offset and milliseconds and read back") {
  CHECK(to_rfc3339(at("2026-11-23T18:04:05.12+02:00")) == "2026-11-23T18:04:05.120+02:00");
  CHECK(to_rfc3339(at("2026-11-23 18:04:05Z")) == "2026-11-23T18:04:05.000+00:00");
  CHECK(to_rfc3339({{0}, -90}) == "1969-12-31T22:30:00.000-01:30");
}

TEST_CASE("what is no time or day gives nothing") {
  for (const char* text : {"",
                           "2026-11-23",
                           "2026-11-23T18:04:05",
                           "2026-13-01T00:00:00Z",
                           "2026-02-30T00:00:00Z",
                           "2026-11-23T24:00:00Z",
                           "2026-11-23T18:04:05.Z",
                           "2026-11-23T18:04:05Zx",
                           "1969-01-01T00:00:00Z"}) {
    CAPTURE(text);
    CHECK_FALSE(parse_rfc3339(text).has_value());
  }
  CHECK_FALSE(parse_day("2026-11-23x").has_value());
  CHECK_FALSE(parse_day("2026-1-1").has_value());
  CHECK(to_string(*parse_day("2028-02-29")) == "2028-02-29");
  CHECK(to_string(last_study_day) == "9999-12-31");
}

TEST_CASE("every day from 1970 to 2100 is written and read as itself") {
  for (std::int32_t number = 0; number < 47'500; ++number) {
    REQUIRE(parse_day(to_string(StudyDay{number})) == StudyDay{number});
  }
}

}  // namespace
}  // namespace knack
