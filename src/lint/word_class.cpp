// SPDX-License-Identifier: MIT
// Endings and short lists.
#include "lint/word_class.hpp"

#include <algorithm>
#include <array>
#include <span>

#include "base/utf8.hpp"
#include "lint/words.hpp"

namespace knack::lint {
namespace {

using answer::Language;
using List = std::span<const std::string_view>;

bool is_in(std::string_view word, List list) {
  return std::ranges::find(list, word) != list.end();
}

bool ends_with_any(std::string_view word, List endings) {
  return std::ranges::any_of(endings, [&](std::string_view each) {
    return word.size() > each.size() && word.ends_with(each);
  });
}

constexpr std::size_t least_letters = 4;

VerbForm russian_form(std::string_view word) {
  constexpr std::array<std::string_view, 5> infinitive{"ть", "ти", "чь", "ться", "тись"};
  constexpr std::array<std::string_view, 4> first{"у", "ю", "усь", "юсь"};
  constexpr std::array<std::string_view, 17> others{"опять",
                                                    "пусть",
                                                    "есть",
                                                    "почти",
                                                    "часть",
                                                    "гость",
                                                    "ночь",
                                                    "кстати",
                                                    "чуть",
                                                    "хоть",
                                                    "честь",
                                                    "прости",
                                                    "поэтому",
                                                    "почему",
                                                    "минуту",
                                                    "секунду",
                                                    "сразу"};
  if (is_in(word, others)) return VerbForm::unknown;
  if (ends_with_any(word, infinitive)) return VerbForm::infinitive;
  return ends_with_any(word, first) ? VerbForm::first : VerbForm::unknown;
}

VerbForm latvian_form(std::string_view word) {
  constexpr std::array<std::string_view, 2> infinitive{"t", "ties"};
  constexpr std::array<std::string_view, 2> first{"u", "os"};
  constexpr std::array<std::string_view, 9> others{
      "tūlīt", "šeit", "labu", "lūdzu", "drīkst", "vienu", "jūsu", "mūsu", "savu"};
  if (is_in(word, others)) return VerbForm::unknown;
  if (ends_with_any(word, infinitive)) return VerbForm::infinitive;
  return ends_with_any(word, first) ? VerbForm::first : VerbForm::unknown;
}

/// “What must not wait?” asks what is urgent, not what is wrong: a negation that delay follows at
/// once or after one word (“be delayed”, «может ждать»).
bool is_urgent(std::string_view after_negation, List delay) {
  const auto begins = [&](std::string_view word) {
    return std::ranges::any_of(delay,
                               [&](std::string_view each) { return word.starts_with(each); });
  };
  return begins(first_word(after_negation)) || begins(first_word(after_word(after_negation)));
}

/// From here on a question only says when, why or how.
bool opens_clause(std::string_view word) {
  constexpr std::array<std::string_view, 10> words{
      "so", "if", "when", "who", "that", "because", "while", "although", "before", "until"};
  return is_in(word, words);
}

bool english_negative(std::string_view ask) {
  constexpr std::array<std::string_view, 3> delay{"wait", "delay", "postpone"};
  std::string_view before;
  for (std::string_view rest = ask; !rest.empty(); rest = after_word(rest)) {
    const std::string_view word = first_word(rest);
    if (opens_clause(word)) return false;
    if (word == "except") return true;
    if (word == "least" && before != "at") return true;
    // “How not to hurt her”, “why not” and a friendly “don't you” ask for what is right.
    const std::string_view next = first_word(after_word(rest));
    if (word == "not" && next != "to" && before != "why" && !is_urgent(after_word(rest), delay))
      return true;
    if (word.ends_with("n't") && next == "you" && !before.empty()) return true;
    before = word;
  }
  return false;
}

bool russian_negative(std::string_view ask) {
  constexpr std::array<std::string_view, 20> questions{
      "что",   "чего",  "чем",   "чему",  "как",   "кто",   "кого",   "кому",  "где",   "куда",
      "когда", "какой", "какая", "какое", "какие", "какую", "какого", "каких", "каким", "какими"};
  constexpr std::array<std::string_view, 7> delay{
      "ждать", "ждет", "ждут", "медл", "отклад", "отлож", "терп"};
  constexpr int near = 3;
  int since_question = near + 1;
  for (std::string_view rest = ask; !rest.empty(); rest = after_word(rest)) {
    const std::string_view word = first_word(rest);
    if (word == "чтобы" || word == "если" || word == "пока" || word == "прежде") return false;
    if (word == "кроме") return true;
    if ((word == "не" || word == "нельзя") && since_question <= near)
      return !is_urgent(after_word(rest), delay);
    ++since_question;
    if (is_in(word, questions)) since_question = 1;
  }
  return false;
}

bool latvian_negative(std::string_view ask) {
  constexpr std::array<std::string_view, 8> verbs{
      "āt", "at", "tu", "iet", "īkst", "ieties", "aties", "āties"};
  constexpr std::array<std::string_view, 4> delay{"gaid", "atlik", "kavē", "vilcin"};
  constexpr std::array<std::string_view, 2> particles{"izņemot", "nedrīkst"};
  for (std::string_view rest = ask; !rest.empty(); rest = after_word(rest)) {
    const std::string_view word = first_word(rest);
    if (word == "lai" || word == "ja" || word == "kamēr" || word == "pirms") return false;
    if (is_in(word, particles)) return !is_urgent(after_word(rest), delay);
    if (word.starts_with("ne") && count_code_points(word) > least_letters &&
        ends_with_any(word, verbs))
      return true;
  }
  return false;
}

}  // namespace

VerbForm verb_form(std::string_view folded_word, Language language) {
  if (count_code_points(folded_word) < least_letters) return VerbForm::unknown;
  switch (language) {
    case Language::russian:
      return russian_form(folded_word);
    case Language::latvian:
      return latvian_form(folded_word);
    case Language::english:
    case Language::other:
      break;
  }
  return VerbForm::unknown;
}

bool asks_negatively(std::string_view folded_ask, Language language) {
  switch (language) {
    case Language::english:
      return english_negative(folded_ask);
    case Language::russian:
      return russian_negative(folded_ask);
    case Language::latvian:
      return latvian_negative(folded_ask);
    case Language::other:
      break;
  }
  return false;
}

Article article_at_end(std::string_view folded_ask, Language language) {
  if (language != Language::english) return Article::none;
  if (folded_ask.ends_with(" a")) return Article::a;
  return folded_ask.ends_with(" an") ? Article::an : Article::none;
}

bool fits(Article article, std::string_view folded_word) {
  if (article == Article::none || folded_word.empty()) return true;
  const bool vowel = std::string_view("aeiou").find(folded_word.front()) != std::string_view::npos;
  return vowel == (article == Article::an);
}

}  // namespace knack::lint
