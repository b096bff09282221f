// SPDX-License-Identifier: MIT
// Cuts valid TOML into tokens.
#include "deck/tokens.hpp"

#include <algorithm>

namespace knack::deck {
namespace {

/// The size of the text in one line at the front of `rest`.
std::size_t short_text(std::string_view rest) {
  const char quote = rest.front();
  for (std::size_t i = 1; i < rest.size(); ++i) {
    if (rest[i] == quote) return i + 1;
    if (rest[i] == '\\' && quote == '"') ++i;
  }
  return rest.size();
}

/// The size of the text of several lines at the front of `rest`. Up to two quotes may stand
/// directly before the three that close it.
std::size_t long_text(std::string_view rest) {
  const char quote = rest.front();
  std::size_t run = 0;
  for (std::size_t i = 3; i < rest.size(); ++i) {
    if (rest[i] == quote) {
      ++run;
      const bool more = i + 1 < rest.size() && rest[i + 1] == quote;
      if (run == 5 || (run >= 3 && !more)) return i + 1;
      continue;
    }
    run = 0;
    if (rest[i] == '\\' && quote == '"') ++i;
  }
  return rest.size();
}

std::size_t comment(std::string_view rest) {
  const std::string_view line = rest.substr(0, rest.find('\n'));
  return line.find_last_not_of(" \t\r") + 1;  // at least its sign is left
}

bool is_line_end(std::string_view rest) {
  return rest.starts_with('\n') || rest.starts_with("\r\n");
}

Token front(std::string_view rest) {
  using enum TokenKind;
  const auto cut = [&](TokenKind kind, std::size_t size) {
    return Token{kind, rest.substr(0, size), 0};
  };
  if (is_line_end(rest)) return cut(line_end, rest.front() == '\n' ? 1 : 2);
  switch (rest.front()) {
    case '#':
      return cut(comment, deck::comment(rest));
    case '"':
    case '\'':
      return cut(text,
                 rest.starts_with("\"\"\"") || rest.starts_with("'''") ? long_text(rest)
                                                                       : short_text(rest));
    case '=':
    case ',':
    case '[':
    case ']':
    case '{':
    case '}':
      return cut(mark, 1);
    default:
      break;
  }
  const std::size_t end = std::min(rest.find_first_of(" \t\r\n=,[]{}#\"'", 1), rest.size());
  return cut(word, end);
}

}  // namespace

std::vector<Token> tokens(std::string_view bytes) {
  std::vector<Token> out;
  while (!bytes.empty()) {
    const std::size_t blanks = std::min(bytes.find_first_not_of(" \t"), bytes.size());
    const bool tabs = bytes.substr(0, blanks).find('\t') != std::string_view::npos;
    bytes.remove_prefix(blanks);
    if (bytes.empty()) break;
    out.push_back(front(bytes));
    out.back().blanks = tabs ? 1 : blanks;
    bytes.remove_prefix(out.back().text.size());
  }
  return out;
}

}  // namespace knack::deck
