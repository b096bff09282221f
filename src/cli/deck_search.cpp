// SPDX-License-Identifier: MIT
// Looks for decks in use (DESIGN.md section 3).
#include "cli/deck_search.hpp"

#include <filesystem>

#include "base/message.hpp"
#include "build_info.hpp"
#include "cli/named_files.hpp"
#include "deck/discover.hpp"
#include "os/paths.hpp"

namespace knack::cli {
namespace {

namespace fs = std::filesystem;

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

}  // namespace

std::optional<std::string> own_deck_folder(const World& world) {
  const auto home = os::data_home(world.env);
  if (!home) return std::nullopt;
  return *home + "/knack/decks";
}

std::optional<std::string> bundled_deck_folder(const World& world) {
  std::error_code ignored;
  for (const std::string_view bundled : {build_info::installed_decks, build_info::source_decks}) {
    const std::string base(bundled);
    if (!fs::is_directory(base, ignored)) continue;
    const std::string own = base + "/" + interface_language(world);
    return fs::is_directory(own, ignored) ? own : base + "/en";
  }
  return std::nullopt;
}

std::vector<Setting<std::string>> deck_places(const Context& context) {
  if (!context.settings.decks.empty()) return context.settings.decks;
  std::vector<Setting<std::string>> places;
  if (auto own = own_deck_folder(context.world))
    places.push_back({*std::move(own), home_origin(context.world, "XDG_DATA_HOME")});
  if (auto bundled = bundled_deck_folder(context.world))
    places.push_back({*std::move(bundled), {}});
  return places;
}

FoundDecks find_decks(const Context& context) {
  FoundDecks out;
  FileList files;
  const auto bundled = bundled_deck_folder(context.world);
  bool others = false;
  for (const Setting<std::string>& place : deck_places(context)) {
    auto found = deck::deck_files(place.value);
    const bool configured = place.from.source == Source::file;
    if (found) {
      others = others || configured || place.value != bundled;
      for (const std::string& file : *found) files.add(file);
    } else if (configured) {
      out.troubles.push_back(tr("{file}:{line}: {what}; knack goes on without it.",
                                {arg("file", context.config.path),
                                 arg("line", place.from.line),
                                 arg("what", found.error().what)}));
    }
  }
  out.files = files.files();
  out.bundled_only = !out.files.empty() && !others;
  return out;
}

}  // namespace knack::cli
