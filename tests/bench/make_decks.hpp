// SPDX-License-Identifier: MIT
// Decks for benchmarks: many cards of a real shape, in English or Russian, always the same.
#pragma once

#include <string>
#include <vector>

namespace knack::bench {

enum class Tongue { english, russian };

/// `files` deck files with `cards` choice cards in all, texts of 25 to 40 words, three options with
/// reasons.
[[nodiscard]] std::vector<std::string> make_decks(int files, int cards, Tongue tongue);

}  // namespace knack::bench
