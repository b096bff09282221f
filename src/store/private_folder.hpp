// SPDX-License-Identifier: MIT
// A place for copies that nobody else may see.
#pragma once

#include <cstdlib>
#include <filesystem>
#include <string>
#include <system_error>

namespace knack::store {

/// A folder that vanishes with its content; its path is empty if none could be made.
class PrivateFolder {
 public:
  PrivateFolder() {
    std::error_code trouble;
    const auto place = std::filesystem::temp_directory_path(trouble);
    if (trouble) return;  // else a copy would lie wherever one happens to be
    std::string pattern = (place / "knack-XXXXXX").string();
    if (::mkdtemp(pattern.data()) != nullptr) path_ = pattern;  // mode 0700
  }

  PrivateFolder(const PrivateFolder&) = delete;
  PrivateFolder& operator=(const PrivateFolder&) = delete;
  PrivateFolder(PrivateFolder&&) = delete;
  PrivateFolder& operator=(PrivateFolder&&) = delete;

  ~PrivateFolder() {
    std::error_code ignored;
    if (!path_.empty()) std::filesystem::remove_all(path_, ignored);
  }

  [[nodiscard]] const std::string& path() const { return path_; }

  /// The store that lies in it.
  [[nodiscard]] std::string store() const { return path_ + "/knack.db"; }

 private:
  std::string path_;
};

}  // namespace knack::store
