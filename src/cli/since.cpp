// SPDX-License-Identifier: MIT
// Asks git for a commit, its files and their bytes.
#include "cli/since.hpp"

#include <algorithm>
#include <array>
#include <filesystem>
#include <set>
#include <string_view>

#include "base/message.hpp"
#include "deck/parse.hpp"
#include "deck/scan.hpp"
#include "lint/history.hpp"
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

/// A path in its repository.
struct Inside {
  std::string root;      ///< the top of the work tree
  std::string relative;  ///< to it, as git writes paths; "." for all of it
};

std::string first_line(std::string_view text) {
  return std::string(text.substr(0, text.find('\n')));
}

Result<os::Captured> git(const std::string& folder,
                         const std::vector<std::string>& arguments,
                         std::size_t limit = most_listed) {
  std::vector<std::string> words{"git", "-C", folder};
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

Result<Inside> place_of(const std::string& path) {
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

/// The full name of the commit that a ref means.
Result<std::string> commit_of(const std::string& root, const std::string& ref) {
  const auto commit =
      git(root, {"rev-parse", "--verify", "--quiet", "--end-of-options", ref + "^{commit}"});
  if (!commit) return commit.error();
  if (commit->code == 0) return first_line(commit->out);
  return Error{ErrorKind::not_found,
               tr("There is no commit “{ref}” in {root}.", {arg("ref", ref), arg("root", root)}),
               tr("git log shows those that there are; a shallow clone may lack it.")};
}

/// As deck::deck_files takes them: *.toml, nothing hidden.
bool is_deck_path(const std::string& path) {
  const bool hidden = path.starts_with('.') || path.find("/.") != std::string::npos;
  return path.ends_with(".toml") && !hidden;
}

Result<std::vector<std::string>> files_at(const std::string& commit, const Inside& inside) {
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
  std::string_view rest = listed->out;
  while (!rest.empty()) {
    std::string name(rest.substr(0, rest.find('\0')));
    rest.remove_prefix(std::min(rest.size(), name.size() + 1));
    if (name == inside.relative || is_deck_path(name)) out.push_back(std::move(name));
  }
  return out;
}

/// The name that a file of the repository has today on the command line, so that diagnostics of a
/// deck that is gone name it as the others are named.
std::string shown(const std::string& path, const Inside& inside, const std::string& file) {
  if (file == inside.relative) return path;
  const fs::path below =
      inside.relative == "." ? fs::path(file) : fs::path(file).lexically_relative(inside.relative);
  return (fs::path(path) / below).string();
}

Result<void> add_deck(const std::string& commit,
                      const Inside& inside,
                      const std::string& file,
                      const std::string& name,
                      std::vector<deck::Deck>& out) {
  const auto bytes =
      git(inside.root, {"cat-file", "blob", commit + ":" + file}, deck::max_file_bytes);
  if (!bytes) return bytes.error();
  if (bytes->code != 0) return no_repository(inside.root, first_line(bytes->err));
  // What could not be read then has no ids to keep.
  if (deck::Parsed parsed = deck::parse(name, bytes->out); parsed.deck)
    out.push_back(std::move(*parsed.deck));
  return {};
}

Result<std::vector<deck::Deck>> decks_at(const std::string& ref,
                                         const std::vector<std::string>& paths) {
  std::vector<deck::Deck> out;
  std::set<std::string> seen;
  for (const std::string& path : paths) {
    const auto inside = place_of(path);
    if (!inside) return inside.error();
    const auto commit = commit_of(inside->root, ref);
    if (!commit) return commit.error();
    const auto files = files_at(*commit, *inside);
    if (!files) return files.error();
    for (const std::string& file : *files) {
      if (!seen.insert(inside->root + "/" + file).second) continue;
      auto added = add_deck(*commit, *inside, file, shown(path, *inside, file), out);
      if (!added) return added.error();
    }
  }
  return out;
}

}  // namespace

Result<Diagnostics> compare_since(const std::string& ref,
                                  const std::vector<std::string>& paths,
                                  const LoadedDecks& now) {
  const auto earlier = decks_at(ref, paths);
  if (!earlier) return earlier.error();
  return lint::compare_history(*earlier, {now.decks, now.incomplete});
}

}  // namespace knack::cli
