// SPDX-License-Identifier: MIT
// Signals as things that a loop can wait for, and a terminal that is sane after every end.
#pragma once

#include <array>
#include <csignal>
#include <cstddef>
#include <optional>

#include <termios.h>

#include "base/time.hpp"

namespace knack::term {

/// What a signal asks of the terminal screen.
enum class Notice : char { end = 'e', stop = 's', continued = 'c', resized = 'r' };

/// While it lives, SIGINT, SIGTERM, SIGHUP, SIGQUIT, SIGTSTP, SIGCONT and SIGWINCH become notices
/// on a pipe (those that were ignored stay so), and a crash first puts the terminal back. At most
/// one at a time.
class SignalWatch {
 public:
  SignalWatch();
  SignalWatch(const SignalWatch&) = delete;
  SignalWatch& operator=(const SignalWatch&) = delete;
  ~SignalWatch();

  /// To be polled for reading; -1 if there is none.
  [[nodiscard]] int fd() const { return pipe_[0]; }

  /// The next notice, without waiting.
  [[nodiscard]] std::optional<Notice> take();

  /// Puts the earlier actions back, for good.
  void release();

  /// Stops this process by SIGTSTP as if nobody watched, and returns when it is continued.
  void stop_here();

  /// What a crash writes back to the terminal `fd`.
  static void restore_on_crash(int fd, const termios& settings);
  static void nothing_to_restore();

 private:
  static constexpr std::size_t watched = 12;
  void install(std::size_t index);

  std::array<int, 2> pipe_{-1, -1};
  std::array<struct sigaction, watched> before_{};
  std::array<bool, watched> installed_{};
};

/// Counts from now on how often this process is continued after a stop, and how long a stop by
/// SIGTSTP lasts.
void count_continues();

[[nodiscard]] int continues();

/// How long this process was stopped by SIGTSTP so far, while a `SignalWatch` lived or after
/// `count_continues`; without the time in which the machine slept.
[[nodiscard]] Millis time_stopped();

}  // namespace knack::term
