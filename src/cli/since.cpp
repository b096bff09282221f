// SPDX-License-Identifier: MIT
// Finds what decks were at a commit, also under another name.
#include "cli/since.hpp"

#include <algorithm>
#include <filesystem>
#include <map>
#include <optional>
#include <set>

#include "base/message.hpp"
#include "cli/git_files.hpp"
#include "cli/output.hpp"
#include "deck/parse.hpp"
#include "lint/history.hpp"

namespace knack::cli {
namespace {

namespace fs = std::filesystem;

/// The name that a file of the repository has today on the command line, so that diagnostics of a
/// deck that is gone name it as the others are named.
std::string shown(const std::string& path, const Inside& inside, const std::string& file) {
  if (file == inside.relative) return path;
  const fs::path below =
      inside.relative == "." ? fs::path(file) : fs::path(file).lexically_relative(inside.relative);
  return (fs::path(path) / below).string();
}

/// The path in the repository of a loaded file; nothing if it was not loaded from `path`.
std::optional<std::string> file_of(const std::string& path,
                                   const Inside& inside,
                                   const std::string& name) {
  if (name == path) return inside.relative;
  const fs::path below = fs::path(name).lexically_relative(path);
  if (below.empty() || *below.begin() == "..") return std::nullopt;
  return (fs::path(inside.relative) / below).lexically_normal().string();
}

bool has_id(const deck::Deck& deck, const std::string& id) {
  return deck.id.value.text == id ||
         std::ranges::any_of(deck.was, [&](const deck::Text& old) { return old.value == id; });
}

/// The decks of one commit that today's come from.
class Earlier {
 public:
  Earlier(const Context& context, const std::string& ref, const LoadedDecks& now)
      : context_(context), ref_(ref), now_(now) {}

  Result<void> add(const std::string& path) {
    const auto inside = place_in_git(path);
    if (!inside) return inside.error();
    const auto commit = commit_at(inside->root, ref_);
    if (!commit) return commit.error();
    const auto files = deck_files_at(*commit, *inside);
    if (!files) return files.error();
    std::map<std::string, std::string> names;
    for (const std::string& file : *files) names.emplace(file, shown(path, *inside, file));
    if (auto added = add_renamed(path, *inside, *commit, names); !added) return added.error();
    for (const auto& [file, name] : names) {
      auto added = add_deck(*commit, *inside, file, name);
      if (!added) return added.error();
    }
    return {};
  }

  [[nodiscard]] const std::vector<deck::Deck>& decks() const { return decks_; }

 private:
  using Gone = std::vector<std::pair<std::string, std::string>>;  ///< file, id of its deck

  /// What there is to know of a repository when a file has no earlier version; asked once.
  struct Known {
    Moves moves;
    Gone gone;
  };

  /// Adds the earlier files of those that are new under `path`, by their names of today.
  Result<void> add_renamed(const std::string& path,
                           const Inside& inside,
                           const std::string& commit,
                           std::map<std::string, std::string>& names) {
    const std::map<std::string, std::string> there = names;
    for (const auto& [name, bytes] : now_.sources) {
      const auto file = file_of(path, inside, name);
      if (!file || there.contains(*file)) continue;
      const auto known = known_of(inside.root, commit);
      if (!known) return known.error();
      if (const auto earlier = earlier_name(**known, *file, name))
        names.insert_or_assign(*earlier, name);
      else if (name == path)
        tell(context_,
             tr("{file} has no earlier version in {ref}: there is nothing to compare it with.",
                {arg("file", name), arg("ref", ref_)}));
    }
    return {};
  }

  Result<const Known*> known_of(const std::string& root, const std::string& commit) {
    if (const auto found = known_.find(root); found != known_.end()) return &found->second;
    auto moves = moves_since(commit, root);
    if (!moves) return moves.error();
    Known out{*std::move(moves), {}};
    for (const std::string& file : out.moves.gone) {
      const auto bytes = file_at(commit, root, file);
      if (!bytes) return bytes.error();
      if (const deck::Parsed parsed = deck::parse(file, *bytes); parsed.deck)
        out.gone.emplace_back(file, parsed.deck->id.value.text);
    }
    return &known_.emplace(root, std::move(out)).first->second;
  }

  /// As git has it; a file that it does not track yet, or that was much changed, by its deck's id.
  [[nodiscard]] std::optional<std::string> earlier_name(const Known& known,
                                                        const std::string& file,
                                                        const std::string& name) const {
    if (const auto moved = known.moves.earlier.find(file); moved != known.moves.earlier.end())
      return moved->second;
    const auto deck = std::ranges::find(now_.decks, name, &deck::Deck::file);
    if (deck == now_.decks.end()) return std::nullopt;
    const auto same = std::ranges::find_if(
        known.gone, [&](const auto& gone) { return has_id(*deck, gone.second); });
    return same == known.gone.end() ? std::nullopt : std::optional(same->first);
  }

  Result<void> add_deck(const std::string& commit,
                        const Inside& inside,
                        const std::string& file,
                        const std::string& name) {
    if (!seen_.insert(inside.root + "/" + file).second) return {};
    const auto bytes = file_at(commit, inside.root, file);
    if (!bytes) return bytes.error();
    // What could not be read then has no ids to keep.
    if (deck::Parsed parsed = deck::parse(name, *bytes); parsed.deck)
      decks_.push_back(std::move(*parsed.deck));
    return {};
  }

  const Context& context_;
  const std::string& ref_;
  const LoadedDecks& now_;
  std::map<std::string, Known> known_;
  std::set<std::string> seen_;
  std::vector<deck::Deck> decks_;
};

}  // namespace

Result<Diagnostics> compare_since(const Context& context,
                                  const std::string& ref,
                                  const std::vector<std::string>& paths,
                                  const LoadedDecks& now) {
  Earlier earlier(context, ref, now);
  for (const std::string& path : paths) {
    if (auto added = earlier.add(path); !added) return added.error();
  }
  return lint::compare_history(earlier.decks(), {now.decks, now.incomplete});
}

}  // namespace knack::cli
