// SPDX-License-Identifier: MIT
// From a typed line to an answer, or to the reason why it is none.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <variant>

#include "base/card_type.hpp"
#include "drill/view.hpp"
#include "term/answer_input.hpp"

namespace knack::term {

/// Why a line cannot be an answer, as a sentence.
struct LineProblem {
  std::string text;
};

/// Reads one line (without its newline). Numbers are digits from 1 to `options` (at most 9), parted
/// by spaces, commas or nothing: one for choice, any different ones for multi (given in rising
/// order), each exactly once for order. Free: the text without spaces at its ends. `?` alone is
/// don't know; a colon and a letter of `letter_command` is a command, `:d` with the note after it.
[[nodiscard]] std::variant<drill::Command, ScreenAct, LineProblem> read_answer(
    std::string_view line, CardType type, std::size_t options);

/// `?`, or a colon and a letter of `letter_command`, `:d` with the note after it; nothing if the
/// line is neither.
[[nodiscard]] std::optional<Pressed> read_command(std::string_view line);

/// Yes or no, in English or Russian or by the physical key; nothing if it is neither.
[[nodiscard]] std::optional<bool> read_yes_no(std::string_view line);

/// What an answer of this type consists of, as a sentence.
[[nodiscard]] std::string what_is_wanted(CardType type, std::size_t options);

/// Without spaces and tabs at both ends.
[[nodiscard]] std::string_view trim(std::string_view text);

}  // namespace knack::term
