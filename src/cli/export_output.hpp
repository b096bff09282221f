// SPDX-License-Identifier: MIT
// Where the bytes of an export go.
#pragma once

#include <iosfwd>
#include <optional>
#include <string>

#include "base/result.hpp"
#include "cli/world.hpp"
#include "os/atomic_file.hpp"

namespace knack::cli {

/// A file that appears when it is whole, or standard output.
class ExportOutput {
 public:
  explicit ExportOutput(const World& world);

  /// Into that file instead of standard output. An export tells of people, so a new file is its
  /// owner's alone.
  [[nodiscard]] Result<void> open(const std::string& path);

  /// Pours `text` if enough has gathered; false if no more is taken.
  [[nodiscard]] bool take();

  /// Pours the rest; the Error of whatever went wrong.
  [[nodiscard]] Result<void> finish();

  std::string text;  ///< to be poured

 private:
  bool pour();
  void show();

  std::ostream& out_;
  bool is_terminal_;
  std::optional<os::AtomicFile> file_;
  Result<void> trouble_;
};

}  // namespace knack::cli
