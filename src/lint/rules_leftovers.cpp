// SPDX-License-Identifier: MIT
// What should have been taken out before others read the deck: placeholders and personal data.
#include <algorithm>
#include <array>
#include <functional>
#include <iterator>
#include <string>
#include <string_view>
#include <tuple>

#include "base/fold.hpp"
#include "base/message.hpp"
#include "base/utf8.hpp"
#include "lint/families.hpp"
#include "lint/found.hpp"
#include "lint/personal.hpp"
#include "lint/texts.hpp"

namespace knack::lint {
namespace {

constexpr std::array table = {
    Rule{"placeholder",
         Severity::error,
         "no text is still to be written",
         "A learner who meets a TODO learns that nobody reads these cards (own rule).",
         "why = \"TODO\"",
         "why = \"He sees that he is seen.\""},
    Rule{"personal-data",
         Severity::warning,
         "no text tells who a real person is",
         "Situations come from real cases; names, numbers and addresses of those people do not "
         "belong into a deck, and version control never forgets (own rule). Invented people are "
         "marked with fictional = true.",
         "situation = \"A man asks you to call him back at +44 20 7946 0018 before noon.\"",
         "situation = \"A man asks you to call him back before noon and gives his number.\""},
};

bool is_letter_or_digit(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return byte >= 0x80U || (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') ||
         (c >= 'a' && c <= 'z');
}

/// Looks for a word in a text. Not `find`, which stops at every second byte of a Cyrillic text when
/// the word is Cyrillic.
using Searcher = std::boyer_moore_horspool_searcher<std::string_view::const_iterator>;

Searcher searcher(std::string_view word) {
  return Searcher{word.begin(), word.end()};
}

/// The word in capitals, with nothing of a word around it: “XXXL” and “todos” are no placeholders.
bool has_word(std::string_view text, const Searcher& word) {
  for (auto [at, end] = word(text.begin(), text.end()); at != text.end();
       std::tie(at, end) = word(end, text.end())) {
    const bool starts = at == text.begin() || !is_letter_or_digit(*std::prev(at));
    const bool ends = end == text.end() || !is_letter_or_digit(*end);
    if (starts && ends) return true;
  }
  return false;
}

/// “???” that belongs to no word: an upset customer writes “Where is it???”.
bool has_lone_question_marks(std::string_view text) {
  for (std::size_t at = text.find("???"); at != std::string_view::npos;
       at = text.find("???", at + 3)) {
    const std::size_t end = std::min(text.find_first_not_of('?', at), text.size());
    const bool alone = (at == 0 || text[at - 1] == ' ') && (end == text.size() || text[end] == ' ');
    if (alone) return true;
    at = end;
  }
  return false;
}

/// “[вставить адрес]”, “<aizpildīt>”: only right behind a bracket, since people fill in forms and
/// put cards into terminals in good situations, too.
bool has_bracketed_order(std::string_view text) {
  constexpr std::array<std::string_view, 9> orders = {"insert",
                                                      "fill in",
                                                      "your text",
                                                      "вставить",
                                                      "вставьте",
                                                      "заполнить",
                                                      "aizpildīt",
                                                      "ierakstīt",
                                                      "ievietot"};
  const auto opens = [](char c) { return c == '[' || c == '<' || c == '{'; };
  for (auto at = std::ranges::find_if(text, opens); at != text.end();
       at = std::find_if(std::next(at), text.end(), opens)) {
    const auto next = static_cast<std::size_t>(std::next(at) - text.begin());
    const std::string inside = fold(text.substr(next, 40));
    const auto begins = [&](std::string_view order) { return inside.starts_with(order); };
    if (std::ranges::any_of(orders, begins)) return true;
  }
  return false;
}

bool is_placeholder(std::string_view text) {
  static const std::array words = {
      searcher("TODO"), searcher("TBD"), searcher("FIXME"), searcher("XXX"), searcher("ТУДУ")};
  if (std::ranges::any_of(words, [&](const Searcher& word) { return has_word(text, word); }))
    return true;
  return text.find("orem ipsum") != std::string_view::npos || has_lone_question_marks(text) ||
         has_bracketed_order(text);
}

void check_placeholder(const deck::Deck& deck,
                       const deck::Card* card,
                       const deck::Text& text,
                       Diagnostics& out) {
  if (!is_placeholder(text.value)) return;
  out.push_back(found("placeholder",
                      deck,
                      card,
                      text.at,
                      tr("this text is still to be written"),
                      tr("write it, or leave the key out until you know")));
}

void check_personal(const deck::Deck& deck,
                    const deck::Card& card,
                    const deck::Text& text,
                    Diagnostics& out) {
  const PersonalData data = personal_data_in(text.value);
  if (data.what.empty()) return;
  out.push_back(
      found("personal-data",
            deck,
            card,
            text.at,
            tr("“{words}” looks like {what}", {arg("words", data.words), arg("what", data.what)}),
            tr("take it out, or say fictional = true if it is invented")));
}

}  // namespace

std::span<const Rule> leftover_rules() {
  return table;
}

void check_leftovers(const deck::Deck& deck, Diagnostics& out) {
  const auto of_head = [&](const deck::Text& text) { check_placeholder(deck, nullptr, text, out); };
  of_head(deck.title);
  if (deck.ask) of_head(*deck.ask);
  if (deck.authority) of_head(*deck.authority);
  if (deck.description) of_head(*deck.description);
  for (const deck::Skill& each : deck.skills) each_skill_text(each, of_head);
  for (const deck::Card& card : deck.cards) {
    each_card_text(deck, card, [&](const deck::Text& text) {
      check_placeholder(deck, &card, text, out);
      if (!card.fictional) check_personal(deck, card, text, out);
    });
    if (card.origin && !card.fictional) check_personal(deck, card, *card.origin, out);
  }
}

}  // namespace knack::lint
