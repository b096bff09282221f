// SPDX-License-Identifier: MIT
// Text that may go to a terminal: the only type the renderer takes.
#pragma once

#include <string>
#include <string_view>
#include <utility>

namespace knack {

/// Text in which nothing can steer a terminal (CWE-150). Made only by `safe` and `safe_line`.
class SafeText {
 public:
  SafeText() = default;

  [[nodiscard]] const std::string& str() const { return text_; }

  [[nodiscard]] std::string_view view() const { return text_; }

  friend bool operator==(const SafeText&, const SafeText&) = default;

 private:
  friend SafeText safe(std::string_view text);
  friend SafeText safe_line(std::string_view text);

  explicit SafeText(std::string text) : text_(std::move(text)) {}

  std::string text_;
};

/// Makes hostile characters visible as `\u{9b}`: C0 except newline (a tab becomes one space), DEL,
/// C1, U+2028/9, bidi controls (U+061C, U+200E/F, U+202A-E, U+2066-9), tag characters, zero-width
/// ones outside emoji and joining scripts; invalid UTF-8 becomes U+FFFD; more than 8 combining
/// marks on one grapheme are dropped. The result is valid UTF-8, and `safe(safe(x)) == safe(x)`.
[[nodiscard]] SafeText safe(std::string_view text);

/// As `safe`, and each newline becomes a space: for things that must stay on one line.
[[nodiscard]] SafeText safe_line(std::string_view text);

/// JSON in which nothing can steer a terminal: JSON itself escapes C0 alone, here all else that
/// could stands as `\u009b` inside its texts too. Takes valid UTF-8.
[[nodiscard]] std::string safe_json(std::string_view json);

/// Whether `safe` would show this code point as an escape wherever it stands (zero-width joiners
/// are judged by their neighbours and give false here). The rule control-chars asks this of texts
/// in decks.
[[nodiscard]] bool is_terminal_hazard(char32_t point);

}  // namespace knack
