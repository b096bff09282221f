// SPDX-License-Identifier: MIT
// A program's two streams read side by side, so that neither can block it.
#include <array>
#include <cerrno>
#include <csignal>

#include <fcntl.h>
#include <poll.h>
#include <unistd.h>

#include "base/message.hpp"
#include "os/child.hpp"
#include "os/process.hpp"

namespace knack::os {
namespace {

/// A pipe whose ends are closed when it is left.
class Pipe {
 public:
  Pipe() { open_ = ::pipe2(ends_.data(), O_CLOEXEC) == 0; }

  Pipe(const Pipe&) = delete;
  Pipe& operator=(const Pipe&) = delete;

  ~Pipe() {
    close_end(0);
    close_end(1);
  }

  [[nodiscard]] bool open() const { return open_; }

  [[nodiscard]] int reading() const { return ends_[0]; }

  [[nodiscard]] int writing() const { return ends_[1]; }

  void close_writing() { close_end(1); }

  void close_reading() { close_end(0); }

 private:
  void close_end(std::size_t end) {
    if (open_ && ends_.at(end) >= 0) ::close(ends_.at(end));
    ends_.at(end) = -1;
  }

  std::array<int, 2> ends_{-1, -1};
  bool open_ = false;
};

[[noreturn]] void become(CommandLine& command, const Pipe& out, const Pipe& err) {
  const int nothing = ::open("/dev/null", O_RDONLY | O_CLOEXEC);
  ::dup2(nothing, STDIN_FILENO);
  ::dup2(out.writing(), STDOUT_FILENO);
  ::dup2(err.writing(), STDERR_FILENO);
  command.become();
}

/// Reads what is there; gives whether more may come.
bool read_some(int from, std::string& into) {
  std::array<char, 65536> buffer{};
  const ssize_t got = ::read(from, buffer.data(), buffer.size());
  if (got < 0) return errno == EINTR || errno == EAGAIN;
  into.append(buffer.data(), static_cast<std::size_t>(got));
  return got > 0;
}

/// Reads both to their ends; false if one says more than `limit` bytes.
bool read_both(Pipe& out, Pipe& err, Captured& into, std::size_t limit) {
  while (out.reading() >= 0 || err.reading() >= 0) {
    // poll leaves a negative descriptor alone.
    std::array<pollfd, 2> ready{{{out.reading(), POLLIN, 0}, {err.reading(), POLLIN, 0}}};
    if (::poll(ready.data(), ready.size(), -1) < 0 && errno != EINTR) return false;
    if (ready[0].revents != 0 && !read_some(out.reading(), into.out)) out.close_reading();
    if (ready[1].revents != 0 && !read_some(err.reading(), into.err)) err.close_reading();
    if (into.out.size() > limit || into.err.size() > limit) return false;
  }
  return true;
}

Error not_run(const std::string& program) {
  return {ErrorKind::io,
          tr("{program} cannot be started.", {arg("program", program)}),
          tr("Install it, or add its folder to PATH.")};
}

}  // namespace

Result<Captured> capture(const std::vector<std::string>& words,
                         std::size_t limit,
                         std::span<const std::string_view> without) {
  Pipe out;
  Pipe err;
  if (!out.open() || !err.open()) return not_run(words.front());
  CommandLine command(words, without);
  const pid_t child = ::fork();
  if (child < 0) return not_run(words.front());
  if (child == 0) become(command, out, err);
  out.close_writing();
  err.close_writing();
  Captured captured;
  const bool whole = read_both(out, err, captured, limit);
  if (!whole) ::kill(child, SIGKILL);
  captured.code = wait_for(child);
  if (!whole) {
    return Error{
        ErrorKind::io,
        tr("{program} says more than {n} bytes.", {arg("program", words.front()), arg("n", limit)}),
        ""};
  }
  if (captured.code == not_started) return not_run(words.front());
  return captured;
}

}  // namespace knack::os
