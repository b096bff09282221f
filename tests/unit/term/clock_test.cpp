// SPDX-License-Identifier: MIT
// What of the time of an answer somebody was there for.
#include "term/clock.hpp"

#include <csignal>

#include <doctest/doctest.h>
#include <sys/wait.h>
#include <unistd.h>

#include "term/signals.hpp"

namespace knack::term {
namespace {

TEST_CASE("a stopwatch parts the time in which the machine slept or the process was stopped") {
  std::int64_t steady = 1000;
  std::int64_t asleep = 70;
  std::int64_t stopped = 500;
  const Stopwatch watch({[&] { return Millis{steady}; },
                         [&] { return Millis{asleep}; },
                         [&] { return Millis{stopped}; }});
  CHECK(watch.away() == Millis{0});
  steady += 10'000;  // the steady clock goes on while the process is stopped, not in sleep
  stopped += 4000;
  asleep += 60'000;
  CHECK(watch.elapsed() == Millis{10'000});
  CHECK(watch.present() == Millis{6000});
  CHECK(watch.away() == Millis{64'000});
  CHECK(watch.slept());
}

TEST_CASE("how long Ctrl-Z stops the process is measured, each time") {
  const pid_t child = fork();
  REQUIRE(child >= 0);
  if (child == 0) {
    setpgid(0, 0);  // a group of its own, whose parent can continue it: only such a one stops
    count_continues();
    raise(SIGTSTP);
    const std::int64_t first = time_stopped().count;
    raise(SIGTSTP);
    const std::int64_t both = time_stopped().count;
    _exit(first >= 100 && both >= first + 100 && continues() == 2 ? 0 : 1);
  }
  constexpr unsigned pause_us = 150'000;
  int status = 0;
  for (int stop = 0; stop < 2; ++stop) {
    REQUIRE(waitpid(child, &status, WUNTRACED) == child);
    REQUIRE(WIFSTOPPED(status));
    usleep(pause_us);
    REQUIRE(kill(child, SIGCONT) == 0);
  }
  REQUIRE(waitpid(child, &status, 0) == child);
  CHECK(WIFEXITED(status));
  CHECK(WEXITSTATUS(status) == 0);
}

}  // namespace
}  // namespace knack::term
