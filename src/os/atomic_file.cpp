// SPDX-License-Identifier: MIT
// POSIX calls.
#include "os/atomic_file.hpp"

#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <system_error>
#include <utility>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/message.hpp"
#include "os/file.hpp"

namespace knack::os {
namespace {

constexpr int most_names = 100;

Error cannot_write(const std::string& path, int number) {
  return {
      ErrorKind::io,
      tr("{path} cannot be written: {why}.", {arg("path", path), arg("why", errno_text(number))}),
      tr("What was there before is unchanged.")};
}

Error no_file(const std::string& path) {
  return {ErrorKind::io,
          tr("{path} is there and is not a file.", {arg("path", path)}),
          tr("What was there before is unchanged.")};
}

constexpr unsigned as_the_umask_says = 0666;
constexpr unsigned only_mine = 0600;

/// A new file beside `path`. Its name is tried with O_EXCL, so that the umask has its say.
int open_beside(const std::string& path, unsigned mode, std::string& temporary) {
  int fd = -1;
  errno = EEXIST;
  for (int i = 0; fd < 0 && errno == EEXIST && i < most_names; ++i) {
    temporary = path + ".part" + std::to_string(::getpid()) + "-" + std::to_string(i);
    fd = ::open(temporary.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode);
  }
  return fd;
}

}  // namespace

AtomicFile::AtomicFile(std::string path, std::string temporary, int fd)
    : path_(std::move(path)), temporary_(std::move(temporary)), fd_(fd) {}

AtomicFile::AtomicFile(AtomicFile&& other) noexcept
    : path_(std::move(other.path_)),
      temporary_(std::exchange(other.temporary_, {})),
      fd_(std::exchange(other.fd_, -1)) {}

AtomicFile& AtomicFile::operator=(AtomicFile&& other) noexcept {
  if (this == &other) return *this;
  abandon();
  path_ = std::move(other.path_);
  temporary_ = std::exchange(other.temporary_, {});
  fd_ = std::exchange(other.fd_, -1);
  return *this;
}

AtomicFile::~AtomicFile() {
  abandon();
}

void AtomicFile::abandon() noexcept {
  if (fd_ >= 0) (void)::close(std::exchange(fd_, -1));
  if (!temporary_.empty()) (void)::unlink(std::exchange(temporary_, {}).c_str());
}

Result<AtomicFile> AtomicFile::create(const std::string& path) {
  return create_beside(path, as_the_umask_says);
}

Result<AtomicFile> AtomicFile::create_private(const std::string& path) {
  return create_beside(path, only_mine);
}

Result<AtomicFile> AtomicFile::create_beside(const std::string& name, unsigned new_mode) {
  struct stat there {};

  const bool exists = ::stat(name.c_str(), &there) == 0;
  if (exists && !S_ISREG(there.st_mode)) return no_file(name);
  std::error_code trouble;
  std::string path = name;
  if (std::filesystem::is_symlink(name, trouble)) {
    path = std::filesystem::canonical(name, trouble).string();
    if (trouble) return cannot_write(name, trouble.value());
  }
  std::string temporary;
  const int fd = open_beside(path, new_mode, temporary);
  if (fd < 0) return cannot_write(path, errno);
  AtomicFile file(path, std::move(temporary), fd);
  if (exists && ::fchmod(fd, there.st_mode & 07777U) != 0) return cannot_write(path, errno);
  return file;
}

Result<AtomicFile> AtomicFile::create(const std::string& path, unsigned mode) {
  std::string temporary = path + ".XXXXXX";
  const int fd = ::mkostemp(temporary.data(), O_CLOEXEC);
  if (fd < 0) return cannot_write(path, errno);
  AtomicFile file(path, std::move(temporary), fd);
  if (::fchmod(fd, mode) != 0) return cannot_write(path, errno);
  return file;
}

Result<void> AtomicFile::write(std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t put = ::write(fd_, bytes.data(), bytes.size());
    if (put < 0 && errno == EINTR) continue;
    if (put < 0) return cannot_write(path_, errno);
    bytes.remove_prefix(static_cast<std::size_t>(put));
  }
  return {};
}

Result<void> AtomicFile::commit() {
  const bool moved = ::fsync(fd_) == 0 && ::close(std::exchange(fd_, -1)) == 0 &&
                     ::rename(temporary_.c_str(), path_.c_str()) == 0;
  if (!moved) return cannot_write(path_, errno);
  temporary_.clear();
  const std::string folder = std::filesystem::path(path_).parent_path().string();
  const int dir = ::open(folder.empty() ? "." : folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (dir >= 0) {
    (void)::fsync(dir);
    (void)::close(dir);
  }
  return {};
}

Result<void> write_file_atomic(const std::string& path, std::string_view bytes, unsigned mode) {
  auto file = AtomicFile::create(path, mode);
  if (!file) return file.error();
  if (auto written = file->write(bytes); !written) return written;
  return file->commit();
}

Result<void> write_file_atomic(const std::string& path, std::string_view bytes) {
  auto file = AtomicFile::create(path);
  if (!file) return file.error();
  if (auto written = file->write(bytes); !written) return written;
  return file->commit();
}

Result<void> replace_file(const std::string& path, std::string_view bytes) {
  std::error_code trouble;
  const std::string target = std::filesystem::canonical(path, trouble).string();
  if (trouble) return cannot_write(path, trouble.value());

  struct stat status {};

  // The rename below needs no permission for the file itself.
  if (::access(target.c_str(), W_OK) != 0 || ::stat(target.c_str(), &status) != 0)
    return cannot_write(path, errno);
  return write_file_atomic(target, bytes, status.st_mode & 07777);
}

}  // namespace knack::os
