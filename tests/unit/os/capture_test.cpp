// SPDX-License-Identifier: MIT
// A program asked something: its streams, its code, its bounds.
#include <array>
#include <cstdlib>

#include <doctest/doctest.h>

#include "os/process.hpp"

namespace knack::os {

TEST_CASE("both streams and the code of a program are caught") {
  const auto said = capture({"sh", "-c", "echo out; echo err >&2; exit 3"}, 100);
  REQUIRE(said);
  CHECK(said->out == "out\n");
  CHECK(said->err == "err\n");
  CHECK(said->code == 3);
}

TEST_CASE("arguments reach the program as they are, and it has nothing to read") {
  const auto said = capture({"printf", "%s", "$(id); a b"}, 100);
  REQUIRE(said);
  CHECK(said->out == "$(id); a b");
  const auto nothing = capture({"cat"}, 100);
  REQUIRE(nothing);
  CHECK(nothing->out.empty());
}

TEST_CASE("a program has our environment but for what it is not to see") {
  ::setenv("KNACK_TEST_SEEN", "1", 1);
  ::setenv("KNACK_TEST_HIDDEN", "1", 1);
  constexpr std::array<std::string_view, 1> hidden{"KNACK_TEST_HIDDEN"};
  const auto said = capture({"sh", "-c", "echo $KNACK_TEST_SEEN-$KNACK_TEST_HIDDEN"}, 100, hidden);
  ::unsetenv("KNACK_TEST_SEEN");
  ::unsetenv("KNACK_TEST_HIDDEN");
  REQUIRE(said);
  CHECK(said->out == "1-\n");
}

TEST_CASE("a program that says much on both streams does not hang") {
  const auto said =
      capture({"sh", "-c", "head -c 300000 /dev/zero; head -c 300000 /dev/zero >&2"}, 300000);
  REQUIRE(said);
  CHECK(said->out.size() == 300000);
  CHECK(said->err.size() == 300000);
}

TEST_CASE("a program that says too much, or is not there, is an error") {
  CHECK_FALSE(capture({"cat", "/dev/zero"}, 100000));
  CHECK_FALSE(capture({"no-such-program-of-knack"}, 100));
}

}  // namespace knack::os
