// SPDX-License-Identifier: MIT
// The table of constants: complete, in the order of the header, and safe to set.
#include <fstream>
#include <regex>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "schedule/constant_table.hpp"
#include "schedule/latency.hpp"

namespace knack::schedule {
namespace {

struct Written {
  std::string name;
  std::int64_t value = 0;
};

/// Every field as the header writes it, with its default.
std::vector<Written> fields_in_header() {
  std::ifstream header(std::string(KNACK_SOURCE) + "/src/schedule/constants.hpp");
  REQUIRE(header.is_open());
  const std::regex field(R"(^\s+(?:int|std::int64_t) (\w+) = ([0-9']+);.*)");
  std::vector<Written> out;
  for (std::string line; std::getline(header, line);) {
    std::smatch match;
    if (!std::regex_match(line, match, field)) continue;
    std::string digits = match[2];
    std::erase(digits, '\'');
    out.push_back({match[1], std::stoll(digits)});
  }
  return out;
}

TEST_CASE("every constant has a row with its own name, in the order of the header") {
  const auto fields = fields_in_header();
  REQUIRE(fields.size() == constant_rows().size());
  for (std::size_t i = 0; i < fields.size(); ++i) {
    CHECK(constant_rows()[i].name == fields[i].name);
    CHECK(constant_rows()[i].get(Constants{}) == fields[i].value);
  }
}

TEST_CASE("every default lies in its range") {
  for (const ConstantRow& each : constant_rows()) {
    CAPTURE(each.name);
    CHECK(each.get(Constants{}) >= each.low);
    CHECK(each.get(Constants{}) <= each.high);
  }
}

TEST_CASE("what is set in one row is read from it, and no other row changes") {
  Constants constants;
  for (const ConstantRow& each : constant_rows()) each.set(constants, each.high);
  for (const ConstantRow& each : constant_rows()) {
    CAPTURE(each.name);
    each.set(constants, each.low);
    CHECK(each.get(constants) == each.low);
    for (const ConstantRow& other : constant_rows()) {
      if (&other != &each) CHECK(other.get(constants) == other.high);
    }
    each.set(constants, each.high);
  }
}

TEST_CASE("the fluent pace stays defined at both ends of every range") {
  for (const bool high : {false, true}) {
    Constants constants;
    for (const ConstantRow& each : constant_rows())
      each.set(constants, high ? each.high : each.low);
    CHECK(fluent_milli({}, constants) > 0);
    CHECK(allowance(0, constants).count > 0);
  }
}

}  // namespace
}  // namespace knack::schedule
