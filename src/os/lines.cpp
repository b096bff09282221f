// SPDX-License-Identifier: MIT
// Blocks in, lines out.
#include "os/lines.hpp"

#include <array>
#include <cerrno>
#include <memory>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/message.hpp"
#include "os/file.hpp"

namespace knack::os {
namespace {

Error cannot_read(const std::string& path, const std::string& why) {
  return {ErrorKind::input,
          tr("{path} cannot be read: {why}.", {arg("path", path), arg("why", why)}),
          {}};
}

/// An open regular file.
class Input {
 public:
  explicit Input(const std::string& path)
      : fd_(::open(path.c_str(), O_RDONLY | O_NONBLOCK | O_CLOEXEC)) {
    struct stat status {};

    if (fd_ < 0 || ::fstat(fd_, &status) != 0)
      trouble_ = errno_text(errno);
    else if (!S_ISREG(status.st_mode))
      trouble_ = tr("it is no file");
  }

  Input(const Input&) = delete;
  Input& operator=(const Input&) = delete;

  ~Input() {
    if (fd_ >= 0) ::close(fd_);
  }

  [[nodiscard]] const std::string& trouble() const { return trouble_; }

  /// How many bytes were read; 0 at the end, and where `trouble` says why.
  std::size_t read(char* into, std::size_t size) {
    while (true) {
      const ssize_t got = ::read(fd_, into, size);
      if (got >= 0) return static_cast<std::size_t>(got);
      if (errno == EINTR) continue;
      trouble_ = errno_text(errno);
      return 0;
    }
  }

 private:
  int fd_;
  std::string trouble_;
};

/// Gathers bytes to lines.
class Splitter {
 public:
  Splitter(std::size_t longest, const std::function<bool(const Line&)>& visit)
      : longest_(longest), visit_(visit) {}

  /// False if the visitor has enough.
  bool add(std::string_view bytes) {
    while (!bytes.empty()) {
      const std::size_t end = bytes.find('\n');
      const std::string_view part = bytes.substr(0, end);
      const std::size_t room = longest_ - line_.size();
      line_.append(part.substr(0, room));
      whole_ = whole_ && part.size() <= room;
      if (end == std::string_view::npos) return true;
      bytes.remove_prefix(end + 1);
      if (!give()) return false;
    }
    return true;
  }

  /// The last line may have no end.
  void finish() {
    if (!line_.empty()) (void)give();
  }

 private:
  bool give() {
    std::string_view text = line_;
    if (text.ends_with('\r')) text.remove_suffix(1);
    const bool on = visit_({++number_, text, whole_});
    line_.clear();
    whole_ = true;
    return on;
  }

  std::size_t longest_;
  const std::function<bool(const Line&)>& visit_;
  std::string line_;
  std::int64_t number_ = 0;
  bool whole_ = true;
};

}  // namespace

Result<void> for_each_line(const std::string& path,
                           std::size_t longest,
                           const std::function<bool(const Line&)>& visit) {
  Input input(path);
  if (!input.trouble().empty()) return cannot_read(path, input.trouble());
  constexpr std::size_t block = 1U << 16U;
  const auto bytes = std::make_unique<std::array<char, block>>();
  Splitter lines(longest, visit);
  while (const std::size_t got = input.read(bytes->data(), block)) {
    if (!lines.add({bytes->data(), got})) return {};
  }
  if (!input.trouble().empty()) return cannot_read(path, input.trouble());
  lines.finish();
  return {};
}

Result<std::string> first_bytes(const std::string& path, std::size_t limit) {
  Input input(path);
  std::string out(limit, '\0');
  std::size_t size = 0;
  if (input.trouble().empty()) {
    while (const std::size_t got = input.read(out.data() + size, limit - size)) size += got;
  }
  if (!input.trouble().empty()) return cannot_read(path, input.trouble());
  out.resize(size);
  return out;
}

}  // namespace knack::os
