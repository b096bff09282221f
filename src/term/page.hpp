// SPDX-License-Identifier: MIT
// Lines of text under each other: safe, wrapped, indented, painted.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "term/style.hpp"

namespace knack::term {

enum class Paint { plain, strong, faint, good, middling, bad };

/// Collects lines. Every text goes through SafeText here and is wrapped to the smaller of 76 and
/// one less than the columns. No line begins with the word "Why" (as translated) but that of
/// `why`: such a line is indented by one space more.
class Page {
 public:
  explicit Page(const Style& style);

  void blank();

  /// A text, its newlines kept: the first line after `indent` spaces, the others after `hang`.
  void add(std::string_view text,
           Paint paint = Paint::plain,
           std::size_t indent = 0,
           std::size_t hang = 0);

  /// A text that hangs behind `lead`, such as the number of an option.
  void item(std::string_view lead, std::string_view text, Paint paint = Paint::plain);

  /// The one line that begins with "Why".
  void why(std::string_view text);

  [[nodiscard]] const std::string& text() const { return out_; }

  [[nodiscard]] const Style& style() const { return style_; }

 private:
  void put(std::string_view lead, std::string_view line, Paint paint);

  Style style_;
  std::size_t width_;
  std::string why_word_;
  std::string out_;
};

/// Whether there is nothing but white space.
[[nodiscard]] bool is_blank(std::string_view text);

}  // namespace knack::term
