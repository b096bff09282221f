// SPDX-License-Identifier: MIT
// What each key does to an answer that is being given.
#include "term/answer_input.hpp"

#include <algorithm>

#include "base/message.hpp"
#include "base/width.hpp"
#include "term/line_answer.hpp"

namespace knack::term {

using drill::Command;

namespace {

/// What a key does to a line of text.
void edit(LineEditor& editor, const Key& key) {
  switch (key.kind) {
    case KeyKind::character:
      return editor.insert(key.point);
    case KeyKind::backspace:
      return editor.backspace();
    case KeyKind::delete_forward:
      return editor.delete_forward();
    case KeyKind::left:
      return editor.left();
    case KeyKind::right:
      return editor.right();
    case KeyKind::home:
      return editor.home();
    case KeyKind::end:
      return editor.end();
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
      return editor.home();
    case U'e':
      return editor.end();
    case U'k':
      return editor.cut_to_end();
    case U'u':
      return editor.cut_to_start();
    case U'w':
      return editor.cut_word();
    default:
      return;
  }
}

}  // namespace

std::optional<Pressed> letter_command(char32_t point) {
  if (point == U'!') return Command{drill::NotAllowed{}};
  switch (command_letter(point)) {
    case 's':
      return Command{drill::Skip{}};
    case 'u':
      return Command{drill::Undo{}};
    case 'b':
      return Command{drill::Bury{}};
    case 'z':
      return Command{drill::Suspend{}};
    case 'd':
      return ScreenAct::note;
    case 'm':
      return Command{drill::MineWasRight{}};
    case 'e':
      return Command{drill::Edit{}};
    case 'p':
      return ScreenAct::pause;
    case 'h':
      return ScreenAct::help;
    case 'q':
      return Command{drill::Quit{}};
    default:
      return std::nullopt;
  }
}

bool fits_after_answer(const Pressed& pressed) {
  const auto* command = std::get_if<Command>(&pressed);
  if (command == nullptr) return true;
  return !std::holds_alternative<drill::Skip>(*command) &&
         !std::holds_alternative<drill::Unknown>(*command);
}

bool fits_self_check(const Pressed& pressed) {
  const auto* command = std::get_if<Command>(&pressed);
  if (command == nullptr) return true;
  return std::holds_alternative<drill::Undo>(*command) ||
         std::holds_alternative<drill::Quit>(*command) ||
         std::holds_alternative<drill::NotAllowed>(*command) ||
         std::holds_alternative<drill::Dispute>(*command);
}

AnswerInput::AnswerInput(CardType type, std::size_t options) : type_(type), options_(options) {}

std::optional<Pressed> AnswerInput::press(const Key& key) {
  hint_.clear();
  if (key.kind != KeyKind::enter) hinted_ = false;
  if (key == Key{KeyKind::control, U'd'}) return Command{drill::Quit{}};
  return type_ == CardType::free ? press_text(key) : press_digits(key);
}

std::optional<Pressed> AnswerInput::press_digits(const Key& key) {
  if (key.pasted) return std::nullopt;
  if (key.kind == KeyKind::enter) return confirm();
  if (key.kind == KeyKind::backspace && !numbers_.empty()) numbers_.pop_back();
  if (key.kind != KeyKind::character) return std::nullopt;
  if (key.point == U'?') return Command{drill::Unknown{}};
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
  say_what_is_missing();
  return std::nullopt;
}

void AnswerInput::say_what_is_missing() {
  if (!hinted_) hint_ = what_is_wanted(type_, options_);
  hinted_ = true;
}

std::optional<Pressed> AnswerInput::press_text(const Key& key) {
  const bool after_escape = escaped_;
  escaped_ = false;
  if (after_escape && key.kind == KeyKind::character && !key.pasted)
    return letter_command(key.point);
  if (key.kind == KeyKind::escape) {
    escaped_ = !after_escape;
    return std::nullopt;
  }
  if (key.kind == KeyKind::enter) return confirm_text();
  edit(editor_, key);
  return std::nullopt;
}

std::optional<Command> AnswerInput::confirm_text() {
  const std::string text(trim(editor_.text()));
  if (text == "?") return drill::Unknown{};
  if (!text.empty()) return drill::TypedText{text};
  say_what_is_missing();
  return std::nullopt;
}

ShownLine AnswerInput::shown(std::size_t columns) const {
  ShownLine out;
  constexpr std::size_t least_room = 8;
  out.text = escaped_ ? tr("Esc, then a letter, h for help: ") : "> ";
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
  return out;
}

bool NoteInput::press(const Key& key) {
  if (key.kind == KeyKind::escape || key == Key{KeyKind::control, U'd'}) return true;
  if (key.kind == KeyKind::enter) {
    text_ = trim(editor_.text());
    return true;
  }
  edit(editor_, key);
  return false;
}

ShownLine NoteInput::shown(std::size_t columns) const {
  constexpr std::size_t lead = 2;
  ShownLine out = editor_.shown(columns > lead + 2 ? columns - lead - 1 : 2);
  out.text.insert(0, "> ");
  out.cursor += lead;
  return out;
}

}  // namespace knack::term
