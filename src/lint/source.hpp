// SPDX-License-Identifier: MIT
// The texts in which faults were found.
#pragma once

#include <map>
#include <string>

#include "base/source_lines.hpp"

namespace knack::lint {

/// Files by name with their bytes.
using Sources = std::map<std::string, std::string>;

/// The lines of several files, each looked through when it is first asked for. Keeps a reference.
class SourceIndex {
 public:
  explicit SourceIndex(const Sources& sources) : sources_(sources) {}

  /// The lines of a file, or nullptr if its bytes are not known.
  [[nodiscard]] const SourceLines* find(const std::string& file);

 private:
  const Sources& sources_;
  std::map<std::string, SourceLines> known_;
};

}  // namespace knack::lint
