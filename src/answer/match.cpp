// SPDX-License-Identifier: MIT
// Word against word with typo limits, then phrase against answer.
#include "answer/match.hpp"

#include <algorithm>

#include "base/distance.hpp"
#include "base/utf8.hpp"

namespace knack::answer {
namespace {

constexpr std::size_t most_between = 2;

enum class Likeness { none, forgiven, same };

/// Edits allowed by the length of the pattern's word: up to 4 letters 0, 5 to 8 letters 1, from 9
/// on 2.
std::size_t typo_limit(std::size_t letters) {
  if (letters <= 4) return 0;
  return letters <= 8 ? 1 : 2;
}

bool has_digit(std::string_view word) {
  return std::ranges::any_of(word, [](char c) { return c >= '0' && c <= '9'; });
}

/// A typo keeps the first letter: “worry” is no “sorry”, “nepalīdzēšu” no “palīdzēšu”.
bool is_typo(std::string_view want, std::string_view got) {
  if (has_digit(want) || has_digit(got)) return false;
  if (decode_front(want).point != decode_front(got).point) return false;
  const std::size_t limit = typo_limit(count_code_points(want));
  return limit > 0 && edit_distance(want, got, limit) <= limit;
}

Likeness compare(const PatternWord& want, const Word& got, Tolerance tolerance, Language language) {
  if (want.stem) {
    if (got.folded.starts_with(want.folded)) return Likeness::same;
    const bool plain = language == Language::latvian && got.plain.starts_with(want.plain);
    return plain ? Likeness::forgiven : Likeness::none;
  }
  if (got.folded == want.folded) return Likeness::same;
  if (language == Language::latvian && got.plain == want.plain) return Likeness::forgiven;
  if (tolerance == Tolerance::exact || language == Language::other) return Likeness::none;
  if (got.negation || is_negation(want.folded, language)) return Likeness::none;
  return is_typo(want.folded, got.folded) ? Likeness::forgiven : Likeness::none;
}

bool denied(const Pattern& pattern,
            std::span<const Word> words,
            std::size_t begin,
            Language language) {
  return begin > 0 && words[begin - 1].negation && !is_negation(pattern.front().folded, language);
}

/// Where a search stands: which word of the pattern is next, and from which word of the answer on.
struct Search {
  const Pattern& pattern;
  std::span<const Word> words;
  Tolerance tolerance;
  Language language;

  /// The rest of the pattern, each word at most two words after the one before; tries later places
  /// where an early one leads nowhere. Patterns have few words, so this stays small.
  [[nodiscard]] std::optional<Match> rest(std::size_t part, std::size_t place, Match so_far) const {
    if (part == pattern.size()) return so_far;
    const std::size_t reach = part == 0 ? 0 : most_between;
    for (std::size_t at = place; at <= place + reach && at < words.size(); ++at) {
      const Likeness likeness = compare(pattern[part], words[at], tolerance, language);
      if (likeness == Likeness::none) continue;
      const bool forgave = so_far.forgave || likeness == Likeness::forgiven;
      if (const auto found = rest(part + 1, at + 1, {so_far.begin, at + 1, forgave})) return found;
    }
    return std::nullopt;
  }
};

}  // namespace

std::optional<Match> find(const Pattern& pattern,
                          std::span<const Word> words,
                          Tolerance tolerance,
                          Language language) {
  if (pattern.empty()) return std::nullopt;
  const Search search{pattern, words, tolerance, language};
  for (std::size_t at = 0; at < words.size(); ++at) {
    if (tolerance == Tolerance::kind && denied(pattern, words, at, language)) continue;
    if (const auto match = search.rest(0, at, {at, at, false})) return match;
  }
  return std::nullopt;
}

std::optional<Match> equals(const Pattern& pattern,
                            std::span<const Word> words,
                            Tolerance tolerance,
                            Language language) {
  if (pattern.empty() || pattern.size() != words.size()) return std::nullopt;
  Match out{0, words.size(), false};
  for (std::size_t i = 0; i < words.size(); ++i) {
    const Likeness likeness = compare(pattern[i], words[i], tolerance, language);
    if (likeness == Likeness::none) return std::nullopt;
    out.forgave = out.forgave || likeness == Likeness::forgiven;
  }
  return out;
}

}  // namespace knack::answer
