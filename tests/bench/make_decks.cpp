// SPDX-License-Identifier: MIT
// Builds the benchmark decks from made-up words.
#include "bench/make_decks.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <iterator>
#include <string>
#include <string_view>
#include <vector>

#include <fmt/format.h>

#include "base/random.hpp"

namespace knack::bench {
namespace {

using Syllables = std::array<std::string_view, 24>;
using Words = std::vector<std::string>;

constexpr Syllables english = {"ba", "con",  "der", "ent", "fer", "gra", "hol", "ing",
                               "ja", "ket",  "lo",  "man", "nev", "or",  "par", "quo",
                               "ri", "sten", "ter", "un",  "vi",  "wan", "yes", "zil"};
constexpr Syllables russian = {"ба",  "вед", "гор", "дан", "ел",  "жур", "зна", "ил",
                               "ко",  "лес", "мо",  "нич", "ож",  "пре", "рас", "сто",
                               "тер", "ук",  "фон", "хо",  "цел", "чай", "шка", "юн"};

/// A language has some thousand words, and texts that share few of the rare ones: with a handful of
/// words all situations would look alike, and the search for near-duplicates would meet a world
/// that does not exist.
Words vocabulary(const Syllables& syllables) {
  constexpr std::size_t size = 4000;
  Random chance(11);
  Words out;
  out.reserve(size);
  while (out.size() < size) {
    std::string word;
    const auto parts = 1 + std::min<std::uint64_t>(3, chance.below(2) + out.size() / 200);
    for (std::uint64_t i = 0; i < parts; ++i)
      word += syllables[static_cast<std::size_t>(chance.below(syllables.size()))];
    out.push_back(std::move(word));
  }
  return out;
}

/// Early words often, late ones rarely: the rank falls off about as Zipf (1949) counted it.
const std::string& pick(Random& chance, const Words& words) {
  constexpr std::uint64_t grain = 1U << 16U;
  const double u = static_cast<double>(chance.below(grain)) / static_cast<double>(grain);
  return words[static_cast<std::size_t>(u * u * u * static_cast<double>(words.size()))];
}

std::string sentence(Random& chance, const Words& words, int count) {
  std::string out;
  for (int i = 0; i < count; ++i) {
    if (i > 0) out += ' ';
    out += pick(chance, words);
  }
  return out + ".";
}

void add_card(std::string& out, Random& chance, const Words& words, int number) {
  auto sink = std::back_inserter(out);
  const auto length = [&](int least, int spread) {
    return least + static_cast<int>(chance.below(static_cast<unsigned>(spread)));
  };
  fmt::format_to(sink, "\n[[card]]\nid = \"card-{}\"\nskill = \"skill-{}\"\n", number, number % 10);
  fmt::format_to(sink, "situation = \"\"\"\n{}\n\"\"\"\n", sentence(chance, words, length(25, 16)));
  fmt::format_to(sink, "ask = \"{}?\"\noptions = [\n", sentence(chance, words, 5));
  const auto best = chance.below(3);
  for (std::uint64_t i = 0; i < 3; ++i) {
    fmt::format_to(sink,
                   "  {{ key = \"k{}\", text = \"{}\", verdict = \"{}\", why = \"{}\" }},\n",
                   i,
                   sentence(chance, words, length(8, 6)),
                   i == best ? "best" : "bad",
                   sentence(chance, words, length(8, 8)));
  }
  fmt::format_to(sink, "]\nwhy = \"{}\"\n", sentence(chance, words, length(10, 20)));
}

}  // namespace

std::vector<std::string> make_decks(int files, int cards, Tongue tongue) {
  const Words words = vocabulary(tongue == Tongue::english ? english : russian);
  Random chance(7);
  std::vector<std::string> out;
  for (int file = 0; file < files; ++file) {
    std::string text = fmt::format(
        "format = 1\n\n[deck]\nid = \"deck-{}\"\ntitle = \"Deck {}\"\nlanguage = \"{}\"\n",
        file,
        file,
        tongue == Tongue::english ? "en" : "ru");
    for (int skill = 0; skill < 10; ++skill) {
      fmt::format_to(std::back_inserter(text),
                     "\n[[skill]]\nid = \"skill-{}\"\nwhen = \"{}\"\ndo = \"{}\"\n",
                     skill,
                     sentence(chance, words, 5),
                     sentence(chance, words, 6));
    }
    for (int card = 0; card < cards / files; ++card) add_card(text, chance, words, card);
    out.push_back(std::move(text));
  }
  return out;
}

}  // namespace knack::bench
