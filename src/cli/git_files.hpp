// SPDX-License-Identifier: MIT
// Files of earlier commits. Git is asked by its command and without a shell, in the repository
// around a path also in a hook, whose variables it is not told. Every function gives an Error of
// kind io if git cannot be started, and of kind input if it will not answer.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "base/result.hpp"

namespace knack::cli {

/// A path in its repository.
struct Inside {
  std::string root;      ///< the top of the work tree
  std::string relative;  ///< to it, as git writes paths; "." for all of it
};

/// Where a path lies, also one of which nothing exists. Errors: of kind usage for `-`, input
/// outside a repository.
[[nodiscard]] Result<Inside> place_in_git(const std::string& path);

/// The full name of the commit that a ref means, the ref behind `--end-of-options`. An Error of
/// kind not_found if it means none.
[[nodiscard]] Result<std::string> commit_at(const std::string& root, const std::string& ref);

/// The file itself, or the decks below the folder (as deck::deck_files takes them) that a commit
/// has there, by their paths in the repository. The path is taken literally.
[[nodiscard]] Result<std::vector<std::string>> deck_files_at(const std::string& commit,
                                                             const Inside& inside);

/// The bytes of a file of a commit; an Error of kind io if they are more than a deck may have.
[[nodiscard]] Result<std::string> file_at(const std::string& commit,
                                          const std::string& root,
                                          const std::string& file);

/// Which files of a commit are no longer where they were; all paths are those in the repository.
struct Moves {
  std::map<std::string, std::string> earlier;  ///< new name (git knows it) -> name in the commit
  std::vector<std::string> gone;               ///< decks that git knows under no new name
};

/// What git says of the work tree beside a commit.
[[nodiscard]] Result<Moves> moves_since(const std::string& commit, const std::string& root);

}  // namespace knack::cli
