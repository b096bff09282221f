// SPDX-License-Identifier: MIT
// From arguments to decks.
#include "cli/load_decks.hpp"

#include <algorithm>
#include <filesystem>
#include <set>

#include "base/distance.hpp"
#include "base/message.hpp"
#include "cli/deck_search.hpp"
#include "cli/named_files.hpp"
#include "cli/output.hpp"
#include "cli/two_threads.hpp"
#include "deck/parse.hpp"
#include "deck/scan.hpp"
#include "os/file.hpp"
#include "os/nearest_path.hpp"

namespace knack::cli {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t largest_file = deck::max_file_bytes;

/// What one file gave; filled by a thread of its own.
struct FileRead {
  std::optional<Error> trouble;
  std::string bytes;
  deck::Parsed parsed;
};

Diagnostic too_large(const std::string& file) {
  constexpr std::size_t mebibyte = 1U << 20U;
  return {"file-too-large",
          Severity::error,
          file,
          {{1, 1}, {1, 1}},
          tr("the file is larger than {limit} MiB", {arg("limit", largest_file / mebibyte)}),
          tr("part it into several decks"),
          "",
          ""};
}

using Given = std::map<std::string, std::string>;

FileRead read_one(const std::string& file, const Given& given) {
  FileRead out;
  if (const auto known = given.find(file); known != given.end()) {
    out.bytes = known->second;
    out.parsed = deck::parse(file, out.bytes);
    return out;
  }
  std::error_code ignored;
  if (fs::is_regular_file(file, ignored) && fs::file_size(file, ignored) > largest_file) {
    out.parsed.diagnostics.push_back(too_large(file));
    return out;
  }
  // One byte more than the limit, so that the guard itself can say that the file is too large.
  auto bytes =
      file == "-" ? os::read_stdin(largest_file + 1) : os::read_file(file, largest_file + 1);
  if (!bytes) {
    out.trouble = bytes.error();
    return out;
  }
  out.bytes = *std::move(bytes);
  out.parsed = deck::parse(file, out.bytes);
  return out;
}

std::vector<FileRead> read_all(const std::vector<std::string>& files, const Given& given) {
  std::vector<FileRead> out(files.size());
  on_two_threads(files.size(), [&](std::size_t i) { out[i] = read_one(files[i], given); });
  return out;
}

void add(LoadedDecks& all, const std::string& file, FileRead read) {
  if (read.parsed.cards_left_out > 0) {
    all.notices.push_back(tr_n("{n} card of {file} is left out: knack validate {file}",
                               "{n} cards of {file} are left out: knack validate {file}",
                               static_cast<long long>(read.parsed.cards_left_out),
                               {arg("file", file)}));
  }
  if (read.parsed.cards_left_out > 0 || !read.parsed.deck) all.incomplete.insert(file);
  if (!read.parsed.whole) all.part_linted.insert(file);
  if (read.parsed.likely) all.likely.emplace(file, *std::move(read.parsed.likely));
  all.cards_seen += read.parsed.cards_seen;
  std::ranges::move(read.parsed.diagnostics, std::back_inserter(all.diagnostics));
  if (read.parsed.deck) all.decks.push_back(std::move(*read.parsed.deck));
  all.sources.emplace(file, std::move(read.bytes));
}

/// Of two files with one deck id, keeps the first (the learner's own comes first) and says so.
void shadow(LoadedDecks& all) {
  std::map<DeckId, std::string> first;
  std::vector<deck::Deck> kept;
  for (deck::Deck& each : all.decks) {
    const auto [place, fresh] = first.emplace(each.id.value, each.file);
    if (fresh) {
      kept.push_back(std::move(each));
      continue;
    }
    all.notices.push_back(
        tr("Deck {deck} of {taken} is used instead of the one of {left}.",
           {arg("deck", each.id.value.text), arg("taken", place->second), arg("left", each.file)}));
  }
  all.decks = std::move(kept);
}

Result<void> refuse_pairs(const LoadedDecks& all) {
  std::map<DeckId, std::string> first;
  for (const deck::Deck& each : all.decks) {
    const auto [place, fresh] = first.emplace(each.id.value, each.file);
    if (fresh) continue;
    return Error{
        ErrorKind::input,
        tr("Two decks have the id {deck}: {a} and {b}.",
           {arg("deck", each.id.value.text), arg("a", place->second), arg("b", each.file)}),
        tr("Name one of them, or give one another id with was = [\"{deck}\"].",
           {arg("deck", each.id.value.text)})};
  }
  return {};
}

/// The id that is near, also without the language at its end or under the name of its file.
std::optional<std::string> nearest_deck(const std::string& name, const LoadedDecks& in_use) {
  std::map<std::string, std::string> ids;
  for (const deck::Deck& each : in_use.decks) ids.emplace(each.id.value.text, each.id.value.text);
  for (const deck::Deck& each : in_use.decks) {
    const std::string& id = each.id.value.text;
    ids.emplace(id.substr(0, id.rfind('-')), id);
    ids.emplace(fs::path(each.file).stem().string(), id);
  }
  std::vector<std::string> names;
  names.reserve(ids.size());
  for (const auto& [alias, id] : ids) names.push_back(alias);
  const auto near = nearest(name, names);
  return near ? std::optional(ids.at(*near)) : std::nullopt;
}

/// A path names a file, and anything else a deck rather than a file.
std::optional<std::string> nearest_deck_or_path(const std::string& name,
                                                const LoadedDecks& in_use) {
  const std::string path = os::nearest_path(name);
  const bool is_path = name.find('/') != std::string::npos || name.ends_with(".toml");
  if (!path.empty() && is_path) return path;
  if (auto deck = nearest_deck(name, in_use)) return deck;
  return path.empty() ? std::nullopt : std::optional(path);
}

Error no_such_deck(const std::string& name, const LoadedDecks& in_use) {
  std::vector<std::string> ids;
  for (const deck::Deck& each : in_use.decks) ids.push_back(each.id.value.text);
  const auto near = nearest_deck_or_path(name, in_use);
  std::string remedy;
  if (near)
    remedy = tr("Did you mean “{near}”?", {arg("near", *near)});
  else if (!ids.empty())
    remedy = tr("Decks in use: {ids}.", {arg("ids", join(ids, ", "))});
  return {ErrorKind::not_found,
          tr("There is no file, folder or deck “{name}”.", {arg("name", name)}),
          remedy};
}

/// Says what is wrong with configured places.
void tell_troubles(const Context& context,
                   const FoundDecks& found,
                   std::vector<std::string>* untold) {
  for (const std::string& each : found.troubles) {
    if (untold != nullptr)
      untold->push_back(each);
    else
      tell(context, each);
  }
}

Result<LoadedDecks> decks_in_use(const Context& context, std::vector<std::string>* untold) {
  const FoundDecks found = find_decks(context);
  tell_troubles(context, found, untold);
  std::vector<Unreadable> unreadable;
  auto all = load_files(context, found.files, &unreadable);
  if (!all) return all;
  if (all->sources.empty() && !unreadable.empty()) return unreadable.front().why;
  for (const Unreadable& each : unreadable) all->notices.push_back(each.why.what);
  all->bundled_only = found.bundled_only;
  shadow(*all);
  return all;
}

/// The files that the arguments of a command stand for.
class NamedFiles {
 public:
  NamedFiles(const Context& context, std::vector<std::string>* untold)
      : context_(context), untold_(untold) {
    for (const std::string& each : find_decks(context).files) known_.insert(canonical(each));
  }

