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

/// Such pairs, sorted, each with its exact index. Not all pairs are compared but those that agree
/// in one of 32 bands of a sketch (MinHash: Broder 1997; bands: Indyk, Motwani 1998). So a pair at
/// the very limit is missed in 1 of 80 cases, one of 65 % in 1 of 500, one of 70 % in 1 of 6,000;
/// the same texts always give the same pairs. Of a text that stands there more than 64 times each
/// copy is told beside the first and beside another one. The time grows with the texts.
[[nodiscard]] std::vector<Pair> near_pairs(std::span<const Shingles* const> texts);

/// near-duplicate over all decks of a run, language by language: authors copy a card from one deck
/// into the next. Told at the later card; `contrast_of` between the two exempts. `shingles[i]` are
/// those of `decks[i]`, `out[i]` gets its findings.
void check_near_duplicates(std::span<const deck::Deck> decks,
                           std::span<const std::vector<Shingles>> shingles,
                           std::span<Diagnostics> out);

}  // namespace knack::lint
