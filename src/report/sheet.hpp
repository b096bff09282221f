// SPDX-License-Identifier: MIT
// Lines of figures for people: as wide as the screen and no wider, safe, painted only where colour
// is wanted.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace knack::report {

/// How the learner wants figures to look.
struct SheetStyle {
  bool colour = false;       ///< escape codes for colour and weight; never the only carrier
  bool ascii = false;        ///< bars and shades in ASCII
  bool accessible = false;   ///< sentences, one thought a line, no bars: for screen readers
  std::size_t columns = 80;  ///< of the screen; under 20 counts as 20, over 80 as 80
};

enum class Ink { plain, strong, faint, good, warning };

/// A figure with its name: "First try", "15 of 18 right".
struct Row {
  std::string label;
  std::string text;
  Ink ink = Ink::plain;
};

/// Collects lines, each at most `width()` cells. Every text goes through SafeText here.
class Sheet {
 public:
  explicit Sheet(const SheetStyle& style);

  void blank();

  /// A text, wrapped; all its lines after `indent` spaces. For screen readers a sentence: not
  /// indented, with a full stop.
  void add(std::string_view text, Ink ink = Ink::plain, std::size_t indent = 0);

  /// A line that its maker has measured: only what is beyond `width()` is cut off.
  void line(std::string_view text, Ink ink = Ink::plain);

  /// Labels under each other and the texts beside them; where there is no room, or for screen
  /// readers, each as a sentence: "First try: 15 of 18 right."
  void rows(std::span<const Row> rows, std::size_t indent = 0);

  [[nodiscard]] const SheetStyle& style() const { return style_; }

  [[nodiscard]] std::size_t width() const { return width_; }

  [[nodiscard]] const std::string& text() const { return out_; }

 private:
  void put(std::string_view lead, std::string_view text, Ink ink);

  SheetStyle style_;
  std::size_t width_;
  std::string out_;
};

/// The text with spaces before it (`right_aligned`) or after it (`left_aligned`) up to a width in
/// cells.
[[nodiscard]] std::string right_aligned(std::string_view text, std::size_t width);
[[nodiscard]] std::string left_aligned(std::string_view text, std::size_t width);

/// One cell of a shade from 0 (nothing) to 4 (full): · ░ ▒ ▓ █, in ASCII . - + * #.
[[nodiscard]] std::string_view shade(int level, bool ascii);

/// A bar of full cells.
[[nodiscard]] std::string bar(std::size_t cells, bool ascii);

}  // namespace knack::report
