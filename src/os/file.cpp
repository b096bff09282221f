// SPDX-License-Identifier: MIT
// Bounded reads, moves and folders over POSIX.
#include "os/file.hpp"

#include <array>
#include <cerrno>
#include <cstdio>
#include <filesystem>
#include <system_error>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/message.hpp"
#include "os/nearest_path.hpp"

namespace knack::os {
namespace {

/// A file descriptor that closes itself.
class Descriptor {
 public:
  explicit Descriptor(int fd) : fd_(fd) {}

  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;

  ~Descriptor() {
    if (fd_ >= 0) ::close(fd_);
  }

  [[nodiscard]] int get() const { return fd_; }

 private:
  int fd_;
};

std::string did_you_mean(const std::string& path) {
  const std::string near = nearest_path(path);
  return near.empty() ? near : tr("Did you mean {near}?", {arg("near", near)});
}

Error cannot_read(const std::string& path, int number) {
  return {ErrorKind::input,
          tr("{path} cannot be read: {why}.", {arg("path", path), arg("why", errno_text(number))}),
          number == ENOENT ? did_you_mean(path) : std::string()};
}

Error too_large(const std::string& path, std::size_t limit) {
  return {ErrorKind::input,
          tr("{path} is larger than {limit} bytes.", {arg("path", path), arg("limit", limit)}),
          {}};
}

std::string what_it_is(mode_t mode) {
  if (S_ISDIR(mode)) return tr("a folder");
  if (S_ISFIFO(mode)) return tr("a pipe (FIFO)");
  if (S_ISSOCK(mode)) return tr("a socket");
  return tr("a device");
}

Result<std::string> read_all(int fd, const std::string& name, std::size_t limit) {
  std::string bytes;
  std::array<char, 65536> block{};
  for (;;) {
    const ssize_t got = ::read(fd, block.data(), block.size());
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) return cannot_read(name, errno);
    if (got == 0) return bytes;
    bytes.append(block.data(), static_cast<std::size_t>(got));
    if (bytes.size() > limit) return too_large(name, limit);
  }
}

/// A rename that never replaces; 0, or -1 with errno.
int rename_to_new(const std::string& from, const std::string& to) {
#if defined(__linux__)
  return ::renameat2(AT_FDCWD, from.c_str(), AT_FDCWD, to.c_str(), RENAME_NOREPLACE);
#elif defined(__APPLE__)
  return ::renamex_np(from.c_str(), to.c_str(), RENAME_EXCL);
#else
  errno = ENOSYS;
  return -1;
#endif
}

}  // namespace

std::string errno_text(int number) {
  return std::generic_category().message(number);
}

Result<std::string> read_file(const std::string& path, std::size_t limit) {
  const Descriptor fd(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY));
  if (fd.get() < 0) return cannot_read(path, errno);

  struct stat status {};

  if (::fstat(fd.get(), &status) != 0) return cannot_read(path, errno);
  if (!S_ISREG(status.st_mode)) {
    return Error{ErrorKind::input,
                 tr("{path} is {kind}, not a file.",
                    {arg("path", path), arg("kind", what_it_is(status.st_mode))}),
                 {}};
  }
  return read_all(fd.get(), path, limit);
}

Result<std::string> read_stdin(std::size_t limit) {
  return read_all(STDIN_FILENO, "-", limit);
}

int move_to_new(const std::string& from, const std::string& to) {
  if (::link(from.c_str(), to.c_str()) == 0) {
    (void)::unlink(from.c_str());
    return 0;
  }
  const int trouble = errno;
  if (trouble == EEXIST || rename_to_new(from, to) == 0) return trouble == EEXIST ? EEXIST : 0;
  return errno == EEXIST ? EEXIST : trouble;
}

Result<void> make_folders(const std::string& path) {
  std::error_code trouble;
  if (std::filesystem::is_directory(path, trouble)) return {};
  const std::filesystem::path parent = std::filesystem::path(path).parent_path();
  if (!parent.empty() && parent != path) {
    if (auto made = make_folders(parent.string()); !made) return made;
  }
  if (::mkdir(path.c_str(), 0700) == 0 || errno == EEXIST) return {};
  return Error{ErrorKind::io,
               tr("The folder {path} cannot be made: {why}.",
                  {arg("path", path), arg("why", errno_text(errno))}),
               {}};
}

}  // namespace knack::os
