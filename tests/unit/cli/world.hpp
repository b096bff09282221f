// SPDX-License-Identifier: MIT
// A world of its own for a test: a home in a folder that vanishes, streams that are texts.
#pragma once

#include <map>
#include <sstream>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "cli/context.hpp"
#include "cli/parse.hpp"
#include "cli/run.hpp"
#include "cli/world.hpp"
#include "folder.hpp"

namespace knack::cli {

class TestWorld {
 public:
  TestWorld() {
    env["HOME"] = folder.file("home");
    env["LC_ALL"] = "C.UTF-8";
    env["TERM"] = "xterm";
    std::filesystem::create_directories(folder.file("home/.config/knack"));
    world.env = [this](std::string_view name) -> std::optional<std::string> {
      const auto found = env.find(name);
      return found == env.end() ? std::nullopt : std::optional<std::string>(found->second);
    };
    world.in = &in;
    world.out = &out;
    world.err = &err;
    world.clock = [] { return LocalInstant{{1'795'000'000'000}, 0}; };
    world.entropy = [this] { return ++drawn_; };
  }

  [[nodiscard]] std::string config_file() const {
    return folder.file("home/.config/knack/config.toml");
  }

  void configure(const std::string& toml) const { write_bytes(config_file(), toml); }

  /// The request of a command line; the test fails if there is none.
  [[nodiscard]] static Request request(const std::vector<std::string>& args) {
    auto parsed = parse(args);
    REQUIRE(parsed.has_value());
    REQUIRE(std::holds_alternative<Request>(*parsed));
    return std::get<Request>(*std::move(parsed));
  }

  /// Runs a command; what it printed is in `out` and `err` alone.
  int run(const std::vector<std::string>& args, const std::string& input = "") {
    in.clear();
    in.str(input);
    out.str("");
    err.str("");
    world.args = args;
    return cli::run(world);
  }

  Folder folder;
  std::map<std::string, std::string, std::less<>> env;
  std::istringstream in;
  std::ostringstream out;
  std::ostringstream err;
  World world;

 private:
  std::uint64_t drawn_ = 0;
};

}  // namespace knack::cli
