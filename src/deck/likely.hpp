// SPDX-License-Identifier: MIT
// A file with mistyped keys as it was probably meant.
#pragma once

#include "deck/document.hpp"

namespace knack::deck {

/// The document with each key that its table does not know read as the one near to it that is
/// free, or left out; a key of the card that stands below [card.answer] counts as the card's. Tells
/// nothing: that is what reading the document as it is does.
[[nodiscard]] Document likely_meant(const Document& document);

}  // namespace knack::deck
