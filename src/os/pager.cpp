// SPDX-License-Identifier: MIT
// A pipe into a child of our own.
#include "os/pager.hpp"

#include <array>
#include <cerrno>
#include <csignal>
#include <cstdlib>

#include <fcntl.h>
#include <sys/ioctl.h>
#include <sys/wait.h>
#include <unistd.h>

namespace knack::os {
namespace {

constexpr int cannot_run = 126;
constexpr int not_found = 127;

/// While it lives these signals do nothing: the pager's end of the pipe may close early, and keys
/// that interrupt are meant for the pager.
class Ignored {
 public:
  Ignored() {
    struct sigaction ignore {};

    ignore.sa_handler = SIG_IGN;
    for (std::size_t i = 0; i < signals.size(); ++i) sigaction(signals[i], &ignore, &before_[i]);
  }

  Ignored(const Ignored&) = delete;
  Ignored& operator=(const Ignored&) = delete;

  ~Ignored() {
    for (std::size_t i = 0; i < signals.size(); ++i) sigaction(signals[i], &before_[i], nullptr);
  }

  /// In the child, before it becomes the pager.
  void put_back() const {
    for (std::size_t i = 0; i < signals.size(); ++i) sigaction(signals[i], &before_[i], nullptr);
  }

 private:
  static constexpr std::array<int, 3> signals{SIGPIPE, SIGINT, SIGQUIT};
  std::array<struct sigaction, signals.size()> before_{};
};

[[noreturn]] void become_pager(const std::array<int, 2>& pipe, const std::string& command) {
  if (dup2(pipe[0], STDIN_FILENO) < 0) _exit(not_found);
  close(pipe[0]);
  close(pipe[1]);
  // Whoever has `less` in PAGER wants colours, not their codes, and no pager for what fits.
  setenv("LESS", "FRX", 0);
  setenv("LV", "-c", 0);
  execl("/bin/sh", "sh", "-c", command.c_str(), nullptr);
  _exit(not_found);
}

/// Stops quietly when nobody reads any more.
void write_all(int fd, std::string_view text) {
  while (!text.empty()) {
    const ssize_t put = write(fd, text.data(), text.size());
    if (put < 0 && errno == EINTR) continue;
    if (put < 0) return;
    text.remove_prefix(static_cast<std::size_t>(put));
  }
}

/// The exit code, or nothing if a signal ended it.
std::optional<int> wait_for(pid_t child) {
  int status = 0;
  while (waitpid(child, &status, 0) < 0) {
    if (errno != EINTR) return std::nullopt;
  }
  if (!WIFEXITED(status)) return std::nullopt;
  return WEXITSTATUS(status);
}

}  // namespace

std::optional<std::size_t> terminal_rows() {
  winsize size{};
  if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) != 0 || size.ws_row == 0) return std::nullopt;
  return size.ws_row;
}

std::optional<std::string> pager_command(const Environment& env) {
  const auto wanted = env("PAGER");
  if (!wanted) return "command -v less >/dev/null || exit 127; exec less -FRX";
  const std::size_t begin = wanted->find_first_not_of(" \t\n");
  if (begin == std::string::npos) return std::nullopt;
  const std::size_t end = wanted->find_last_not_of(" \t\n") + 1;
  if (wanted->substr(begin, end - begin) == "cat") return std::nullopt;
  return *wanted;
}

bool show_in_pager(std::string_view text, const std::string& command) {
  std::array<int, 2> ends{-1, -1};
  if (pipe(ends.data()) != 0) return false;
  const Ignored ignored;
  const pid_t child = fork();
  if (child == 0) {
    ignored.put_back();
    become_pager(ends, command);
  }
  close(ends[0]);
  if (child > 0) write_all(ends[1], text);
  close(ends[1]);
  if (child < 0) return false;
  const auto code = wait_for(child);
  return !code || (*code != cannot_run && *code != not_found);
}

}  // namespace knack::os
