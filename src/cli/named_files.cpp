// SPDX-License-Identifier: MIT
// From paths to files.
#include "cli/named_files.hpp"

#include <filesystem>

#include "deck/discover.hpp"

namespace knack::cli {

std::string canonical(const std::string& path) {
  std::error_code ignored;
  return std::filesystem::weakly_canonical(path, ignored).string();
}

void FileList::add(const std::string& file) {
  if (known_.insert(file == "-" ? file : canonical(file)).second) files_.push_back(file);
}

std::vector<std::string> named_files(const Context& context, std::vector<Unreadable>& unreadable) {
  FileList files;
  for (const std::string& path : context.request.arguments) {
    if (path == "-") {
      files.add(path);
      continue;
    }
    const auto found = deck::deck_files(path);
    if (!found) {
      unreadable.push_back({path, found.error()});
      continue;
    }
    for (const std::string& file : *found) files.add(file);
  }
  return files.files();
}

}  // namespace knack::cli
