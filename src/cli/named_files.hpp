// SPDX-License-Identifier: MIT
// The files that the paths of an author's command stand for.
#pragma once

#include <set>
#include <string>
#include <vector>

#include "base/result.hpp"
#include "cli/context.hpp"
#include "cli/load_decks.hpp"

namespace knack::cli {

/// The path without links, `.` and `..`, as far as it is there.
[[nodiscard]] std::string canonical(const std::string& path);

/// As deck::deck_files; of a link that leads to nothing the Error says so.
[[nodiscard]] Result<std::vector<std::string>> deck_files_of(const std::string& path);

/// Files in the order in which they come, each once, under the name that came first; `-` is one.
class FileList {
 public:
  void add(const std::string& file);

  [[nodiscard]] const std::vector<std::string>& files() const { return files_; }

 private:
  std::vector<std::string> files_;
  std::set<std::string> known_;
};

/// The files meant by the arguments, each once, in their order; `-` stays. A path that gives none
/// goes to `unreadable` and the rest goes on.
[[nodiscard]] std::vector<std::string> named_files(const Context& context,
                                                   std::vector<Unreadable>& unreadable);

}  // namespace knack::cli
