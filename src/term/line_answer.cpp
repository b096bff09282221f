// SPDX-License-Identifier: MIT
// The spellings of answers in line mode.
#include "term/line_answer.hpp"

#include <algorithm>
#include <vector>

#include "base/message.hpp"
#include "base/utf8.hpp"
#include "term/keys.hpp"

namespace knack::term {
namespace {

using drill::Command;
using Read = std::variant<Command, ScreenAct, LineProblem>;

/// The digits, or nothing if there is anything else than digits and separators.
std::optional<std::vector<int>> digits(std::string_view text) {
  std::vector<int> out;
  for (const char c : text) {
    if (c == ' ' || c == ',' || c == '\t') continue;
    if (c < '0' || c > '9') return std::nullopt;
    out.push_back(c - '0');
  }
  return out;
}

bool all_different(std::vector<int> numbers) {
  std::ranges::sort(numbers);
  return std::ranges::adjacent_find(numbers) == numbers.end();
}

bool right_count(CardType type, std::size_t count, std::size_t options) {
  if (type == CardType::choice) return count == 1;
  return type == CardType::order ? count == options : count >= 1;
}

Read read_numbers(std::string_view text, CardType type, std::size_t options) {
  const std::string wanted = what_is_wanted(type, options);
  auto numbers = digits(text);
  if (!numbers || numbers->empty()) return LineProblem{wanted};
  for (const int number : *numbers) {
    if (number < 1 || static_cast<std::size_t>(number) > options)
      return LineProblem{tr("There is no {number} here. {wanted}",
                            {arg("number", number), arg("wanted", wanted)})};
  }
  if (!right_count(type, numbers->size(), options) || !all_different(*numbers))
    return LineProblem{wanted};
  if (type == CardType::multi) std::ranges::sort(*numbers);
  return Command{drill::Chosen{*std::move(numbers)}};
}

}  // namespace

std::string_view trim(std::string_view text) {
  constexpr std::string_view blanks = " \t";
  const std::size_t from = text.find_first_not_of(blanks);
  if (from == std::string_view::npos) return {};
  return text.substr(from, text.find_last_not_of(blanks) - from + 1);
}

std::optional<Pressed> read_command(std::string_view line) {
  const std::string_view text = trim(line);
  if (text == "?") return Command{drill::Unknown{}};
  if (text.size() < 2 || text.front() != ':') return std::nullopt;
  const Decoded letter = decode_front(text.substr(1));
  const std::string_view rest = text.substr(1 + letter.size);
  auto pressed = letter_command(letter.point);
  if (rest.empty()) return pressed;
  const auto* act = pressed ? std::get_if<ScreenAct>(&*pressed) : nullptr;
  const bool note = act != nullptr && *act == ScreenAct::note;
  if (!note || (rest.front() != ' ' && rest.front() != '\t')) return std::nullopt;
  return Command{drill::Dispute{std::string(trim(rest))}};
}

std::string what_is_wanted(CardType type, std::size_t options) {
  switch (type) {
    case CardType::choice:
      return tr("Please give one number from 1 to {last}, or ? for don't know.",
                {arg("last", options)});
    case CardType::multi:
      return tr("Please give at least one number from 1 to {last}, each once, or ? for don't know.",
                {arg("last", options)});
    case CardType::order:
      return tr(
          "Please give all numbers from 1 to {last} in order, each once, or ? for don't know.",
          {arg("last", options)});
    case CardType::free:
      break;
  }
  return tr("Please type what you would say, or ? for don't know.");
}

Read read_answer(std::string_view line, CardType type, std::size_t options) {
  const std::string_view text = trim(line);
  if (auto pressed = read_command(text))
    return std::visit([](auto&& each) { return Read{std::forward<decltype(each)>(each)}; },
                      *std::move(pressed));
  if (type != CardType::free) return read_numbers(text, type, options);
  if (text.empty()) return LineProblem{what_is_wanted(type, options)};
  return Command{drill::TypedText{std::string(text)}};
}

std::optional<bool> read_yes_no(std::string_view line) {
  const std::string_view text = trim(line);
  if (text.empty()) return std::nullopt;
  for (const std::string_view yes : {"yes", "Yes", "YES", "да", "Да", "ДА"}) {
    if (text == yes) return true;
  }
  for (const std::string_view no : {"no", "No", "NO", "нет", "Нет", "НЕТ"}) {
    if (text == no) return false;
  }
  const Decoded first = decode_front(text);
  if (first.size != text.size()) return std::nullopt;
  const char letter = command_letter(first.point);
  if (letter == 'y') return true;
  if (letter == 'n') return false;
  return std::nullopt;
}

}  // namespace knack::term
