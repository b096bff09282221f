// SPDX-License-Identifier: MIT
// Builds the benchmark decks from word lists.
#include "bench/make_decks.hpp"

#include <array>
#include <iterator>
#include <string_view>

#include <fmt/format.h>

#include "base/random.hpp"

namespace knack::bench {
namespace {

using Words = std::array<std::string_view, 24>;

constexpr Words english = {"visitor",  "counter", "morning", "parcel",      "receipt", "waiting",
                           "umbrella", "quietly", "ticket",  "shoulder",    "window",  "doctor",
                           "queue",    "phone",   "spilled", "appointment", "asks",    "holds",
                           "looks",    "turns",   "slowly",  "again",       "without", "between"};
constexpr Words russian = {"посетитель", "стойка",   "утром",  "посылка", "чек",        "ожидает",
                           "зонтик",     "тихо",     "талон",  "плечо",   "окно",       "доктор",
                           "очередь",    "телефон",  "пролил", "запись",  "спрашивает", "держит",
                           "глядит",     "медленно", "снова",  "молча",   "между",      "поворот"};

std::string sentence(Random& chance, const Words& words, int count) {
  std::string out;
  for (int i = 0; i < count; ++i) {
    if (i > 0) out += ' ';
    out += words[static_cast<std::size_t>(chance.below(words.size()))];
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
  const Words& words = tongue == Tongue::english ? english : russian;
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
