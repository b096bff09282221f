// SPDX-License-Identifier: MIT
// The rules as people read them.
#include <sstream>

#include <doctest/doctest.h>

#include "base/width.hpp"
#include "lint/as_manual.hpp"

namespace knack::lint {
namespace {

TEST_CASE("a rule is explained with its examples indented") {
  const Rule rule{"a-rule", Severity::warning, "it asks", "because", "x = 1\ny = 2", "x = 2"};
  CHECK(explained(rule, 80) ==
        "a-rule (warning)\nit asks\n\nbecause\n\n"
        "Not like this:\n    x = 1\n    y = 2\n\nBut like this:\n    x = 2\n");
}

TEST_CASE("a rule without an example says so") {
  const Rule rule{"a-rule", Severity::note, "it asks", "because", "", ""};
  CHECK(explained(rule, 80).ends_with(
      "\n\nThere is no example: this fault cannot be shown as text.\n"));
}

TEST_CASE("all but examples fits 80 columns") {
  for (const Rule& each : rules()) {
    CAPTURE(each.name);
    std::istringstream lines(explained(each, 80));
    for (std::string line; std::getline(lines, line);) {
      CAPTURE(line);
      CHECK((line.starts_with("    ") || display_width(line) <= 80));
    }
  }
}

TEST_CASE("the manual page has every rule, and nothing of an example is taken for a request") {
  const std::string page = as_manual();
  for (const Rule& each : rules())
    CHECK(page.find("\n.Ss " + std::string(each.name) + "\n") != std::string::npos);
  CHECK(page.find("ask = \"\\eu001b") != std::string::npos);
  for (const char c : page) CHECK_FALSE(static_cast<unsigned char>(c) >= 0x80);
}

}  // namespace
}  // namespace knack::lint
