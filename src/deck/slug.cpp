// SPDX-License-Identifier: MIT
// Letters to id letters.
#include "deck/slug.hpp"

#include <algorithm>
#include <array>

#include "base/fold.hpp"
#include "base/ids.hpp"
#include "base/utf8.hpp"

namespace knack::deck {
namespace {

/// а to я.
constexpr std::array<std::string_view, 32> russian{
    "a", "b", "v", "g", "d", "e",  "zh", "z",  "i",  "y",    "k", "l", "m", "n", "o",  "p",
    "r", "s", "t", "u", "f", "kh", "ts", "ch", "sh", "shch", "",  "y", "",  "e", "yu", "ya"};

constexpr char32_t russian_a = 0x430;

/// What stays of a folded letter; a blank for what parts words.
std::string latin(char32_t point) {
  if (point >= russian_a && point < russian_a + russian.size())
    return std::string(russian[point - russian_a]);
  const bool kept = (point >= U'a' && point <= U'z') || (point >= U'0' && point <= U'9') ||
                    point == U'.' || point == U'_' || point == U'-';
  return kept ? std::string(1, static_cast<char>(point)) : "-";
}

/// ASCII is lowered here, since folding would part words at `.`, `_` and `-`.
std::string lowered(std::string_view text) {
  std::string out;
  while (!text.empty()) {
    const Decoded step = decode_front(text);
    const char c = text.front();
    const bool ascii = static_cast<unsigned char>(c) < 0x80;
    if (ascii) {
      out += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    } else {
      out += fold_diacritics(fold(text.substr(0, step.size)));
    }
    text.remove_prefix(step.size);
  }
  return out;
}

}  // namespace

std::string as_id(std::string_view text) {
  std::string out;
  const std::string folded = lowered(nfc(text));
  for (std::string_view rest = folded; !rest.empty();) {
    const Decoded step = decode_front(rest);
    for (const char c : latin(step.point)) {
      if (c != '-' || (!out.empty() && out.back() != '-')) out += c;
    }
    rest.remove_prefix(step.size);
  }
  while (out.ends_with('-')) out.pop_back();
  const auto letter = std::ranges::find_if(out, [](char c) { return c >= 'a' && c <= 'z'; });
  out.erase(out.begin(), letter);
  return is_id(out) ? out : std::string{};
}

std::string slug(std::string_view text, std::size_t words) {
  const std::string folded = fold(text);
  std::string out;
  for (std::string_view rest = folded; !rest.empty() && words > 0;) {
    const std::string_view word = rest.substr(0, rest.find(' '));
    rest.remove_prefix(std::min(word.size() + 1, rest.size()));
    if (word == "a" || word == "an" || word == "the") continue;
    out.append(out.empty() ? "" : "-").append(word);
    --words;
  }
  return as_id(out);
}

std::string FreshNames::fresh(const std::string& name) {
  if (name.empty()) return {};
  std::string out = name;
  for (int number = 2; taken_.contains(out); ++number) out = name + "-" + std::to_string(number);
  if (!is_id(out)) return {};
  taken_.insert(out);
  return out;
}

}  // namespace knack::deck
