// SPDX-License-Identifier: MIT
// Where an export goes: exact bytes into files and pipes, nothing that steers into a terminal.
#include <csignal>
#include <filesystem>

#include <doctest/doctest.h>
#include <sys/resource.h>

#include "cli/export_output.hpp"
#include "store/store.hpp"
#include "unit/cli/world.hpp"

namespace knack::cli {
namespace {

namespace fs = std::filesystem;

constexpr const char* typed = "a\x1b]0;x\x07 \xc2\x9b\tb\r\nsecond";

/// A world with a store of one answer with that text; gives the store.
std::string store_of(const TestWorld& world) {
  const std::string path = world.folder.file("s.db");
  auto store = store::Store::open_to_write({path, world.world.clock(), 5});
  REQUIRE(store.has_value());
  schedule::Review review;
  review.at = world.world.clock();
  review.card = {{"desk"}, {"greet"}};
  review.type = CardType::free;
  review.response_text = typed;
  std::vector<schedule::Event> events{review};
  REQUIRE(store->append(events).has_value());
  return path;
}

std::vector<std::string> export_of(const std::string& store, const char* format) {
  return {"export",
          "reviews",
          "--with-text",
          "--columns=response_text,grade_rule",
          "--format",
          format,
          "--store",
          store};
}

TEST_CASE("what was typed does not steer a terminal, and is exact in a pipe") {
  TestWorld world;
  const std::string store = store_of(world);
  CHECK(world.run(export_of(store, "csv")) == 0);
  CHECK(world.out.str() == "response_text,grade_rule\r\n\"" + std::string(typed) + "\",1\r\n");
  world.world.out_is_terminal = true;
  CHECK(world.run(export_of(store, "csv")) == 0);
  CHECK(world.out.str() ==
        "response_text,grade_rule\r\n\"a\\u{1b}]0;x\\u{7} \\u{9b}\tb\r\nsecond\",1\r\n");
  for (const char* format : {"tsv", "json", "jsonl"}) {
    CAPTURE(format);
    CHECK(world.run(export_of(store, format)) == 0);
    CHECK(world.out.str().find('\x1b') == std::string::npos);
    CHECK(world.out.str().find("\xc2\x9b") == std::string::npos);
  }
}

TEST_CASE("-o makes a file for its owner alone, and - is standard output") {
  TestWorld world;
  auto command = export_of(store_of(world), "csv");
  command.emplace_back("-o");
  command.push_back(world.folder.file("out.csv"));
  world.world.out_is_terminal = true;
  CHECK(world.run(command) == 0);
  CHECK(world.out.str().empty());
  CHECK(bytes_of(command.back()).find(typed) != std::string::npos);
  CHECK(fs::status(command.back()).permissions() ==
        (fs::perms::owner_read | fs::perms::owner_write));
  command.back() = "-";
  CHECK(world.run(command) == 0);
  CHECK(world.out.str().starts_with("response_text"));
  CHECK_FALSE(fs::exists("-"));
}

TEST_CASE("a file that could not take everything never appears") {
  TestWorld world;
  const std::string path = world.folder.file("out.csv");

  struct rlimit before {};

  REQUIRE(::getrlimit(RLIMIT_FSIZE, &before) == 0);
  auto* const on_too_big = std::signal(SIGXFSZ, SIG_IGN);

  const struct rlimit small { 4096, before.rlim_max };

  {
    ExportOutput output(world.world);
    REQUIRE(output.open(path).has_value());
    output.text.assign(1U << 17U, 'x');
    REQUIRE(::setrlimit(RLIMIT_FSIZE, &small) == 0);
    CHECK_FALSE(output.take());
    CHECK_FALSE(output.finish().has_value());
    REQUIRE(::setrlimit(RLIMIT_FSIZE, &before) == 0);
  }
  (void)std::signal(SIGXFSZ, on_too_big);
  CHECK_FALSE(fs::exists(path));
}

}  // namespace
}  // namespace knack::cli
