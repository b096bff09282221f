// SPDX-License-Identifier: MIT
// Which files hold rows to merge.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "base/result.hpp"
#include "cli/merge_source.hpp"

namespace knack::cli {

/// Stores and logs that were found, told apart by what they begin with and not by their names.
struct FoundSources {
  std::vector<MergeSource> sources;
  std::vector<std::string> skipped;  ///< files of folders that are neither, and the target itself
  std::vector<std::pair<std::string, Error>> failed;  ///< named, but neither or not to be read
};

/// Takes files, and folders with all that lies in them and under them, by name; links are followed
/// only where they are named. `target` is never a source.
[[nodiscard]] FoundSources find_sources(const std::vector<std::string>& names,
                                        const std::string& target);

}  // namespace knack::cli
