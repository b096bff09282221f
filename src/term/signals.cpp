// SPDX-License-Identifier: MIT
// The handlers do only what is safe in them: set a flag, write a byte, put the terminal back.
#include "term/signals.hpp"

#include <atomic>
#include <cerrno>
#include <cstdint>
#include <ctime>
#include <string_view>

#include <fcntl.h>
#include <unistd.h>

#include "term/screen.hpp"
#include "term/tty.hpp"

namespace knack::term {
namespace {

constexpr std::array<int, 12> signals_watched = {SIGINT,
                                                 SIGTERM,
                                                 SIGHUP,
                                                 SIGQUIT,
                                                 SIGTSTP,
                                                 SIGCONT,
                                                 SIGWINCH,
                                                 SIGSEGV,
                                                 SIGBUS,
                                                 SIGFPE,
                                                 SIGILL,
                                                 SIGABRT};
constexpr std::size_t first_crash = 7;
constexpr std::size_t stop_index = 4;

// A handler gets nothing but the number of its signal, so what it needs has to lie here.
// NOLINTBEGIN(cppcoreguidelines-avoid-non-const-global-variables)
volatile sig_atomic_t ended_by = 0;
volatile sig_atomic_t continued = 0;
std::atomic<std::int64_t> stopped_ms = 0;
volatile sig_atomic_t wake_fd = -1;
volatile sig_atomic_t crash_fd = -1;
termios crash_settings{};
std::array<struct sigaction, 12> crash_before{};

// NOLINTEND(cppcoreguidelines-avoid-non-const-global-variables)

Notice notice_of(int signal) {
  switch (signal) {
    case SIGTSTP:
      return Notice::stop;
    case SIGCONT:
      return Notice::continued;
    case SIGWINCH:
      return Notice::resized;
    default:
      return Notice::end;
  }
}

void on_signal(int signal) {
  const int error = errno;
  const Notice notice = notice_of(signal);
  if (notice == Notice::end) ended_by = signal;
  if (notice == Notice::continued) continued = continued + 1;
  if (wake_fd >= 0) {
    const char byte = static_cast<char>(notice);
    [[maybe_unused]] const auto written = write(wake_fd, &byte, 1);
  }
  errno = error;
}

std::int64_t monotonic_ms() {
  timespec at{};
  if (clock_gettime(CLOCK_MONOTONIC, &at) != 0) return 0;
  return static_cast<std::int64_t>(at.tv_sec) * 1000 + at.tv_nsec / 1'000'000;
}

/// Stops this process as if nobody watched, and returns when it is continued.
void stop_as(const struct sigaction& before) {
  struct sigaction ours {};

  sigaction(SIGTSTP, &before, &ours);
  const std::int64_t from = monotonic_ms();
  raise(SIGTSTP);
  stopped_ms += monotonic_ms() - from;
  sigaction(SIGTSTP, &ours, nullptr);
}

void on_crash(int signal) {
  if (crash_fd >= 0) {
    constexpr std::string_view paste_off = paste_mode_off;
    [[maybe_unused]] const auto written = write(crash_fd, paste_off.data(), paste_off.size());
    tcsetattr(crash_fd, TCSANOW, &crash_settings);
  }
  for (std::size_t i = first_crash; i < signals_watched.size(); ++i) {
    if (signals_watched[i] == signal) sigaction(signal, &crash_before[i], nullptr);
  }
  raise(signal);
}

struct sigaction action_for(void (*handler)(int), int flags) {
  struct sigaction action {};

  action.sa_handler = handler;
  action.sa_flags = flags;
  sigemptyset(&action.sa_mask);
  return action;
}

void on_stop(int /*signal*/) {
  const int error = errno;
  stop_as(action_for(SIG_DFL, 0));
  errno = error;
}

}  // namespace

SignalWatch::SignalWatch() {
  static_assert(signals_watched.size() == watched);
  if (pipe(pipe_.data()) == 0) {
    for (const int end : pipe_) {
      fcntl(end, F_SETFL, O_NONBLOCK);
      fcntl(end, F_SETFD, FD_CLOEXEC);
    }
  }
  ended_by = 0;
  wake_fd = pipe_[1];
  for (std::size_t i = 0; i < watched; ++i) install(i);
}

SignalWatch::~SignalWatch() {
  release();
  for (const int end : pipe_) {
    if (end >= 0) close(end);
  }
}

void SignalWatch::install(std::size_t index) {
  const int signal = signals_watched[index];

  struct sigaction now {};

  if (sigaction(signal, nullptr, &now) != 0) return;
  const bool crash = index >= first_crash;
  const bool ignored = (now.sa_flags & SA_SIGINFO) == 0 && now.sa_handler == SIG_IGN;
  if (ignored) return;
  const struct sigaction ours =
      crash ? action_for(on_crash, SA_NODEFER) : action_for(on_signal, SA_RESTART);
  before_[index] = now;
  if (crash) crash_before[index] = now;
  installed_[index] = sigaction(signal, &ours, nullptr) == 0;
}

std::optional<Notice> SignalWatch::take() {
  char byte = 0;
  if (pipe_[0] < 0 || read(pipe_[0], &byte, 1) != 1) return std::nullopt;
  return static_cast<Notice>(byte);
}

void SignalWatch::release() {
  for (std::size_t i = 0; i < watched; ++i) {
    if (installed_[i]) sigaction(signals_watched[i], &before_[i], nullptr);
    installed_[i] = false;
  }
  wake_fd = -1;
}

void SignalWatch::stop_here() {
  if (!installed_[stop_index]) return;
  stop_as(before_[stop_index]);
}

void SignalWatch::restore_on_crash(int fd, const termios& settings) {
  crash_fd = -1;
  crash_settings = settings;
  crash_fd = fd;
}

void SignalWatch::nothing_to_restore() {
  crash_fd = -1;
}

void count_continues() {
  const struct sigaction ours = action_for(on_signal, SA_RESTART);
  sigaction(SIGCONT, &ours, nullptr);

  struct sigaction stop {};

  if (sigaction(SIGTSTP, nullptr, &stop) != 0 || stop.sa_handler != SIG_DFL) return;
  // not blocked in its own handler, so that the stop in there happens at once
  stop = action_for(on_stop, SA_RESTART | SA_NODEFER);
  sigaction(SIGTSTP, &stop, nullptr);
}

int continues() {
  return continued;
}

Millis time_stopped() {
  return {stopped_ms};
}

int pending_signal() {
  return ended_by;
}

}  // namespace knack::term
