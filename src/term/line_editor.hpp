// SPDX-License-Identifier: MIT
// One line of text under a cursor, moved over and erased by grapheme clusters.
#pragma once

#include <cstddef>
#include <string>

namespace knack::term {

/// What of a line is shown, and in which cell of it the cursor stands.
struct ShownLine {
  std::string text;
  std::size_t cursor = 0;
};

/// A value: no keys, no terminal.
class LineEditor {
 public:
  static constexpr std::size_t longest_bytes = 8192;

  /// Puts a character before the cursor. Controls and what could steer a terminal are ignored, and
  /// so is all that goes beyond `longest_bytes`.
  void insert(char32_t point);

  void backspace();
  void delete_forward();
  void left();
  void right();
  void home();
  void end();
  void cut_to_start();  ///< Ctrl-U
  void cut_to_end();    ///< Ctrl-K
  void cut_word();      ///< Ctrl-W: spaces, then a word, before the cursor

  [[nodiscard]] const std::string& text() const { return text_; }

  /// The part around the cursor that fits in `columns` cells with the cursor (at least 2), safe
  /// for a terminal.
  [[nodiscard]] ShownLine shown(std::size_t columns) const;

 private:
  [[nodiscard]] std::size_t before_cursor() const;
  [[nodiscard]] std::size_t after_cursor() const;

  std::string text_;
  std::size_t cursor_ = 0;  // a byte offset at the edge of a cluster
};

}  // namespace knack::term
