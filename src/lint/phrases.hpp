// SPDX-License-Identifier: MIT
// The phrases of each language that rules look for, but for those of courtesy (deck/courtesy.hpp).
#pragma once

#include <span>

#include "lint/lexicon.hpp"

namespace knack::lint {

[[nodiscard]] std::span<const Phrase> english_phrases();
[[nodiscard]] std::span<const Phrase> russian_phrases();
[[nodiscard]] std::span<const Phrase> latvian_phrases();

}  // namespace knack::lint
