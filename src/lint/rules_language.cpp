// SPDX-License-Identifier: MIT
// Texts in the wrong language or script.
#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include "answer/words.hpp"
#include "base/fold.hpp"
#include "base/message.hpp"
#include "base/utf8.hpp"
#include "lint/families.hpp"
#include "lint/found.hpp"
#include "lint/texts.hpp"

namespace knack::lint {
namespace {

using answer::Language;

constexpr std::array table = {
    Rule{"untranslated",
         Severity::warning,
         "texts are in the language of the deck",
         "A text left in another language stops the learner in the middle of acting (own rule). "
         "Russian: less than 60 % of the letters are Cyrillic; Latvian: at least 40 letters, none "
         "of them with a Latvian sign, and English words.",
         "[deck]\nlanguage = \"lv\"\n[[card]]\nask = \"Ko jūs darāt vispirms?\"\nsituation = \"An "
         "elderly man comes in and looks for the chair with the shoe covers.\"",
         "[deck]\nlanguage = \"lv\"\n[[card]]\nask = \"Ko jūs darāt vispirms?\"\nsituation = "
         "\"Ienāk vecāks kungs un meklē krēslu, pie kura stāv grozs ar bahilām.\"\nwhy = \"Viņš ir "
         "pamanīts.\""},
    Rule{"mixed-script",
         Severity::error,
         "no word mixes Latin and Cyrillic letters that look alike",
         "Such a word is found by no search and matched by no pattern, and nobody sees why (own "
         "rule). Brand names with Russian endings may mix letters that cannot be mistaken.",
         "situation = \"A \u0441ustomer looks for the lift and asks you where it is.\"",
         "situation = \"A customer looks for the lift and asks you where it is.\""},
    Rule{"lv-no-diacritics",
         Severity::warning,
         "Latvian is written with its signs",
         "Without garumzīmes and mīkstinājuma zīmes other words stand there: kāzas, kazas (own "
         "rule). At least 200 letters with less than 3 % of such letters are told.",
         "[deck]\nlanguage = \"lv\"\n[[card]]\nask = \"Ko jūs darāt vispirms?\"\nsituation = "
         "\"\"\"\nIenak vecaks kungs, letam apsezas uz kresla pie groza ar bahilam un sak meklet "
         "brilles. Jus pie galda aizpildat veidlapu\nun runajat pa talruni ar kolegi, kurai "
         "steidzami vajag zinat, kad bus gatavi vakardienas papiri no otra stava, un vina vel "
         "nav\nbeigusi.\n\"\"\"",
         "[deck]\nlanguage = \"lv\"\n[[card]]\nask = \"Ko jūs darāt vispirms?\"\nsituation = "
         "\"\"\"\nIenāk vecāks kungs, lēnām apsēžas uz krēsla pie groza ar bahilām un sāk meklēt "
         "brilles. Jūs pie galda aizpildāt veidlapu\nun runājat pa tālruni ar kolēģi, kurai "
         "steidzami vajag zināt, kad būs gatavi vakardienas papīri no otrā stāva, un viņa vēl "
         "nav\nbeigusi.\n\"\"\""},
};

bool is_cyrillic(char32_t point) {
  return point >= 0x400 && point <= 0x52f;
}

bool is_latin(char32_t point) {
  return (point >= U'a' && point <= U'z') || (point >= U'A' && point <= U'Z') ||
         (point >= 0xc0 && point <= 0x24f && point != 0xd7 && point != 0xf7);
}

/// Letters of a text by script; Latvian ones are those that no other of the three languages has.
struct Letters {
  std::size_t latin = 0;
  std::size_t cyrillic = 0;
  std::size_t latvian = 0;
};

bool is_latvian(char32_t point) {
  constexpr std::u32string_view signs = U"āčēģīķļņšūžĀČĒĢĪĶĻŅŠŪŽ";
  return point >= 0x100 && signs.find(point) != std::u32string_view::npos;
}

Letters letters_of(std::string_view text) {
  Letters out;
  for (std::size_t at = 0; at < text.size();) {
    const Decoded step = decode_front(text.substr(at));
    at += step.size;
    if (is_cyrillic(step.point)) ++out.cyrillic;
    if (!is_latin(step.point)) continue;
    ++out.latin;
    if (is_latvian(step.point)) ++out.latvian;
  }
  return out;
}

constexpr std::size_t least_russian = 20;
constexpr std::size_t least_latvian = 40;
constexpr std::size_t long_latvian = 200;

bool has_english(std::string_view text) {
  constexpr std::array<std::string_view, 16> stops = {" the ",
                                                      " and ",
                                                      " you ",
                                                      " is ",
                                                      " to ",
                                                      " of ",
                                                      " in ",
                                                      " for ",
                                                      " with ",
                                                      " that ",
                                                      " are ",
                                                      " your ",
                                                      " a ",
                                                      " it ",
                                                      " at ",
                                                      " we "};
  const std::string padded = " " + fold(text) + " ";
  const auto hits = std::ranges::count_if(
      stops, [&](std::string_view each) { return padded.find(each) != std::string::npos; });
  return hits >= 2;
}

/// Names of brands and quotations of a word or two are no fault, so short texts are left alone.
bool is_foreign(std::string_view text, const Letters& letters, Language language) {
  const std::size_t all = letters.latin + letters.cyrillic;
  if (language == Language::russian) return all >= least_russian && letters.cyrillic * 10 < all * 6;
  return letters.latvian == 0 && all >= least_latvian &&
         (letters.cyrillic * 2 > all || has_english(text));
}

bool lacks_signs(const Letters& letters) {
  return letters.latin >= long_latvian && letters.latvian * 100 < letters.latin * 3;
}

/// Where findings of a text go: a card, or the deck's head and skills.
struct Scope {
  const deck::Deck& deck;
  const deck::Card* card;
  Language language;
  Diagnostics& out;

