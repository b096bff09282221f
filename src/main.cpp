// SPDX-License-Identifier: MIT
// Fills the real world and runs knack in it.
#include <csignal>
#include <cstdlib>
#include <iostream>

#include <unistd.h>

#include "cli/run.hpp"
#include "os/clock.hpp"

int main(int argc, char** argv) {
  std::ios::sync_with_stdio(false);
  knack::cli::World world;
  world.args.assign(argv + 1, argv + argc);
  world.env = [](std::string_view name) -> std::optional<std::string> {
    const char* value = std::getenv(std::string(name).c_str());
    return value == nullptr ? std::nullopt : std::optional<std::string>(value);
  };
  world.in = &std::cin;
  world.out = &std::cout;
  world.err = &std::cerr;
  world.in_is_terminal = isatty(STDIN_FILENO) == 1;
  world.out_is_terminal = isatty(STDOUT_FILENO) == 1;
  world.err_is_terminal = isatty(STDERR_FILENO) == 1;
  world.clock = knack::os::now;
  world.entropy = knack::os::entropy;
  const int code = knack::cli::run(world);
  if (world.signal != 0) {
    // Whoever sent it sees that it ended us.
    (void)std::signal(world.signal, SIG_DFL);
    (void)std::raise(world.signal);
  }
  return code;
}
