// SPDX-License-Identifier: MIT
// From arguments to decks.
#include "cli/load_decks.hpp"

#include <algorithm>
#include <atomic>
#include <filesystem>
#include <set>
#include <thread>

#include "base/distance.hpp"
#include "base/message.hpp"
#include "build_info.hpp"
#include "cli/output.hpp"
#include "deck/discover.hpp"
#include "deck/parse.hpp"
#include "os/file.hpp"
#include "os/paths.hpp"

namespace knack::cli {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t largest_file = 8U * 1024U * 1024U;  // DECKS.md section 2

/// What one file gave; filled by a thread of its own.
struct FileRead {
  std::optional<Error> trouble;
  std::string bytes;
  deck::Parsed parsed;
};

Diagnostic too_large(const std::string& file) {
  constexpr std::size_t mebibyte = 1024U * 1024U;
  return {"file-too-large",
          Severity::error,
          file,
          {{1, 1}, {1, 1}},
          tr("the file is larger than {limit} MiB", {arg("limit", largest_file / mebibyte)}),
          tr("part it into several decks"),
          "",
          ""};
}

FileRead read_one(const std::string& file) {
  FileRead out;
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

std::vector<FileRead> read_all(const std::vector<std::string>& files) {
  std::vector<FileRead> out(files.size());
  std::atomic<std::size_t> next = 0;
  const auto work = [&] {
    for (std::size_t i = next++; i < files.size(); i = next++) out[i] = read_one(files[i]);
  };
  if (files.size() < 2) {
    work();
    return out;
  }
  std::thread helper(work);
  work();
  helper.join();
  return out;
}

void add(LoadedDecks& all, const std::string& file, FileRead read) {
  if (read.parsed.cards_left_out > 0) {
    all.notices.push_back(tr_n("{n} card of {file} is left out: knack validate {file}",
                               "{n} cards of {file} are left out: knack validate {file}",
                               static_cast<long long>(read.parsed.cards_left_out),
                               {arg("file", file)}));
  }
  all.cards_seen += read.parsed.cards_seen;
  std::ranges::move(read.parsed.diagnostics, std::back_inserter(all.diagnostics));
  if (read.parsed.deck) all.decks.push_back(std::move(*read.parsed.deck));
  all.sources.emplace(file, std::move(read.bytes));
}

/// Files below the folders of the search, own ones first; a folder that is missing or empty is
/// none.
std::vector<std::string> files_in_use(const World& world) {
  std::vector<std::string> files;
  for (const std::string& folder : deck_folders(world)) {
    if (auto found = deck::deck_files(folder)) std::ranges::move(*found, std::back_inserter(files));
  }
  return files;
}

/// Two letters from the environment as gettext reads it; "en" if it says nothing.
std::string interface_language(const World& world) {
  for (const std::string_view name : {"LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG"}) {
    const auto value = world.env(name);
    if (!value || value->empty()) continue;
    const std::string two = value->substr(0, 2);
    return two == "C" || two == "C." || two == "PO" ? "en" : two;
  }
  return "en";
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

Error no_such_deck(const std::string& name, const LoadedDecks& in_use) {
  std::vector<std::string> ids;
  for (const deck::Deck& each : in_use.decks) ids.push_back(each.id.value.text);
  const auto near = nearest(name, ids);
  std::string remedy;
  if (near)
    remedy = tr("Did you mean “{near}”?", {arg("near", *near)});
  else if (!ids.empty())
    remedy = tr("Decks in use: {ids}.", {arg("ids", join(ids, ", "))});
  return {ErrorKind::not_found,
          tr("There is no file, folder or deck “{name}”.", {arg("name", name)}),
          remedy};
}

Result<LoadedDecks> decks_in_use(const Context& context) {
  auto all = load_files(context, files_in_use(context.world));
  if (!all) return all;
  shadow(*all);
  return all;
}

Result<LoadedDecks> load_named(const Context& context, const std::vector<std::string>& named) {
  const std::vector<std::string> known = files_in_use(context.world);
  std::set<std::string> known_paths;
  std::error_code ignored;
  for (const std::string& each : known)
    known_paths.insert(fs::weakly_canonical(each, ignored).string());
  std::vector<std::string> files;
  std::vector<std::string> outside;
  std::optional<LoadedDecks> in_use;
  for (const std::string& name : named) {
    if (fs::exists(fs::symlink_status(name, ignored))) {
      auto found = deck::deck_files(name);
      if (!found) return found.error();
      for (const std::string& file : *found) {
        if (!known_paths.contains(fs::weakly_canonical(file, ignored).string()))
          outside.push_back(file);
        if (std::ranges::find(files, file) == files.end()) files.push_back(file);
      }
      continue;
    }
    if (!in_use) {
      auto loaded = decks_in_use(context);
      if (!loaded) return loaded.error();
      in_use = *std::move(loaded);
    }
    const auto deck =
        std::ranges::find(in_use->decks, name, [](const deck::Deck& d) { return d.id.value.text; });
    if (deck == in_use->decks.end()) return no_such_deck(name, *in_use);
    if (std::ranges::find(files, deck->file) == files.end()) files.push_back(deck->file);
  }
  auto all = load_files(context, files);
  if (!all) return all;
  all->outside = std::move(outside);
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

std::vector<std::string> deck_folders(const World& world) {
  std::vector<std::string> folders;
  if (auto home = os::data_home(world.env)) folders.push_back(*home + "/knack/decks");
  std::error_code ignored;
  for (const std::string_view bundled : {build_info::installed_decks, build_info::source_decks}) {
    const std::string base(bundled);
    if (!fs::is_directory(base, ignored)) continue;
    const std::string own = base + "/" + interface_language(world);
    folders.push_back(fs::is_directory(own, ignored) ? own : base + "/en");
    break;
  }
  return folders;
}

Result<LoadedDecks> load_files(const Context& /*context*/,
                               const std::vector<std::string>& files,
                               std::vector<Unreadable>* unreadable) {
  LoadedDecks all;
  std::vector<FileRead> read = read_all(files);
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

Result<LoadedDecks> load_decks(const Context& context, const std::vector<std::string>& named) {
  auto all = named.empty() ? decks_in_use(context) : load_named(context, named);
  if (!all) return all;
  const bool usable =
      std::ranges::any_of(all->decks, [](const deck::Deck& deck) { return !deck.cards.empty(); });
  if (!usable) return nothing_usable(*all);
  return all;
}

}  // namespace knack::cli