  void add(std::string_view rule, Span at, std::string message, std::string help) const {
    out.push_back(found(rule, deck, card, at, std::move(message), std::move(help)));
  }
};

void check_tongue(const Scope& scope, const deck::Text& text) {
  if (scope.language != Language::russian && scope.language != Language::latvian) return;
  const Letters letters = letters_of(text.value);
  if (is_foreign(text.value, letters, scope.language)) {
    scope.add("untranslated",
              text.at,
              tr("this text is not in the language of the deck, `{language}`",
                 {arg("language", scope.deck.language.value)}),
              tr("write it anew in that language, or mend language in [deck]"));
  } else if (scope.language == Language::latvian && lacks_signs(letters)) {
    scope.add("lv-no-diacritics",
              text.at,
              tr("this text is written without Latvian signs"),
              tr("write ā, č, ē, ģ, ī, ķ, ļ, ņ, š, ū, ž where they belong"));
  }
}

bool looks_cyrillic(char32_t latin) {
  constexpr std::u32string_view twins = U"aceopxykABCEHIKMOPTXYi";
  return twins.find(latin) != std::u32string_view::npos;
}

bool looks_latin(char32_t cyrillic) {
  constexpr std::u32string_view twins = U"асеорхукАВСЕНІКМОРТХУі";
  return twins.find(cyrillic) != std::u32string_view::npos;
}

/// One word while it is read, letter by letter.
struct Token {
  std::size_t begin = 0;
  bool latin = false;
  bool cyrillic = false;
  bool latin_alike = true;     ///< every Latin letter looks like a Cyrillic one
  bool cyrillic_alike = true;  ///< and the other way round

  void add(char32_t point) {
    if (is_latin(point)) {
      latin = true;
      latin_alike = latin_alike && looks_cyrillic(point);
    } else if (is_cyrillic(point)) {
      cyrillic = true;
      cyrillic_alike = cyrillic_alike && looks_latin(point);
    }
  }

  [[nodiscard]] bool mixed() const { return latin && cyrillic && (latin_alike || cyrillic_alike); }
};

bool is_ascii(std::string_view text) {
  return std::ranges::all_of(text, [](char c) { return static_cast<unsigned char>(c) < 0x80U; });
}

/// The first word that mixes the scripts so that nobody sees it; empty if there is none.
/// “VIPов” is no such word: V and I cannot be taken for Russian letters, so it was meant.
std::string_view mixed_word(std::string_view text) {
  if (is_ascii(text)) return {};
  Token token;
  for (std::size_t at = 0; at <= text.size();) {
    const Decoded step = at < text.size() ? decode_front(text.substr(at)) : Decoded{U' ', 1, true};
    if (is_latin(step.point) || is_cyrillic(step.point)) {
      token.add(step.point);
    } else {
      if (token.mixed()) return text.substr(token.begin, at - token.begin);
      token = Token{at + step.size};
    }
    at += step.size;
  }
  return {};
}

void check_script(const Scope& scope, const deck::Text& text) {
  const std::string_view word = mixed_word(text.value);
  if (word.empty()) return;
  scope.add("mixed-script",
            text.at,
            tr("“{word}” mixes Latin and Cyrillic letters", {arg("word", word)}),
            tr("type the word again in one script"));
}

void check_patterns(const Scope& scope, const deck::Answer& answer) {
  const auto check = [&](const deck::Texts& phrases) {
    for (const deck::Text& each : phrases) check_script(scope, each);
  };
  check(answer.accept);
  check(answer.good);
  check(answer.bad);
  for (const deck::Group& each : answer.groups) check(each.any);
  for (const deck::Avoid& each : answer.avoid) check(each.any);
}

}  // namespace

std::span<const Rule> language_rules() {
  return table;
}

void check_language(const deck::Deck& deck, Diagnostics& out) {
  const Language language = answer::language_of(deck.language.value);
  const Scope head{deck, nullptr, language, out};
  const auto check_in = [](const Scope& scope) {
    return [&scope](const deck::Text& text) {
      check_tongue(scope, text);
      check_script(scope, text);
    };
  };
  check_in(head)(deck.title);
  if (deck.ask) check_in(head)(*deck.ask);
  if (deck.authority) check_in(head)(*deck.authority);
  if (deck.description) check_in(head)(*deck.description);
  for (const deck::Skill& each : deck.skills) each_skill_text(each, check_in(head));
  for (const deck::Card& card : deck.cards) {
    const Scope scope{deck, &card, language, out};
    each_card_text(deck, card, check_in(scope));
    if (const deck::Answer* answer = card.answer()) check_patterns(scope, *answer);
  }
}

}  // namespace knack::lint
