// SPDX-License-Identifier: MIT
// Finds and reads the decks a command works on.
#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

#include "base/diagnostic.hpp"
#include "base/result.hpp"
#include "cli/context.hpp"
#include "deck/deck.hpp"

namespace knack::cli {

/// Decks with what was found on the way.
struct LoadedDecks {
  std::vector<deck::Deck> decks;
  Diagnostics diagnostics;
  std::map<std::string, std::string> sources;  ///< file → bytes, for excerpts
  std::vector<std::string> notices;  ///< sentences for the learner: cards left out, decks shadowed
  std::size_t cards_seen = 0;
  std::map<std::string, deck::Deck> likely;  ///< by file: what rules see where keys are mistyped
  std::set<std::string> part_linted;         ///< files of which those rules do not see every card
  std::set<std::string> incomplete;          ///< files with cards left out, or without a deck
  std::vector<std::string>
      outside;                ///< named files that the search for decks in use would not find
  bool bundled_only = false;  ///< the search found none but those that come with knack
};

/// A path that could not be read.
struct Unreadable {
  std::string path;
  Error why;
};

/// Reads and parses files, with two threads; the result is in the order of `files` whatever the
/// threads do. A file that cannot be read becomes an Error, unless `unreadable` is given: then its
/// text goes there and the rest is read. `given` has the bytes of files that were read before.
[[nodiscard]] Result<LoadedDecks> load_files(const Context& context,
                                             const std::vector<std::string>& files,
                                             std::vector<Unreadable>* unreadable = nullptr,
                                             const std::map<std::string, std::string>& given = {});

/// The decks meant by the arguments of a command (a path if it exists, else a deck id), or without
/// any the decks in use (DESIGN.md section 3). A deck id in two of the files: an Error if both were
/// named, else the learner's own is taken and a notice says so. An Error of kind input if nothing
/// usable is left. A place that the configuration names and that gives nothing is told on standard
/// error, or goes to `untold` if that is given.
[[nodiscard]] Result<LoadedDecks> load_decks(const Context& context,
                                             const std::vector<std::string>& named,
                                             std::vector<std::string>* untold = nullptr);

}  // namespace knack::cli
