// SPDX-License-Identifier: MIT
// From keys to an answer: options by digits, texts by the line editor, commands by letters.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "base/card_type.hpp"
#include "drill/view.hpp"
#include "term/keys.hpp"
#include "term/line_editor.hpp"

namespace knack::term {

/// The answer to one question while it is being given; pure.
class AnswerInput {
 public:
  /// `options`: how many are shown, at most 9; 0 for a free text.
  AnswerInput(CardType type, std::size_t options);

  /// Takes a key; gives the command when it is complete. Choice: a digit answers. Multi: digits
  /// toggle, Enter confirms. Order: digits append, Backspace takes back, Enter confirms. Free: the
  /// line editor, Enter confirms; `?` alone is don't know; Esc, then a letter is a command.
  [[nodiscard]] std::optional<drill::Command> press(const Key& key);

  /// The line to show, in fewer than `columns` cells.
  [[nodiscard]] ShownLine shown(std::size_t columns) const;

 private:
  [[nodiscard]] std::optional<drill::Command> press_digits(const Key& key);
  [[nodiscard]] std::optional<drill::Command> press_text(const Key& key);
  [[nodiscard]] std::optional<drill::Command> take_number(int number);
  [[nodiscard]] std::optional<drill::Command> confirm();
  [[nodiscard]] std::optional<drill::Command> confirm_text();
  void edit(const Key& key);

  CardType type_;
  std::size_t options_;
  std::vector<int> numbers_;
  LineEditor editor_;
  bool escaped_ = false;
  std::string hint_;
};

/// Skip, Undo or Quit for s, u, q (also under a Russian layout), else nothing.
[[nodiscard]] std::optional<drill::Command> letter_command(char32_t point);

}  // namespace knack::term
