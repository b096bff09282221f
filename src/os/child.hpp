// SPDX-License-Identifier: MIT
// The two halves of running a program: what its process becomes, and how it ended.
#pragma once

#include <cerrno>
#include <string>
#include <utility>
#include <vector>

#include <sys/wait.h>
#include <unistd.h>

namespace knack::os {

inline constexpr int not_started = 127;  // as shells have it

/// The words of a command as exec takes them. Made before the fork: its child takes no memory.
class CommandLine {
 public:
  explicit CommandLine(std::vector<std::string> words) : words_(std::move(words)) {
    pointers_.reserve(words_.size() + 1);
    for (std::string& word : words_) pointers_.push_back(word.data());
    pointers_.push_back(nullptr);
  }

  CommandLine(const CommandLine&) = delete;
  CommandLine& operator=(const CommandLine&) = delete;
  ~CommandLine() = default;

  /// In the child; the first word is looked for on PATH.
  [[noreturn]] void become() const {
    ::execvp(pointers_.front(), pointers_.data());
    ::_exit(not_started);
  }

 private:
  std::vector<std::string> words_;
  std::vector<char*> pointers_;
};

/// Waits for a child to end: its exit code, or 128 and the signal that ended it.
inline int wait_for(pid_t child) {
  int status = 0;
  while (::waitpid(child, &status, 0) < 0 && errno == EINTR) {
  }
  return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}

}  // namespace knack::os
