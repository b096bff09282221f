// SPDX-License-Identifier: MIT
// Splits and folds.
#include "answer/words.hpp"

#include <algorithm>
#include <array>

#include "base/fold.hpp"
#include "base/utf8.hpp"

namespace knack::answer {
namespace {

constexpr std::size_t least_stem = 4;

bool is_space(char c) {
  return c == ' ' || c == '\n' || c == '\t' || c == '\r';
}

/// Chunks between spaces, as typed.
std::vector<std::string_view> chunks_of(std::string_view text) {
  std::vector<std::string_view> out;
  for (std::size_t at = 0; at < text.size();) {
    std::size_t end = at;
    while (end < text.size() && !is_space(text[end])) ++end;
    if (end > at) out.push_back(text.substr(at, end - at));
    at = end + 1;
  }
  return out;
}

struct Twin {
  char32_t latin;
  char32_t cyrillic;
};

constexpr std::array<Twin, 12> twins = {{{U'a', U'а'},
                                         {U'c', U'с'},
                                         {U'e', U'е'},
                                         {U'o', U'о'},
                                         {U'p', U'р'},
                                         {U'x', U'х'},
                                         {U'y', U'у'},
                                         {U'k', U'к'},
                                         {U'm', U'м'},
                                         {U't', U'т'},
                                         {U'h', U'н'},
                                         {U'b', U'в'}}};

bool is_cyrillic(char32_t point) {
  return point >= 0x400 && point <= 0x52f;
}

bool is_latin(char32_t point) {
  return (point >= U'a' && point <= U'z') || (point >= 0xc0 && point <= 0x24f);
}

/// Only a word that mixes both scripts is changed: a foreign word or a name stays as it is.
std::string one_script(const std::string& folded, Language language) {
  bool latin = false;
  bool cyrillic = false;
  for (std::size_t at = 0; at < folded.size();) {
    const Decoded step = decode_front(std::string_view(folded).substr(at));
    latin = latin || is_latin(step.point);
    cyrillic = cyrillic || is_cyrillic(step.point);
    at += step.size;
  }
  if (!latin || !cyrillic) return folded;
  std::string out;
  for (std::size_t at = 0; at < folded.size();) {
    const Decoded step = decode_front(std::string_view(folded).substr(at));
    at += step.size;
    const auto twin = std::ranges::find_if(twins, [&](const Twin& each) {
      return step.point == (language == Language::russian ? each.latin : each.cyrillic);
    });
    char32_t point = step.point;
    if (twin != twins.end()) point = language == Language::russian ? twin->cyrillic : twin->latin;
    append_utf8(out, point);
  }
  return out;
}

/// The parts that folding leaves of a chunk: “and/or” is two words.
std::vector<std::string> parts_of(const std::string& folded) {
  std::vector<std::string> out;
  for (const std::string_view part : chunks_of(folded)) out.emplace_back(part);
  return out;
}

}  // namespace

Language language_of(std::string_view bcp47) {
  const std::string_view primary = bcp47.substr(0, bcp47.find('-'));
  if (primary == "en") return Language::english;
  if (primary == "ru") return Language::russian;
  if (primary == "lv") return Language::latvian;
  return Language::other;
}

bool is_negation(std::string_view folded, Language language) {
  constexpr std::array<std::string_view, 8> english = {
      "not", "never", "no", "cannot", "nor", "without", "dont", "cant"};
  constexpr std::array<std::string_view, 6> russian = {
      "не", "ни", "нет", "нельзя", "никогда", "без"};
  constexpr std::array<std::string_view, 4> latvian = {"ne", "nav", "nekad", "bez"};
  switch (language) {
    case Language::english:
      return folded.ends_with("n't") || std::ranges::find(english, folded) != english.end();
    case Language::russian:
      return std::ranges::find(russian, folded) != russian.end();
    case Language::latvian:
      return std::ranges::find(latvian, folded) != latvian.end();
    case Language::other:
      return false;
  }
  return false;
}

std::vector<Word> words_of(std::string_view text, Language language) {
  std::vector<Word> out;
  for (const std::string_view chunk : chunks_of(text)) {
    for (std::string& part : parts_of(fold(chunk))) {
      std::string folded = one_script(part, language);
      std::string plain = fold_diacritics(folded);
      const bool negation = is_negation(folded, language);
      out.push_back({std::move(folded), std::move(plain), std::string(chunk), negation});
    }
  }
  return out;
}

Pattern pattern_of(std::string_view phrase, Language language) {
  Pattern out;
  for (std::string_view chunk : chunks_of(phrase)) {
    const bool starred = chunk.ends_with('*');
    if (starred) chunk.remove_suffix(1);
    const auto parts = parts_of(fold(chunk));
    for (const std::string& part : parts)
      out.push_back({one_script(part, language), fold_diacritics(part), false});
    if (starred && !parts.empty())
      out.back().stem = count_code_points(out.back().folded) >= least_stem;
  }
  return out;
}

}  // namespace knack::answer
