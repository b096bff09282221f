// SPDX-License-Identifier: MIT
// From keys to an answer: options by digits, texts by the line editor, commands by letters.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "base/card_type.hpp"
#include "drill/view.hpp"
#include "term/keys.hpp"
#include "term/line_editor.hpp"

namespace knack::term {

/// What the screen does by itself: hide the text and stop the clock, list all keys, ask for a note.
enum class ScreenAct { pause, help, note };

using Pressed = std::variant<drill::Command, ScreenAct>;

/// The answer to one question while it is being given; pure.
class AnswerInput {
 public:
  /// `options`: how many are shown, at most 9; 0 for a free text.
  AnswerInput(CardType type, std::size_t options);

  /// Takes a key; gives what is complete with it. Choice: a digit answers. Multi: digits
  /// toggle, Enter confirms. Order: digits append, Backspace takes back, Enter confirms. Free: the
  /// line editor, Enter confirms; `?` alone is don't know; Esc, then a letter is a command.
  [[nodiscard]] std::optional<Pressed> press(const Key& key);

  /// The line to show, in fewer than `columns` cells.
  [[nodiscard]] ShownLine shown(std::size_t columns) const;

  /// What is missing, as a sentence, if the last key was an Enter that could not be one; said once
  /// for several Enters in a row.
  [[nodiscard]] const std::string& hint() const { return hint_; }

 private:
  void say_what_is_missing();
  [[nodiscard]] std::optional<Pressed> press_digits(const Key& key);
  [[nodiscard]] std::optional<Pressed> press_text(const Key& key);
  [[nodiscard]] std::optional<drill::Command> take_number(int number);
  [[nodiscard]] std::optional<drill::Command> confirm();
  [[nodiscard]] std::optional<drill::Command> confirm_text();

  CardType type_;
  std::size_t options_;
  std::vector<int> numbers_;
  LineEditor editor_;
  bool escaped_ = false;
  std::string hint_;
  bool hinted_ = false;  // since the last key that was no Enter
};

/// A note while it is being written; pure.
class NoteInput {
 public:
  /// Takes a key; true when the note is done: Enter keeps it, Esc and Ctrl-D drop it.
  [[nodiscard]] bool press(const Key& key);

  /// Without spaces at its ends; empty if it was dropped.
  [[nodiscard]] const std::string& text() const { return text_; }

  [[nodiscard]] ShownLine shown(std::size_t columns) const;

 private:
  LineEditor editor_;
  std::string text_;
};

/// What a letter means as a command, also under a Russian layout: s skip, u undo, b bury, z
/// suspend, d note, ! not allowed, m mine was right, e edit, p pause, h help, q quit; else nothing.
[[nodiscard]] std::optional<Pressed> letter_command(char32_t point);

/// Whether a command means something once the card is answered: all but answers and `s`.
[[nodiscard]] bool fits_after_answer(const Pressed& pressed);

/// Whether a command is heard while a self-check asks: quit, marks that do not hide the card, what
/// the screen does by itself, and undo, which is not offered: the session says that it comes after.
[[nodiscard]] bool fits_self_check(const Pressed& pressed);

}  // namespace knack::term