  /// A path if it exists, else a deck id.
  Result<void> add(const std::string& name) {
    std::error_code ignored;
    return fs::exists(fs::symlink_status(name, ignored)) ? add_path(name) : add_id(name);
  }

  [[nodiscard]] const std::vector<std::string>& files() const { return files_.files(); }

  /// Those that the search for decks in use does not find.
  [[nodiscard]] const std::vector<std::string>& outside() const { return outside_; }

 private:
  Result<void> add_path(const std::string& path) {
    auto found = deck_files_of(path);
    if (!found) return found.error();
    for (const std::string& file : *found) {
      if (!known_.contains(canonical(file))) outside_.push_back(file);
      files_.add(file);
    }
    return {};
  }

  Result<void> add_id(const std::string& id) {
    if (!in_use_) {
      auto loaded = decks_in_use(context_, untold_);
      if (!loaded) return loaded.error();
      in_use_ = *std::move(loaded);
    }
    const auto deck =
        std::ranges::find(in_use_->decks, id, [](const deck::Deck& d) { return d.id.value.text; });
    if (deck == in_use_->decks.end()) return no_such_deck(id, *in_use_);
    files_.add(deck->file);
    return {};
  }

  const Context& context_;
  std::vector<std::string>* untold_;
  std::set<std::string> known_;
  FileList files_;
  std::vector<std::string> outside_;
  std::optional<LoadedDecks> in_use_;  ///< read when the first id is named
};

Result<LoadedDecks> load_named(const Context& context,
                               const std::vector<std::string>& named,
                               std::vector<std::string>* untold) {
  NamedFiles wanted(context, untold);
  for (const std::string& name : named) {
    if (auto added = wanted.add(name); !added) return added.error();
  }
  auto all = load_files(context, wanted.files());
  if (!all) return all;
  all->outside = wanted.outside();
  if (auto fine = refuse_pairs(*all); !fine) return fine.error();
  return all;
}

Error nothing_usable(const LoadedDecks& all) {
  if (all.sources.empty()) {
    return {ErrorKind::input,
            tr("No deck was found."),
            tr("knack paths shows where decks are looked for.")};
  }
  const std::string& file = all.sources.begin()->first;
  return {ErrorKind::input,
          tr("No card of {file} can be asked.", {arg("file", file)}),
          tr("knack validate {file} shows every fault with its place.", {arg("file", file)})};
}

}  // namespace

Result<LoadedDecks> load_files(const Context& /*context*/,
                               const std::vector<std::string>& files,
                               std::vector<Unreadable>* unreadable,
                               const Given& given) {
  LoadedDecks all;
  std::vector<FileRead> read = read_all(files, given);
  for (std::size_t i = 0; i < files.size(); ++i) {
    if (!read[i].trouble) {
      add(all, files[i], std::move(read[i]));
    } else if (unreadable != nullptr) {
      unreadable->push_back({files[i], *read[i].trouble});
    } else {
      return *read[i].trouble;
    }
  }
  return all;
}

Result<LoadedDecks> load_decks(const Context& context,
                               const std::vector<std::string>& named,
                               std::vector<std::string>* untold) {
  auto all = named.empty() ? decks_in_use(context, untold) : load_named(context, named, untold);
  if (!all) return all;
  const bool usable =
      std::ranges::any_of(all->decks, [](const deck::Deck& deck) { return !deck.cards.empty(); });
  if (!usable) return nothing_usable(*all);
  return all;
}

}  // namespace knack::cli
