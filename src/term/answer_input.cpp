// SPDX-License-Identifier: MIT
// What each key does to an answer that is being given.
#include "term/answer_input.hpp"

#include <algorithm>

#include "base/message.hpp"
#include "base/safe_text.hpp"
#include "base/width.hpp"
#include "term/line_answer.hpp"

namespace knack::term {

using drill::Command;

std::optional<Command> letter_command(char32_t point) {
  switch (command_letter(point)) {
    case 's':
      return drill::Skip{};
    case 'u':
      return drill::Undo{};
    case 'q':
      return drill::Quit{};
    default:
      return std::nullopt;
  }
}

AnswerInput::AnswerInput(CardType type, std::size_t options) : type_(type), options_(options) {}

std::optional<Command> AnswerInput::press(const Key& key) {
  hint_.clear();
  if (key == Key{KeyKind::control, U'd'}) return drill::Quit{};
  return type_ == CardType::free ? press_text(key) : press_digits(key);
}

std::optional<Command> AnswerInput::press_digits(const Key& key) {
  if (key.pasted) return std::nullopt;
  if (key.kind == KeyKind::enter) return confirm();
  if (key.kind == KeyKind::backspace && !numbers_.empty()) numbers_.pop_back();
  if (key.kind != KeyKind::character) return std::nullopt;
  if (key.point == U'?') return drill::Unknown{};
  const bool shown = key.point >= U'1' && key.point < U'1' + options_;
  if (shown) return take_number(static_cast<int>(key.point - U'0'));
  return letter_command(key.point);
}

std::optional<Command> AnswerInput::take_number(int number) {
  if (type_ == CardType::choice) {
    numbers_ = {number};
    return drill::Chosen{numbers_};
  }
  const auto there = std::ranges::find(numbers_, number);
  if (there == numbers_.end()) {
    numbers_.push_back(number);
  } else if (type_ == CardType::multi) {
    numbers_.erase(there);
  }
  if (type_ == CardType::multi) std::ranges::sort(numbers_);
  return std::nullopt;
}

std::optional<Command> AnswerInput::confirm() {
  const bool enough = type_ == CardType::order ? numbers_.size() == options_
                                               : type_ == CardType::multi && !numbers_.empty();
  if (enough) return drill::Chosen{numbers_};
  hint_ = what_is_wanted(type_, options_);
  return std::nullopt;
}

std::optional<Command> AnswerInput::press_text(const Key& key) {
  const bool after_escape = escaped_;
  escaped_ = false;
  if (after_escape && key.kind == KeyKind::character && !key.pasted)
    return letter_command(key.point);
  if (key.kind == KeyKind::escape) {
    escaped_ = !after_escape;
    return std::nullopt;
  }
  if (key.kind == KeyKind::enter) return confirm_text();
  edit(key);
  return std::nullopt;
}

std::optional<Command> AnswerInput::confirm_text() {
  const std::string text(trim(editor_.text()));
  if (text == "?") return drill::Unknown{};
  if (!text.empty()) return drill::TypedText{text};
  hint_ = what_is_wanted(type_, options_);
  return std::nullopt;
}

void AnswerInput::edit(const Key& key) {
  switch (key.kind) {
    case KeyKind::character:
      return editor_.insert(key.point);
    case KeyKind::backspace:
      return editor_.backspace();
    case KeyKind::delete_forward:
      return editor_.delete_forward();
    case KeyKind::left:
      return editor_.left();
    case KeyKind::right:
      return editor_.right();
    case KeyKind::home:
      return editor_.home();
    case KeyKind::end:
      return editor_.end();
    case KeyKind::enter:
    case KeyKind::escape:
    case KeyKind::up:
    case KeyKind::down:
      return;
    case KeyKind::control:
      break;
  }
  switch (key.point) {
    case U'a':
      return editor_.home();
    case U'e':
      return editor_.end();
    case U'k':
      return editor_.cut_to_end();
    case U'u':
      return editor_.cut_to_start();
    case U'w':
      return editor_.cut_word();
    default:
      return;
  }
}

ShownLine AnswerInput::shown(std::size_t columns) const {
  ShownLine out;
  constexpr std::size_t least_room = 8;
  out.text = escaped_ ? tr("Esc, then s, u or q: ") : "> ";
  if (display_width(out.text) + least_room > columns) out.text = escaped_ ? "Esc> " : "> ";
  const std::size_t lead = display_width(out.text);
  const std::size_t room = columns > lead + 3 ? columns - lead - 1 : 2;
  ShownLine given = editor_.shown(room);
  if (type_ != CardType::free) {
    for (const int number : numbers_)
      given.text += (given.text.empty() ? "" : " ") + std::to_string(number);
    given.cursor = given.text.size();
  }
  out.text += given.text;
  out.cursor = lead + given.cursor;
  if (!hint_.empty()) {
    const std::size_t used = display_width(out.text);
    const std::string hint = "  (" + safe_line(hint_).str() + ")";
    out.text += fit(hint, columns > used + 1 ? columns - used - 1 : 0);
  }
  return out;
}

}  // namespace knack::term
