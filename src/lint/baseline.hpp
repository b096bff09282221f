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
#include "lint/source.hpp"

namespace knack::lint {

/// How often each finding is known, by its fingerprint: deck, card, rule and value, never a line.
struct Baseline {
  std::map<std::string, std::size_t> known;
  friend bool operator==(const Baseline&, const Baseline&) = default;
};

/// A baseline that knows all of these but the errors, which nothing may hide.
[[nodiscard]] Baseline baseline_of(const Diagnostics& diagnostics, const Sources& sources);

/// As the file holds it: JSON, schema 1, a line a finding in the order of the fingerprints, so that
/// versions of it merge line by line.
[[nodiscard]] std::string to_json(const Baseline& baseline);

/// The baseline that a file holds; an Error of kind input if it is none. `file` names it.
[[nodiscard]] Result<Baseline> read_baseline(const std::string& file, std::string_view bytes);

/// Takes out the findings that the baseline knows, each as often as it knows it, and gives their
/// number. Errors stay. What it then still knows is left in `baseline`.
[[nodiscard]] std::size_t take_known(Baseline& baseline,
                                     const Sources& sources,
                                     Diagnostics& diagnostics);

/// A note of the rule unused-baseline if any of what is left belongs to one of these decks and to a
/// rule asked for; it stands at the beginning of `file`.
[[nodiscard]] Diagnostics unused_in(const Baseline& left,
                                    const std::string& file,
                                    std::span<const deck::Deck> decks,
                                    const Choice& choice);

}  // namespace knack::lint
