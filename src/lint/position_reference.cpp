// SPDX-License-Identifier: MIT
// Looks at the neighbours of each word for an option.
#include "lint/position_reference.hpp"

#include <algorithm>
#include <array>
#include <span>
#include <vector>

#include "base/fold.hpp"

namespace knack::lint {
namespace {

/// A word as written, and whether a mark parts it from the next.
struct Token {
  std::string_view written;
  std::string folded;
  bool ends = false;
};

bool ends_with_mark(std::string_view chunk) {
  return std::string_view(",;:!?").find(chunk.back()) != std::string_view::npos;
}

std::vector<Token> tokens_of(std::string_view text) {
  std::vector<Token> out;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find_first_of(" \n"), text.size());
    const std::string_view chunk = text.substr(0, end);
    if (!chunk.empty()) out.push_back({chunk, fold(chunk), ends_with_mark(chunk)});
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return out;
}

using Words = std::span<const std::string_view>;

bool begins_with_any(std::string_view word, Words starts) {
  return std::ranges::any_of(starts,
                             [&](std::string_view start) { return word.starts_with(start); });
}

constexpr std::array<std::string_view, 6> letters{"a", "b", "c", "d", "e", "f"};
constexpr std::array<std::string_view, 6> cyrillic_letters{"а", "б", "в", "г", "д", "е"};

/// A, B, …; small letters are words (“a”, «а», «в») too often.
bool is_letter(const Token& token) {
  const auto one_of = [&](Words all) { return std::ranges::find(all, token.folded) != all.end(); };
  return (one_of(letters) || one_of(cyrillic_letters)) &&
         token.written.find(token.folded) == std::string_view::npos;
}

/// Before its word, as Latvian has it, only with a point: “2. variants” is the second, “2 varianti”
/// are two.
bool is_number(const Token& token, bool follows) {
  const bool digit = token.folded.size() == 1 && token.folded[0] >= '1' && token.folded[0] <= '6';
  return digit && (follows || token.written.ends_with('.'));
}

constexpr std::array<std::string_view, 9> ordinals{
    "first", "second", "third", "last", "перв", "втор", "трет", "последн", "pirm"};
constexpr std::array<std::string_view, 4> more_ordinals{"otr", "treš", "pēdēj", "ceturt"};
constexpr std::array<std::string_view, 6> places{
    "above", "below", "выше", "ниже", "augstāk", "zemāk"};

bool is_ordinal(const Token& token) {
  return begins_with_any(token.folded, ordinals) || begins_with_any(token.folded, more_ordinals);
}

/// Words for an option that an ordinal or a number may stand beside: “your first answer” and
/// “answer 3 calls” are speech.
constexpr std::array<std::string_view, 3> plain_options{"option", "вариант", "variant"};

/// A pair of neighbours, of which one is the word for an option.
std::optional<PositionReference> reference(const Token& word,
                                           const Token& other,
                                           bool other_follows,
                                           answer::Language language) {
  const bool parted = other_follows ? word.ends : other.ends;
  if (parted) return std::nullopt;
  // Latvian puts letter and number first: “B variants”, “2. variants”.
  const bool place_of_name = other_follows != (language == answer::Language::latvian);
  const bool plain = begins_with_any(word.folded, plain_options);
  const bool place = other_follows && plain && begins_with_any(other.folded, places);
  const bool certain =
      (place_of_name && (is_letter(other) || (plain && is_number(other, other_follows)))) || place;
  if (!certain && (other_follows || !plain || !is_ordinal(other))) return std::nullopt;
  const Token& left = other_follows ? word : other;
  const Token& right = other_follows ? other : word;
  return PositionReference{left.folded + " " + right.folded, certain};
}

}  // namespace

std::optional<PositionReference> position_reference(std::string_view text,
                                                    answer::Language language) {
  const auto tokens = tokens_of(text);
  const Lexicon& lexicon = lexicon_of(language);
  std::optional<PositionReference> out;
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    if ((lexicon.at(tokens[i].folded + " ") & mark::option) == 0) continue;
    if (i > 0 && !out) out = reference(tokens[i], tokens[i - 1], false, language);
    if (i + 1 < tokens.size() && (!out || !out->certain)) {
      auto next = reference(tokens[i], tokens[i + 1], true, language);
      if (next) out = std::move(next);
    }
  }
  return out;
}

}  // namespace knack::lint
