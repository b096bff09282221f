// SPDX-License-Identifier: MIT
// Finds a text that names an option by its place.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "lint/lexicon.hpp"

namespace knack::lint {

/// Words that name an option by its place.
struct PositionReference {
  std::string words;  ///< as `fold` writes them
  /// By letter or number or “above”; not if by an ordinal (“the first option”), which may as well
  /// be about two things in the situation.
  bool certain = true;
};

/// “option B”, “answer 2”, “the options above”, «вариант Б», «первый вариант», “B variants”,
/// “otrais variants”: the word for an option beside a capital letter A–F, a number 1–6, an ordinal
/// or “above”. A word of its own beside it is asked for since “the first thing you do” is no
/// reference.
[[nodiscard]] std::optional<PositionReference> position_reference(std::string_view text,
                                                                  answer::Language language);

}  // namespace knack::lint
