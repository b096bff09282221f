// SPDX-License-Identifier: MIT
// Patterns without regular expressions: one pass for digits and @, one for capitalised words.
#include "lint/personal.hpp"

#include <algorithm>
#include <array>
#include <vector>

#include "base/fold.hpp"
#include "base/message.hpp"
#include "base/utf8.hpp"

namespace knack::lint {
namespace {

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

bool is_mail_char(char c) {
  return is_digit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '.' || c == '-' ||
         c == '_' || c == '+';
}

/// something@host.domain
std::string_view mail_in(std::string_view text) {
  for (std::size_t at = text.find('@'); at != std::string_view::npos; at = text.find('@', at + 1)) {
    std::size_t begin = at;
    while (begin > 0 && is_mail_char(text[begin - 1])) --begin;
    std::size_t end = at + 1;
    while (end < text.size() && is_mail_char(text[end])) ++end;
    while (end > at + 1 && (text[end - 1] == '.' || text[end - 1] == '-')) --end;
    const std::string_view host = text.substr(at + 1, end - at - 1);
    if (begin < at && host.find('.') != std::string_view::npos)
      return text.substr(begin, end - begin);
  }
  return {};
}

/// Digits with spaces, hyphens and brackets between, from `begin` on.
std::string_view number_at(std::string_view text, std::size_t begin) {
  std::size_t end = begin;
  std::size_t last = begin;
  int between = 0;
  for (; end < text.size(); ++end) {
    const char c = text[end];
    if (is_digit(c)) {
      last = end;
      between = 0;
    } else if ((c != ' ' && c != '-' && c != '(' && c != ')' && !(c == '+' && end == begin)) ||
               ++between > 2) {
      break;
    }
  }
  return text.substr(begin, last - begin + 1);
}

std::size_t digits_in(std::string_view text) {
  return static_cast<std::size_t>(std::ranges::count_if(text, is_digit));
}

/// 2024-03-12, also with an hour behind it.
bool is_date(std::string_view number) {
  return number.size() >= 10 && number[4] == '-' && number[7] == '-' &&
         (number.starts_with("19") || number.starts_with("20")) &&
         digits_in(number.substr(0, 10)) == 8;
}

/// 120 000 000: spaces alone, and three digits in each group but the first.
bool is_amount(std::string_view number) {
  std::size_t group = 0;
  bool first = true;
  for (const char c : number) {
    if (is_digit(c)) {
      ++group;
      continue;
    }
    if (c != ' ' || group > 3 || (!first && group != 3)) return false;
    group = 0;
    first = false;
  }
  return !first && group == 3;
}

std::string_view personal_number_in(std::string_view text) {
  constexpr std::size_t least_digits = 9;
  constexpr std::size_t least_after_plus = 7;
  for (std::size_t at = text.find_first_of("+0123456789"); at != std::string_view::npos;) {
    const std::string_view number = number_at(text, at);
    const std::size_t digits = digits_in(number);
    const bool enough =
        digits >= least_digits || (number.front() == '+' && digits >= least_after_plus);
    if (enough && !is_date(number) && !is_amount(number)) return number;
    at = text.find_first_of("+0123456789", at + number.size());
  }
  return {};
}

struct Capitalised {
  std::size_t begin = 0;
  std::size_t end = 0;
};

bool is_capital(char32_t point) {
  return small_letter(point) != point;
}

bool is_name_point(char32_t point) {
  return (point >= U'a' && point <= U'z') || (point >= U'A' && point <= U'Z') || point == U'-' ||
         (point >= 0xc0 && point < 0x250) || (point >= 0x400 && point < 0x530);
}

/// Beginnings of first names, folded; the ending changes with the case in Russian and Latvian.
constexpr std::array<std::string_view, 38> english_names = {
    "james",  "john",    "robert", "michael",  "william",  "david",  "richard",   "joseph",
    "thomas", "charles", "daniel", "matthew",  "anthony",  "steven", "andrew",    "paul",
    "george", "peter",   "mary",   "patricia", "jennifer", "linda",  "elizabeth", "barbara",
    "susan",  "jessica", "sarah",  "karen",    "nancy",    "lisa",   "margaret",  "emily",
    "anna",   "emma",    "helen",  "laura",    "alice",    "kate"};
constexpr std::array<std::string_view, 36> russian_names = {
    "александр", "алексе",  "андре",  "анатоли", "борис",      "валери",   "виктор", "владимир",
    "дмитри",    "евгени",  "иван",   "игор",    "константин", "михаил",   "никола", "олег",
    "павел",     "петр",    "серге",  "юри",     "анн",        "валентин", "галин",  "екатерин",
    "елен",      "ирин",    "людмил", "мари",    "марин",      "надежд",   "натали", "наталь",
    "ольг",      "светлан", "татьян", "юли"};
constexpr std::array<std::string_view, 32> latvian_names = {
    "jān",   "andri",  "juri", "pēter",  "edgar", "mārti",   "māri",   "ainār",
    "aivar", "guntar", "ivar", "kaspar", "artūr", "kristap", "roland", "valdi",
    "ann",   "krist",  "ilz",  "inga",   "iev",   "līg",     "laur",   "zan",
    "dac",   "sandr",  "daig", "ināra",  "mārīt", "elīn",    "agnes",  "baib"};

constexpr std::size_t longest_ending = 3;

bool is_first_name(std::string_view word) {
  const std::string folded = fold(word);
  if (std::ranges::find(english_names, folded) != english_names.end()) return true;
  const auto begins = [&](std::string_view stem) {
    return folded.starts_with(stem) &&
           count_code_points(std::string_view(folded).substr(stem.size())) <= longest_ending;
  };
  return std::ranges::any_of(russian_names, begins) || std::ranges::any_of(latvian_names, begins);
}

/// Ивановна, Петровичем …
bool is_patronymic(std::string_view word) {
  constexpr std::array<std::string_view, 4> middles = {"ович", "евич", "овн", "евн"};
  return std::ranges::any_of(middles, [&](std::string_view middle) {
    const std::size_t at = word.rfind(middle);
    return at != std::string_view::npos && at >= 4 &&
           count_code_points(word.substr(at + middle.size())) <= longest_ending;
  });
}

bool are_apart(std::string_view text, const Capitalised& first, const Capitalised& second) {
  return text.substr(first.end, second.begin - first.end) != " ";
}

std::vector<Capitalised> capitalised_words(std::string_view text) {
  std::vector<Capitalised> out;
  bool inside = false;
  bool capital = false;
  std::size_t begin = 0;
  for (std::size_t at = 0; at <= text.size();) {
    const Decoded step = at < text.size() ? decode_front(text.substr(at)) : Decoded{U' ', 1, true};
    const bool of_word = is_name_point(step.point);
    if (of_word && !inside) {
      begin = at;
      capital = is_capital(step.point);
    } else if (!of_word && inside && capital) {
      out.push_back({begin, at});
    }
    inside = of_word;
    at += step.size;
  }
  return out;
}

std::string_view name_in(std::string_view text) {
  const auto words = capitalised_words(text);
  for (std::size_t i = 1; i < words.size(); ++i) {
    const Capitalised& first = words[i - 1];
    const Capitalised& second = words[i];
    if (are_apart(text, first, second)) continue;
    const std::string_view given = text.substr(first.begin, first.end - first.begin);
    const std::string_view family = text.substr(second.begin, second.end - second.begin);
    if (count_code_points(family) < 2) continue;
    if (is_patronymic(family) || is_first_name(given))
      return text.substr(first.begin, second.end - first.begin);
  }
  return {};
}

}  // namespace

PersonalData personal_data_in(std::string_view text) {
  if (const auto mail = mail_in(text); !mail.empty())
    return {std::string(mail), tr("a mail address")};
  if (const auto number = personal_number_in(text); !number.empty())
    return {std::string(number), tr("the number of a phone, card or document")};
  if (const auto name = name_in(text); !name.empty()) return {std::string(name), tr("a full name")};
  return {};
}

}  // namespace knack::lint
