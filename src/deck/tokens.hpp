// SPDX-License-Identifier: MIT
// TOML as the pieces that its spacing lies between.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace knack::deck {

enum class TokenKind {
  word,     ///< a run of anything that is none of the others: a bare key with its dots, a number
  text,     ///< with its quotes; may have several lines
  comment,  ///< from its sign to the line end, without blanks at its end
  mark,     ///< one of = , [ ] { }
  line_end  ///< "\n" or "\r\n", outside of texts
};

struct Token {
  TokenKind kind = TokenKind::word;
  std::string_view text;   ///< into the bytes
  std::size_t blanks = 0;  ///< how many spaces stand before it; 1 if there are tabs among them
};

/// All tokens of valid TOML without a byte order mark, in order. Never fails: of other bytes the
/// last text or comment may go on to the end.
[[nodiscard]] std::vector<Token> tokens(std::string_view bytes);

}  // namespace knack::deck
