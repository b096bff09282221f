// SPDX-License-Identifier: MIT
// One pass over each text.
#include "lint/words.hpp"

#include <algorithm>
#include <iterator>

#include "base/fold.hpp"
#include "base/utf8.hpp"

namespace knack::lint {
namespace {

constexpr std::size_t least_letters = 4;
constexpr std::size_t stem_letters = 5;
constexpr unsigned bits_a_letter = 12;

/// A word cut down, and how many letters it had.
struct Cut {
  Stem stem = 0;
  std::size_t letters = 0;
};

Cut cut(std::string_view word) {
  Cut out;
  for (std::size_t at = 0; at < word.size() && out.letters < stem_letters;) {
    const auto byte = static_cast<unsigned char>(word[at]);
    char32_t point = byte;
    std::size_t size = 1;
    if (byte >= 0x80U) {
      const Decoded step = decode_front(word.substr(at));
      point = step.point;
      size = step.size;
    }
    at += size;
    if (point == U'\'' || point == U'-') continue;
    out.stem = (out.stem << bits_a_letter) | (point & ((1U << bits_a_letter) - 1));
    ++out.letters;
  }
  return out;
}

}  // namespace

std::string_view TextWords::bare() const {
  const std::string_view all = folded;
  return all.substr(0, all.empty() ? 0 : all.size() - 1);
}

std::string_view first_word(std::string_view folded) {
  return folded.substr(0, folded.find(' '));
}

std::string_view after_word(std::string_view folded) {
  const std::size_t space = folded.find(' ');
  return space == std::string_view::npos ? std::string_view{} : folded.substr(space + 1);
}

Stem stem_of(std::string_view word) {
  return cut(word).stem;
}

TextWords text_words(std::string_view text, answer::Language language) {
  TextWords out;
  out.length = count_code_points(text);
  out.folded = fold(text);
  if (out.folded.empty()) return out;
  out.folded += ' ';
  constexpr std::size_t bytes_a_content_word = 8;
  out.stems.reserve(out.folded.size() / bytes_a_content_word + 1);
  const Lexicon& lexicon = lexicon_of(language);
  for (std::string_view rest = out.folded; !rest.empty(); rest = after_word(rest)) {
    const Marks marks = lexicon.at(rest);
    out.marks |= marks;
    if ((marks & mark::stop) != 0) continue;
    const Cut word = cut(first_word(rest));
    if (word.letters >= least_letters) out.stems.push_back(word.stem);
  }
  std::ranges::sort(out.stems);
  out.stems.erase(std::unique(out.stems.begin(), out.stems.end()), out.stems.end());
  return out;
}

std::vector<CardWords> card_words(const deck::Deck& deck) {
  const auto language = answer::language_of(deck.language.value);
  std::vector<CardWords> out;
  out.reserve(deck.cards.size());
  for (const deck::Card& card : deck.cards) {
    CardWords& words = out.emplace_back();
    words.situation = text_words(card.situation.value, language);
    words.ask = text_words(card.ask.value, language);
    if (const deck::Options* options = card.options(); options != nullptr) {
      words.options.reserve(options->options.size());
      for (const deck::Option& each : options->options)
        words.options.push_back(text_words(each.text.value, language));
    } else if (const deck::Steps* steps = card.steps(); steps != nullptr) {
      words.options.reserve(steps->steps.size());
      for (const deck::Text& each : steps->steps)
        words.options.push_back(text_words(each.value, language));
    }
  }
  return out;
}

bool has(const Stems& stems, Stem wanted) {
  return std::ranges::binary_search(stems, wanted);
}

double jaccard(const Stems& a, const Stems& b) {
  std::size_t shared = 0;
  for (auto left = a.begin(), right = b.begin(); left != a.end() && right != b.end();) {
    if (*left == *right) {
      ++shared;
      ++left;
      ++right;
    } else if (*left < *right) {
      ++left;
    } else {
      ++right;
    }
  }
  const std::size_t all = a.size() + b.size() - shared;
  return all == 0 ? 0.0 : static_cast<double>(shared) / static_cast<double>(all);
}

std::string_view words_with(const TextWords& text, Marks wanted, answer::Language language) {
  const Lexicon& lexicon = lexicon_of(language);
  for (std::string_view rest = text.folded; !rest.empty(); rest = after_word(rest)) {
    const std::size_t length = lexicon.length_at(rest, wanted);
    if (length > 0) return rest.substr(0, rest.find(' ', length - 1));
  }
  return {};
}

}  // namespace knack::lint
