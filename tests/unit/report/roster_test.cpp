// SPDX-License-Identifier: MIT
// Rosters as trainers and their spreadsheets write them.
#include "report/roster.hpp"

#include <doctest/doctest.h>

#include "report/csv_reader.hpp"

namespace knack::report {
namespace {

std::string fault_of(std::string_view bytes) {
  const auto roster = read_roster(bytes, "r.csv");
  REQUIRE_FALSE(roster.has_value());
  CHECK(roster.error().kind == ErrorKind::input);
  return roster.error().what;
}

TEST_CASE("the header's most frequent separator is taken") {
  CHECK(separator_of("learner;name;a,b\n1,2,3,4,5") == ';');
  CHECK(separator_of("\"a;b;c\",d") == ',');
  CHECK(separator_of("learner") == ',');
  CHECK(separator_of("a\tb") == '\t');
}

TEST_CASE("a roster has names and any other columns, in any order") {
  const auto roster = read_roster(
      "\xEF\xBB\xBFgroup;learner;name;site\r\nEarly;l1;Ānna;Rīga\r\n;l2;;\r\n", "r.csv");
  REQUIRE(roster.has_value());
  CHECK(roster->columns == std::vector<std::string>{"group", "site"});
  REQUIRE(roster->find("l1") != nullptr);
  CHECK(roster->find("l1")->name == "Ānna");
  CHECK(roster->find("l1")->others == std::vector<std::string>{"Early", "Rīga"});
  CHECK(roster->find("l2")->name.empty());
  CHECK(roster->find("l3") == nullptr);
  CHECK(read_roster("learner\nl1\n", "r.csv")->find("l1")->name.empty());
}

TEST_CASE("lines of ids that are one person become that person's") {
  schedule::People people;
  const auto alias = [&](const char* learner, const char* other) {
    schedule::Mark mark;
    mark.kind = schedule::MarkKind::alias;
    mark.learner = learner;
    mark.value = other;
    people.add(mark);
  };
  auto roster = read_roster("learner,name\nl3,C\nl2,B\nl1,A\nl9,I\nl8,H\n", "r.csv");
  REQUIRE(roster.has_value());
  join_people(*roster, people);
  CHECK(roster->learners.size() == 5);
  alias("l1", "l2");
  alias("l1", "l3");
  alias("l7", "l9");
  alias("l7", "l8");
  join_people(*roster, people);
  REQUIRE(roster->learners.size() == 2);
  CHECK(roster->find("l1")->name == "A");  // their own line, though it is the last
  CHECK(roster->find("l7")->name == "I");  // none of their own: the first in the file
}

TEST_CASE("what is wrong with a roster is told with its line") {
  CHECK(fault_of("") == "r.csv:1: there is no header.");
  CHECK(fault_of("id,name\nl1,A\n") == "r.csv:1: there is no column “learner”.");
  CHECK(fault_of("learner,name\nl1,A\nl1,B\n") == "r.csv:3: l1 is on line 2 already.");
  CHECK(fault_of("learner,name\n=evil,A\n") == "r.csv:2: “=evil” is no learner's id.");
  CHECK(fault_of("learner,name\n,A\n") == "r.csv:2: the learner is missing.");
  CHECK(fault_of("learner,name\nl1\n") ==
        "r.csv:2: this line has another number of cells than the header.");
  CHECK(fault_of("learner,x,x\n") == "r.csv:1: two columns are called “x”.");
}

}  // namespace
}  // namespace knack::report
