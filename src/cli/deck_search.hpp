// SPDX-License-Identifier: MIT
// Where decks in use are looked for, and which files are there.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "cli/context.hpp"
#include "cli/settings.hpp"
#include "cli/world.hpp"

namespace knack::cli {

/// The learner's own folder of decks, whether it is there or not; nothing if there is no home.
[[nodiscard]] std::optional<std::string> own_deck_folder(const World& world);

/// The folder of the decks that come with knack, in the language of the interface or else in
/// English; nothing if they are not installed.
[[nodiscard]] std::optional<std::string> bundled_deck_folder(const World& world);

/// Files and folders with decks in use, in the order in which they are taken: those that the
/// configuration names, else the learner's own folder and then the bundled decks.
[[nodiscard]] std::vector<Setting<std::string>> deck_places(const Context& context);

/// What the places hold.
struct FoundDecks {
  std::vector<std::string> files;  ///< each once
  std::vector<std::string>
      troubles;  ///< a sentence with its line for each configured place that gives nothing
  bool bundled_only = false;  ///< nothing is configured and the learner's own folder has no deck
};

[[nodiscard]] FoundDecks find_decks(const Context& context);

}  // namespace knack::cli
