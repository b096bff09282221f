// SPDX-License-Identifier: MIT
// Asks git, by its command, for commits and for the files that they have.
#include "cli/git_files.hpp"

#include <array>
#include <filesystem>
#include <string_view>

#include "base/message.hpp"
#include "cli/output.hpp"
#include "deck/scan.hpp"
#include "os/process.hpp"

namespace knack::cli {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t most_listed = std::size_t{64} << 20U;

/// What git sets in a hook (`git rev-parse --local-env-vars`): it would hide the repository around
/// a path behind that of the commit under way, and take the folder it is in for the top.
constexpr std::array<std::string_view, 9> of_hooks{"GIT_DIR",
                                                   "GIT_WORK_TREE",
                                                   "GIT_IMPLICIT_WORK_TREE",
                                                   "GIT_COMMON_DIR",
                                                   "GIT_INDEX_FILE",
                                                   "GIT_PREFIX",
                                                   "GIT_NAMESPACE",
                                                   "GIT_OBJECT_DIRECTORY",
                                                   "GIT_ALTERNATE_OBJECT_DIRECTORIES"};

std::string first_line(std::string_view text) {
  return std::string(text.substr(0, text.find('\n')));
}

Result<os::Captured> git(const std::string& folder,
                         const std::vector<std::string>& arguments,
                         std::size_t limit = most_listed) {
  // A path like ":(top)a.toml" is a name and no pattern.
  std::vector<std::string> words{"git", "--literal-pathspecs", "-C", folder};
  words.insert(words.end(), arguments.begin(), arguments.end());
  return os::capture(words, limit, of_hooks);
}

Error no_repository(const std::string& path, const std::string& said) {
  return {
      ErrorKind::input,
      tr("{path} lies in no git repository that can be read: {said}",
         {arg("path", path), arg("said", said)}),
      tr("--since compares with an earlier commit; without it the decks of today are checked.")};
}

constexpr std::string_view zero("\0", 1);  ///< what `-z` parts names with, the last one too

/// As deck::deck_files takes them: *.toml, nothing hidden.
bool is_deck_path(const std::string& path) {
  const bool hidden = path.starts_with('.') || path.find("/.") != std::string::npos;
  return path.ends_with(".toml") && !hidden;
}

}  // namespace

Result<Inside> place_in_git(const std::string& path) {
  if (path == "-") {
    return Error{ErrorKind::usage,
                 tr("Standard input has no earlier version."),
                 tr("Name the file, or say with --stdin-filename which one it is.")};
  }
  std::error_code ignored;
  // Absolute first: a name of which nothing exists would stay relative, and lie nowhere.
  const fs::path whole = fs::weakly_canonical(fs::absolute(path, ignored), ignored);
  const fs::path folder = fs::is_directory(whole, ignored) ? whole : whole.parent_path();
  const auto top = git(folder.string(), {"rev-parse", "--show-toplevel"});
  if (!top) return top.error();
  if (top->code != 0) return no_repository(path, first_line(top->err));
  const std::string root = first_line(top->out);
  return Inside{root, whole.lexically_relative(fs::weakly_canonical(root, ignored)).string()};
}

Result<std::string> commit_at(const std::string& root, const std::string& ref) {
  const auto commit =
      git(root, {"rev-parse", "--verify", "--quiet", "--end-of-options", ref + "^{commit}"});
  if (!commit) return commit.error();
  if (commit->code == 0) return first_line(commit->out);
  return Error{ErrorKind::not_found,
               tr("There is no commit “{ref}” in {root}.", {arg("ref", ref), arg("root", root)}),
               tr("git log shows those that there are; a shallow clone may lack it.")};
}

Result<std::vector<std::string>> deck_files_at(const std::string& commit, const Inside& inside) {
  const auto listed = git(inside.root,
                          {"ls-tree",
                           "-r",
                           "-z",
                           "--full-tree",
                           "--name-only",
                           "--end-of-options",
                           commit,
                           "--",
                           inside.relative});
  if (!listed) return listed.error();
  if (listed->code != 0) return no_repository(inside.root, first_line(listed->err));
  std::vector<std::string> out;
  for (std::string& name : split(listed->out, zero)) {
    if (name == inside.relative || is_deck_path(name)) out.push_back(std::move(name));
  }
  return out;
}

Result<std::string> file_at(const std::string& commit,
                            const std::string& root,
                            const std::string& file) {
  const auto bytes = git(root, {"cat-file", "blob", commit + ":" + file}, deck::max_file_bytes);
  if (!bytes) return bytes.error();
  if (bytes->code != 0) return no_repository(root, first_line(bytes->err));
  return bytes->out;
}

Result<Moves> moves_since(const std::string& commit, const std::string& root) {
  // No paths: with them git would not see the names that files outside of them had.
  const auto told = git(root, {"diff-index", "-M", "-z", "--name-status", commit, "--"});
  if (!told) return told.error();
  if (told->code != 0) return no_repository(root, first_line(told->err));
  const auto fields = split(told->out, zero);
  Moves out;
  // A letter and a path; after R, with how much is alike in percent, the old one and the new one.
  for (std::size_t i = 0; i + 1 < fields.size(); i += 2) {
    if (fields[i].starts_with('R') && i + 2 < fields.size()) {
      out.earlier.emplace(fields[i + 2], fields[i + 1]);
      ++i;
    } else if (fields[i] == "D" && is_deck_path(fields[i + 1])) {
      out.gone.push_back(fields[i + 1]);
    }
  }
  return out;
}

}  // namespace knack::cli
