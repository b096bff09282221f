// SPDX-License-Identifier: MIT
// Who is who, by what they say of themselves.
#include "schedule/people.hpp"

#include <doctest/doctest.h>

#include "schedule/check.hpp"
#include "unit/schedule/log.hpp"

namespace knack::schedule {
namespace {

Mark alias(const std::string& learner, const std::string& other) {
  Mark made = mark(MarkKind::alias, "", 1, other);
  made.learner = learner;
  return made;
}

TEST_CASE("without an alias everybody is somebody of their own") {
  People people;
  CHECK(people.empty());
  CHECK(people.person("lanna") == "lanna");
  CHECK(people.ids("lanna") == std::vector<std::string>{"lanna"});
}

TEST_CASE("whoever says that another is them too gives the person its id, over several steps") {
  People people;
  people.add(alias("lanna", "lphone"));
  people.add(alias("ltablet", "lanna"));
  people.add(alias("lberta", "lother"));
  for (const char* each : {"lanna", "lphone", "ltablet"}) CHECK(people.person(each) == "ltablet");
  CHECK_FALSE(people.same("lanna", "lberta"));
  CHECK(people.ids("lphone") == std::vector<std::string>{"lanna", "lphone", "ltablet"});
}

TEST_CASE("two who name each other are one, and the first to say it gives the id") {
  People people;
  people.add(alias("lanna", "lphone"));
  people.add(alias("lphone", "lanna"));
  people.add(alias("lanna", "lanna"));
  CHECK(people.person("lanna") == "lanna");
  CHECK(people.person("lphone") == "lanna");
}

Review sound() {
  Review review = answer("desk/greet", 100, 4);
  review.id = {"k1", 1};
  review.learner = "l1";
  review.knack_version = "0.1.0";
  review.shown = {"a", "b", "3"};
  return review;
}

template <class Change>
std::string fault_after(Change change) {
  Review review = sound();
  change(review);
  return fault_in(Event(review)).value_or("none");
}

TEST_CASE("an event of knack's own has no fault") {
  CHECK_FALSE(fault_in(Event(sound())).has_value());
  Mark setting_mark = setting("rollover=3");
  setting_mark.id = {"k1", 2};
  setting_mark.learner = "l1";
  CHECK_FALSE(fault_in(Event(setting_mark)).has_value());
}

TEST_CASE("each field that could do harm is looked at") {
  CHECK(fault_after([](Review& each) { each.learner = "=cmd()"; }) == "learner is no id");
  CHECK(fault_after([](Review& each) { each.id.origin = "K1"; }) == "session is no id");
  CHECK(fault_after([](Review& each) { each.id.sequence = 0; }).starts_with("sequence is not"));
  CHECK(fault_after([](Review& each) { each.stamp = -1; }).starts_with("stamp is not"));
  CHECK(fault_after([](Review& each) { each.at.offset_minutes = 1440; }).starts_with("at has"));
  CHECK(fault_after([](Review& each) { each.grade = Grade{6}; }) == "grade is not from 0 to 5");
  CHECK(fault_after([](Review& each) { each.response = {"+1"}; }) == "response is no id");
  CHECK(fault_after([](Review& each) { each.language = "-en"; }) == "language is no language tag");
  CHECK(fault_after([](Review& each) {
          each.knack_version = "\xff";
        }).starts_with("knack_version is no text"));
  CHECK(fault_after([](Review& each) {
          each.response_text = "x";
        }).starts_with("response_text is not"));
  CHECK(fault_after([](Review& each) {
          each.timing.latency = Millis{-5};
        }).starts_with("latency_ms is not"));
}

TEST_CASE("a study day is that of its time, and a stamp is not before it") {
  CHECK(fault_after([](Review& each) { each.study_day = each.study_day + 1; }) == "none");
  CHECK(fault_after([](Review& each) { each.study_day = each.study_day + 3; }) ==
        "study_day is not the day of at");
  CHECK(fault_after([](Review& each) { each.study_day = each.study_day + -3; }) ==
        "study_day is not the day of at");
  CHECK(fault_after([](Review& each) { each.stamp += 100'000'000'000; }) == "none");
  CHECK(fault_after([](Review& each) { --each.stamp; }) == "stamp is before at");
}

TEST_CASE("a response holds what was shown, each once, labels of free text are not shown") {
  CHECK(fault_after([](Review& each) { each.response = {"3", "a"}; }) == "none");
  CHECK(fault_after([](Review& each) { each.response = {"a", "a"}; }) == "response has a twice");
  CHECK(fault_after([](Review& each) { each.response = {"c"}; }) ==
        "response has c, which was not shown");
  CHECK(fault_after([](Review& each) { each.shown = {"b", "b"}; }) == "options_shown has b twice");
  CHECK(fault_after([](Review& each) {
          each.type = CardType::free;
          each.shown = {};
          each.response = {"thanks"};
        }) == "none");
}

}  // namespace
}  // namespace knack::schedule
