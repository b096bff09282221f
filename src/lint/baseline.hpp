// SPDX-License-Identifier: MIT
// Findings that are known and borne, so that a check of old decks tells new faults only.
#pragma once

#include <cstddef>
#include <map>
#include <span>
#include <string>
#include <string_view>

#include "base/diagnostic.hpp"
#include "base/result.hpp"
#include "deck/deck.hpp"
#include "lint/choose.hpp"

namespace knack::lint {

/// How often a rule is known to find something there: by `deck/card#rule`, `deck:skill#rule` or
/// `deck#rule`, never by a line or a text, so that what is reworded stays known and one finding
/// more is told.
struct Baseline {
  std::map<std::string, std::size_t> known;
  friend bool operator==(const Baseline&, const Baseline&) = default;
};

/// A baseline that knows all of these but the errors, which nothing may hide.
[[nodiscard]] Baseline baseline_of(const Diagnostics& diagnostics,
                                   std::span<const deck::Deck> decks);

/// As the file holds it: JSON, schema 2, a line a place and rule, sorted, so that versions of it
/// merge line by line.
[[nodiscard]] std::string to_json(const Baseline& baseline);

/// The baseline that a file holds; an Error of kind input if it is none. `file` names it. Schema 1,
/// which had `deck/card#rule#hash of the text` and no skills, is read too: what it says of a deck
/// is then known of the deck and its skills.
[[nodiscard]] Result<Baseline> read_baseline(const std::string& file, std::string_view bytes);

/// Takes out the findings that the baseline knows, the first of a place as often as it knows them,
/// and gives their number. A place is also known by the ids that its card and its deck had before
/// they were renamed with `was`. Errors stay. What it then still knows is left in `baseline`.
[[nodiscard]] std::size_t take_known(Baseline& baseline,
                                     std::span<const deck::Deck> decks,
                                     Diagnostics& diagnostics);

/// A note of the rule unused-baseline if any of what is left belongs to one of these decks (by an
/// id that it has or had) and to a
/// rule asked for; it stands at the beginning of `file`.
[[nodiscard]] Diagnostics unused_in(const Baseline& left,
                                    const std::string& file,
                                    std::span<const deck::Deck> decks,
                                    const Choice& choice);

}  // namespace knack::lint
