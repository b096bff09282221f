// SPDX-License-Identifier: MIT
// The two halves of running a program: what its process becomes, and how it ended.
#pragma once

#include <algorithm>
#include <cerrno>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <sys/wait.h>
#include <unistd.h>

extern char** environ;  // NOLINT: POSIX leaves its declaration to us

namespace knack::os {

inline constexpr int not_started = 127;  // as shells have it

/// The words of a command as exec takes them. Made before the fork: its child takes no memory.
class CommandLine {
 public:
  /// Its environment is ours but for the variables named in `without`.
  explicit CommandLine(std::vector<std::string> words,
                       std::span<const std::string_view> without = {})
      : words_(std::move(words)) {
    pointers_.reserve(words_.size() + 1);
    for (std::string& word : words_) pointers_.push_back(word.data());
    pointers_.push_back(nullptr);
    for (char** each = environ; each != nullptr && *each != nullptr; ++each) {
      const std::string_view variable(*each);
      const std::string_view name = variable.substr(0, variable.find('='));
      if (std::ranges::find(without, name) == without.end()) environment_.push_back(*each);
    }
    environment_.push_back(nullptr);
  }

  CommandLine(const CommandLine&) = delete;
  CommandLine& operator=(const CommandLine&) = delete;
  ~CommandLine() = default;

  /// In the child; the first word is looked for on PATH.
  [[noreturn]] void become() {
    environ = environment_.data();
    ::execvp(pointers_.front(), pointers_.data());
    ::_exit(not_started);
  }

 private:
  std::vector<std::string> words_;
  std::vector<char*> pointers_;
  std::vector<char*> environment_;
};

/// Waits for a child to end: its exit code, or 128 and the signal that ended it.
inline int wait_for(pid_t child) {
  int status = 0;
  while (::waitpid(child, &status, 0) < 0 && errno == EINTR) {
  }
  return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}

}  // namespace knack::os
