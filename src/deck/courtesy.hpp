// SPDX-License-Identifier: MIT
// Words of apology and understanding, by which a best option may give itself away.
#pragma once

#include <span>
#include <string_view>

namespace knack::deck {

/// Phrases as `fold` writes them: with a space at the end whole words, without one the start of a
/// word (“apolog” is apology, apologise). Understanding is not among them: it is a noun of other
/// texts; простите is, просто (simply) is not. `language` is a BCP 47 tag; none for languages other
/// than en, ru and lv.
[[nodiscard]] std::span<const std::string_view> courtesy_phrases(std::string_view language);

}  // namespace knack::deck
