// SPDX-License-Identifier: MIT
// Situations that are nearly the same, found without comparing all pairs.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "base/diagnostic.hpp"
#include "deck/deck.hpp"

namespace knack::lint {

/// The shingles of one situation: hashes of its character 5-grams, each once, in no order. Letters
/// and digits count, in lower case and with ё as е; all between them is one space. A text of less
/// than five characters is one shingle.
using Shingles = std::vector<std::uint32_t>;

[[nodiscard]] Shingles shingles_of(std::string_view text);

/// The shingles of all cards of a deck, in their order.
[[nodiscard]] std::vector<Shingles> deck_shingles(const deck::Deck& deck);

/// Two texts whose Jaccard index (common shingles / all shingles) is at least 60 %; `first` <
/// `second` as indexes into what was given.
struct Pair {
  std::size_t first = 0;
  std::size_t second = 0;
  double jaccard = 0;
};

/// All such pairs, sorted. Exact but for collisions of 32-bit hashes (about one in a thousand
/// shingles in a million pairs): of two texts that are so alike at least one shingle must stand
/// among the rarest 40 % of the longer one and the rarest 25 % of the shorter one, so only texts
/// that share such shingles are compared (prefix filter: Chaudhuri, Ganti, Kaushik 2006; Xiao and
/// others 2008). The time grows with how often the rarest shingles of a text are met, not with the
/// pairs.
[[nodiscard]] std::vector<Pair> near_pairs(std::span<const Shingles* const> texts);

/// near-duplicate over all decks of a run, language by language: authors copy a card from one deck
/// into the next. Told at the later card; `contrast_of` between the two exempts. `shingles[i]` are
/// those of `decks[i]`, `out[i]` gets its findings.
void check_near_duplicates(std::span<const deck::Deck> decks,
                           std::span<const std::vector<Shingles>> shingles,
                           std::span<Diagnostics> out);

}  // namespace knack::lint
