// SPDX-License-Identifier: MIT
// Editing by clusters, so that a letter with its accent goes as one.
#include "term/line_editor.hpp"

#include <algorithm>
#include <string_view>
#include <vector>

#include "base/safe_text.hpp"
#include "base/utf8.hpp"
#include "base/width.hpp"

namespace knack::term {
namespace {

std::size_t cells(std::string_view cluster) {
  return display_width(safe_line(cluster).view());
}

std::string_view view(const std::string& text) {
  return text;
}

}  // namespace

std::size_t LineEditor::before_cursor() const {
  std::size_t edge = 0;
  for (const std::string_view cluster : graphemes(text_)) {
    if (edge + cluster.size() >= cursor_) return edge;
    edge += cluster.size();
  }
  return edge;
}

std::size_t LineEditor::after_cursor() const {
  std::size_t edge = 0;
  for (const std::string_view cluster : graphemes(text_)) {
    edge += cluster.size();
    if (edge > cursor_) return edge;
  }
  return text_.size();
}

void LineEditor::insert(char32_t point) {
  if (point < U' ' || is_terminal_hazard(point)) return;
  std::string bytes;
  append_utf8(bytes, point);
  if (text_.size() + bytes.size() > longest_bytes) return;
  text_.insert(cursor_, bytes);
  cursor_ += bytes.size();
  // what was put in may have joined with what follows
  std::size_t edge = 0;
  for (const std::string_view cluster : graphemes(text_)) {
    if (edge >= cursor_) break;
    edge += cluster.size();
  }
  cursor_ = edge;
}

void LineEditor::backspace() {
  const std::size_t from = before_cursor();
  text_.erase(from, cursor_ - from);
  cursor_ = from;
}

void LineEditor::delete_forward() {
  text_.erase(cursor_, after_cursor() - cursor_);
}

void LineEditor::left() {
  cursor_ = before_cursor();
}

void LineEditor::right() {
  cursor_ = after_cursor();
}

void LineEditor::home() {
  cursor_ = 0;
}

void LineEditor::end() {
  cursor_ = text_.size();
}

void LineEditor::cut_to_start() {
  text_.erase(0, cursor_);
  cursor_ = 0;
}

void LineEditor::cut_to_end() {
  text_.erase(cursor_);
}

void LineEditor::cut_word() {
  std::size_t from = cursor_;
  while (from > 0 && text_[from - 1] == ' ') --from;
  while (from > 0 && text_[from - 1] != ' ') --from;
  text_.erase(from, cursor_ - from);
  cursor_ = from;
}

ShownLine LineEditor::shown(std::size_t columns) const {
  const std::size_t room = std::max<std::size_t>(columns, 2) - 1;
  const std::string_view before = view(text_).substr(0, cursor_);
  const std::string_view after = view(text_).substr(cursor_);
  const std::size_t kept_after = std::min(cells(after), room / 3);
  std::vector<std::string_view> clusters = graphemes(before);
  std::ranges::reverse(clusters);
  std::size_t used = 0;
  std::size_t from = cursor_;
  for (const std::string_view cluster : clusters) {
    const std::size_t width = cells(cluster);
    if (used + width > room - kept_after) break;
    used += width;
    from -= cluster.size();
  }
  ShownLine out;
  out.text = safe_line(view(text_).substr(from, cursor_ - from)).str();
  out.cursor = display_width(out.text);
  const std::size_t left = room > out.cursor ? room - out.cursor : 0;
  const SafeText rest = safe_line(after);
  out.text += fit(rest.view(), left);
  return out;
}

}  // namespace knack::term
