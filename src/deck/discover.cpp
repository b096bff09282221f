// SPDX-License-Identifier: MIT
// Finds the deck files that a path stands for.
#include "deck/discover.hpp"

#include <algorithm>
#include <filesystem>
#include <set>
#include <system_error>
#include <utility>

#include "base/message.hpp"
#include "os/nearest_path.hpp"

namespace knack::deck {
namespace {

namespace fs = std::filesystem;

Error unreadable(std::string what, std::string remedy) {
  return {ErrorKind::input, std::move(what), std::move(remedy)};
}

/// Whether `path` lies in `folder`; both without links in them.
bool inside(const fs::path& folder, const fs::path& path) {
  const auto [end, rest] = std::mismatch(folder.begin(), folder.end(), path.begin(), path.end());
  return end == folder.end();
}

/// Keeps links that lead to a file inside the folder that has no other name there.
void add_links(const std::string& folder,
               const std::vector<fs::path>& links,
               std::vector<std::string>& files) {
  std::error_code error;
  const fs::path real_folder = fs::canonical(folder, error);
  std::set<fs::path> known;
  for (const std::string& each : files) known.insert(fs::canonical(each, error));
  for (const fs::path& link : links) {
    const fs::path target = fs::canonical(link, error);
    if (error || !inside(real_folder, target)) continue;
    if (known.insert(target).second) files.push_back(link.string());
  }
}

/// The decks in a folder. A linked folder is not entered: what it holds is found at its own place.
Result<std::vector<std::string>> scan_folder(const std::string& path) {
  std::vector<std::string> out;
  std::vector<fs::path> links;
  std::error_code error;
  fs::recursive_directory_iterator walk(path, error);
  for (; !error && walk != fs::end(walk); walk.increment(error)) {
    if (walk->path().filename().string().starts_with('.')) {
      walk.disable_recursion_pending();
      continue;
    }
    std::error_code unknown;
    if (walk->path().extension() != ".toml" || !walk->is_regular_file(unknown)) continue;
    if (walk->is_symlink(unknown)) {
      links.push_back(walk->path());
    } else {
      out.push_back(walk->path().string());
    }
  }
  if (error) {
    return unreadable(tr("the folder {path} cannot be read: {why}",
                         {arg("path", path), arg("why", error.message())}),
                      tr("check its permissions"));
  }
  std::ranges::sort(links);
  add_links(path, links, out);
  std::ranges::sort(out);
  return out;
}

}  // namespace

Result<std::vector<std::string>> deck_files(const std::string& path) {
  std::error_code error;
  const fs::file_status status = fs::status(path, error);
  if (status.type() == fs::file_type::not_found) {
    const std::string near = os::nearest_path(path);
    return unreadable(tr("{path} is not there", {arg("path", path)}),
                      near.empty() ? tr("check the spelling and the folder you are in")
                                   : tr("did you mean {near}?", {arg("near", near)}));
  }
  if (error) {
    return unreadable(
        tr("{path} cannot be read: {why}", {arg("path", path), arg("why", error.message())}),
        tr("check its permissions"));
  }
  if (fs::is_regular_file(status)) return std::vector<std::string>{path};
  if (!fs::is_directory(status)) {
    return unreadable(tr("{path} is neither a file nor a folder", {arg("path", path)}),
                      tr("name a deck, or a folder with decks"));
  }
  auto found = scan_folder(path);
  if (!found) return found;
  if (found->empty()) {
    return unreadable(tr("the folder {path} has no decks", {arg("path", path)}),
                      tr("a deck is a file whose name ends with .toml"));
  }
  return found;
}

}  // namespace knack::deck
