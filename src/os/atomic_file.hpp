// SPDX-License-Identifier: MIT
// A file written piece by piece that appears under its name only when it is whole.
#pragma once

#include <string>
#include <string_view>

#include "base/result.hpp"

namespace knack::os {

/// Writes into a temporary file in the same folder. `commit` moves it to its name, in place of a
/// file that may be there, whose mode it takes over; a new file has the mode that the process gives
/// new files. Without `commit` nothing is left of it.
class AtomicFile {
 public:
  /// Where the name is a symbolic link, the file that it leads to is replaced. An Error of kind io
  /// if the folder takes no file, if the name is that of a folder, device or pipe, or of a link
  /// that leads nowhere.
  [[nodiscard]] static Result<AtomicFile> create(const std::string& path);

  /// The same for what is nobody else's business: a new file has mode 0600.
  [[nodiscard]] static Result<AtomicFile> create_private(const std::string& path);

  /// The same with this mode, whatever is there.
  [[nodiscard]] static Result<AtomicFile> create(const std::string& path, unsigned mode);

  AtomicFile(AtomicFile&& other) noexcept;
  AtomicFile& operator=(AtomicFile&& other) noexcept;
  AtomicFile(const AtomicFile&) = delete;
  AtomicFile& operator=(const AtomicFile&) = delete;
  ~AtomicFile();

  [[nodiscard]] Result<void> write(std::string_view bytes);

  /// fsync, rename, fsync of the folder.
  [[nodiscard]] Result<void> commit();

 private:
  static Result<AtomicFile> create_beside(const std::string& name, unsigned new_mode);
  AtomicFile(std::string path, std::string temporary, int fd);
  void abandon() noexcept;

  std::string path_;
  std::string temporary_;
  int fd_ = -1;
};

}  // namespace knack::os
