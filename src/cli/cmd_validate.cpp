// SPDX-License-Identifier: MIT
// knack validate: every fault of a deck at once.
#include <algorithm>
#include <ostream>

#include <fmt/format.h>

#include "base/message.hpp"
#include "cli/commands.hpp"
#include "cli/context.hpp"
#include "cli/load_decks.hpp"
#include "cli/output.hpp"
#include "cli/show_error.hpp"
#include "cli/style.hpp"
#include "deck/discover.hpp"
#include "lint/as_json.hpp"
#include "lint/as_text.hpp"
#include "lint/run.hpp"

namespace knack::cli {
namespace {

/// The files meant by the paths; a path that cannot be read is told and the rest goes on.
std::vector<std::string> files_of(const Context& context, std::vector<Unreadable>& unreadable) {
  std::vector<std::string> files;
  for (const std::string& path : context.request.arguments) {
    if (path == "-") {
      files.push_back(path);
      continue;
    }
    auto found = deck::deck_files(path);
    if (!found) {
      unreadable.push_back({path, found.error()});
      continue;
    }
    for (std::string& file : *found) {
      if (std::ranges::find(files, file) == files.end()) files.push_back(std::move(file));
    }
  }
  return files;
}

Diagnostic as_diagnostic(const Unreadable& found) {
  return {"unreadable-file",
          Severity::error,
          found.path,
          {{1, 1}, {1, 1}},
          found.why.what,
          found.why.remedy,
          "",
          ""};
}

int count(const Diagnostics& all, Severity severity) {
  return static_cast<int>(std::ranges::count(all, severity, &Diagnostic::severity));
}

std::string last_line(const LoadedDecks& loaded) {
  const auto number = [](std::size_t n) { return static_cast<long long>(n); };
  const Diagnostics& all = loaded.diagnostics;
  const std::string files = tr_n("{n} file", "{n} files", number(loaded.sources.size()));
  const std::string cards = tr_n("{n} card", "{n} cards", number(loaded.cards_seen));
  if (all.empty())
    return tr("{files}, {cards}: no faults", {arg("files", files), arg("cards", cards)});
  return tr("{files}, {cards}: {errors}, {warnings}, {notes}",
            {arg("files", files),
             arg("cards", cards),
             arg("errors", tr_n("{n} error", "{n} errors", count(all, Severity::error))),
             arg("warnings", tr_n("{n} warning", "{n} warnings", count(all, Severity::warning))),
             arg("notes", tr_n("{n} note", "{n} notes", count(all, Severity::note)))});
}

void print(const Context& context, const LoadedDecks& loaded) {
  if (context.request.value("--format").value_or("full") == "json") {
    *context.world.out << lint::as_json(loaded.diagnostics,
                                        {loaded.sources.size(), loaded.cards_seen})
                       << "\n";
    return;
  }
  *context.world.out << lint::as_text(loaded.diagnostics, loaded.sources, wants_colour(context));
  say(context, last_line(loaded));
}

Result<Exit> validate(Context& context) {
  std::vector<Unreadable> unreadable;
  const auto files = files_of(context, unreadable);
  auto loaded = load_files(context, files, &unreadable);
  if (!loaded) return loaded.error();
  std::ranges::move(lint::lint(loaded->decks), std::back_inserter(loaded->diagnostics));
  if (context.request.has("--strict")) {
    for (Diagnostic& each : loaded->diagnostics) {
      if (each.severity == Severity::warning) each.severity = Severity::error;
    }
  }
  for (const Unreadable& each : unreadable) loaded->diagnostics.push_back(as_diagnostic(each));
  sort(loaded->diagnostics);
  print(context, *loaded);
  if (!unreadable.empty()) return Exit::failed;
  return count(loaded->diagnostics, Severity::error) > 0 ? Exit::findings : Exit::fine;
}

}  // namespace

CommandSpec validate_command() {
  CommandSpec spec;
  spec.name = "validate";
  spec.audience = Audience::author;
  spec.summary = "report every fault of your decks at once";
  spec.details =
      "Reads decks and reports all their faults in one run, each with its rule, its place and what "
      "to do. Exits with 1 if there are "
      "errors, with 3 if something cannot be read. Nothing is changed.";
  spec.arguments = {{"PATH", "files, folders, or - for standard input", 1, 4096}};
  spec.options = {{"--format", "FORMAT", "full (the line and a caret) or json", {"full", "json"}},
                  {"--strict", "", "warnings are errors", {}}};
  spec.examples = {{"knack validate decks", "all decks below a folder"},
                   {"knack validate - < deck.toml", "what an editor holds"},
                   {"knack validate decks --format=json", "for a program"}};
  spec.bears_faulty_config = true;
  spec.run = validate;
  return spec;
}

}  // namespace knack::cli
