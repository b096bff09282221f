// SPDX-License-Identifier: MIT
// From paths to files.
#include "cli/named_files.hpp"

#include <filesystem>

#include "base/message.hpp"
#include "deck/discover.hpp"

namespace knack::cli {

std::string canonical(const std::string& path) {
  std::error_code ignored;
  return std::filesystem::weakly_canonical(path, ignored).string();
}

Result<std::vector<std::string>> deck_files_of(const std::string& path) {
  namespace fs = std::filesystem;
  std::error_code ignored;
  if (!fs::is_symlink(path, ignored) || fs::exists(path, ignored)) return deck::deck_files(path);
  const std::string target = fs::read_symlink(path, ignored).string();
  return Error{ErrorKind::input,
               tr("{path} is a link to {target}, which is not there",
                  {arg("path", path), arg("target", target)}),
               tr("mend the link, or name the deck itself")};
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
    const auto found = deck_files_of(path);
    if (!found) {
      unreadable.push_back({path, found.error()});
      continue;
    }
    for (const std::string& file : *found) files.add(file);
  }
  return files.files();
}

}  // namespace knack::cli
