// SPDX-License-Identifier: MIT
// How phrases are found.
#include "lint/lexicon.hpp"

#include <algorithm>

#include "base/contract.hpp"
#include "deck/courtesy.hpp"
#include "lint/phrases.hpp"

namespace knack::lint {
namespace {

constexpr std::size_t key_bytes = 4;

std::uint32_t key_of(std::string_view text) {
  std::uint32_t key = 0;
  for (std::size_t i = 0; i < key_bytes; ++i)
    key = (key << 8U) | (i < text.size() ? static_cast<unsigned char>(text[i]) : 0U);
  return key;
}

}  // namespace

Lexicon::Lexicon(std::span<const Phrase> phrases, std::span<const std::string_view> courtesy) {
  const auto add = [&](const Phrase& phrase) {
    expects(phrase.text.size() >= key_bytes);
    rows_.push_back({key_of(phrase.text), phrase});
  };
  std::ranges::for_each(phrases, add);
  for (const std::string_view each : courtesy) add({each, mark::empathy});
  std::ranges::sort(rows_, {}, &Row::key);
}

std::span<const Lexicon::Row> Lexicon::like(std::string_view rest) const {
  const std::uint32_t key = key_of(rest);
  const auto first = std::ranges::lower_bound(rows_, key, {}, &Row::key);
  auto last = first;
  while (last != rows_.end() && last->key == key) ++last;
  return {first, last};
}

Marks Lexicon::at(std::string_view rest) const {
  Marks out = 0;
  for (const Row& each : like(rest)) {
    if (rest.starts_with(each.phrase.text)) out |= each.phrase.marks;
  }
  return out;
}

std::size_t Lexicon::length_at(std::string_view rest, Marks wanted) const {
  std::size_t out = 0;
  for (const Row& each : like(rest)) {
    if ((each.phrase.marks & wanted) != 0 && rest.starts_with(each.phrase.text))
      out = std::max(out, each.phrase.text.size());
  }
  return out;
}

const Lexicon& lexicon_of(answer::Language language) {
  static const Lexicon of_english(english_phrases(), deck::courtesy_phrases("en"));
  static const Lexicon of_russian(russian_phrases(), deck::courtesy_phrases("ru"));
  static const Lexicon of_latvian(latvian_phrases(), deck::courtesy_phrases("lv"));
  static const Lexicon none({}, {});
  switch (language) {
    case answer::Language::english:
      return of_english;
    case answer::Language::russian:
      return of_russian;
    case answer::Language::latvian:
      return of_latvian;
    case answer::Language::other:
      break;
  }
  return none;
}

}  // namespace knack::lint
