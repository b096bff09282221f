// SPDX-License-Identifier: MIT
// From paths to files.
#include "cli/named_files.hpp"

#include <algorithm>

#include "deck/discover.hpp"

namespace knack::cli {

std::vector<std::string> named_files(const Context& context, std::vector<Unreadable>& unreadable) {
  std::vector<std::string> files;
  const auto add = [&](const std::string& file) {
    if (std::ranges::find(files, file) == files.end()) files.push_back(file);
  };
  for (const std::string& path : context.request.arguments) {
    if (path == "-") {
      add(path);
      continue;
    }
    const auto found = deck::deck_files(path);
    if (!found) {
      unreadable.push_back({path, found.error()});
      continue;
    }
    for (const std::string& file : *found) add(file);
  }
  return files;
}

}  // namespace knack::cli
