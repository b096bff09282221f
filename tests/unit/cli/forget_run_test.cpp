// SPDX-License-Identifier: MIT
// Erasing asks the person at the terminal first.
#include <doctest/doctest.h>

#include "store/store.hpp"
#include "unit/cli/world.hpp"

namespace knack::cli {
namespace {

/// A world with a store of one answer; gives the learner.
std::string learner_of(const TestWorld& world, const std::string& path) {
  auto store = store::Store::open_to_write({path, world.world.clock(), 5});
  REQUIRE(store.has_value());
  schedule::Review review;
  review.at = world.world.clock();
  review.card = {{"desk"}, {"greet"}};
  std::vector<schedule::Event> events{review};
  REQUIRE(store->append(events).has_value());
  return store->learner();
}

TEST_CASE("at a terminal only a yes erases") {
  TestWorld world;
  world.world.in_is_terminal = true;
  world.world.out_is_terminal = true;
  const std::string path = world.folder.file("s.db");
  const std::string learner = learner_of(world, path);
  for (const char* answer : {"", "\n", "y\n", "no\n", "Yes!\n"}) {
    CAPTURE(answer);
    CHECK(world.run({"forget", learner, "--store", path}, answer) == 1);
    CHECK(world.out.str().find("All of " + learner) != std::string::npos);
    CHECK(world.err.str() == "Nothing was erased.\n");
  }
  CHECK(bytes_of(path).find(learner) != std::string::npos);
  CHECK(world.run({"forget", learner, "--store", path}, "yes\n") == 0);
  CHECK(bytes_of(path).find(learner) == std::string::npos);
}

TEST_CASE("where nobody can be asked nothing happens without --yes") {
  TestWorld world;
  const std::string path = world.folder.file("s.db");
  const std::string learner = learner_of(world, path);
  const std::string before = bytes_of(path);
  CHECK(world.run({"forget", learner, "--store", path}, "yes\n") == 2);
  CHECK(bytes_of(path) == before);
}

}  // namespace
}  // namespace knack::cli
