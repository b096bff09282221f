// SPDX-License-Identifier: MIT
// Grapheme clusters, their cells, and breaking into lines.
#include "base/width.hpp"

#include <algorithm>

#include <utf8proc.h>

#include "base/utf8.hpp"

namespace knack {
namespace {

bool is_regional(char32_t point) {
  return point >= 0x1f1e6 && point <= 0x1f1ff;
}

/// Scripts written without spaces: a line may be broken between any two of their characters.
bool is_ideograph(char32_t point) {
  return (point >= 0x2e80 && point <= 0x9fff) || (point >= 0xf900 && point <= 0xfaff) ||
         (point >= 0xff00 && point <= 0xff60) || (point >= 0x20000 && point <= 0x3ffff);
}

/// Marks that must not begin a line (kinsoku), and those that must not end one.
bool may_not_begin(char32_t point) {
  constexpr std::u32string_view marks = U"、。，．）］｝」』】〉》！？：；ー々";
  return marks.find(point) != std::u32string_view::npos;
}

bool may_not_end(char32_t point) {
  constexpr std::u32string_view marks = U"（［｛「『【〈《";
  return marks.find(point) != std::u32string_view::npos;
}

std::size_t cluster_width(std::string_view cluster) {
  std::size_t widest = 0;
  std::size_t regionals = 0;
  for (std::size_t at = 0; at < cluster.size();) {
    const Decoded step = decode_front(cluster.substr(at));
    const int width = utf8proc_charwidth(static_cast<utf8proc_int32_t>(step.point));
    widest = std::max(widest, static_cast<std::size_t>(std::max(width, 0)));
    if (is_regional(step.point)) ++regionals;
    at += step.size;
  }
  return regionals >= 2 ? 2 : widest;
}

/// A stretch that is not broken unless it alone is too long.
struct Piece {
  std::vector<std::string_view> clusters;
  bool space_before = false;
};

/// Words, and within ideographic text single characters with their kinsoku neighbours.
std::vector<Piece> pieces_of(std::string_view paragraph) {
  std::vector<Piece> out;
  bool open = false;
  bool space = false;
  char32_t last = 0;
  for (const std::string_view cluster : graphemes(paragraph)) {
    if (cluster == " ") {
      open = false;
      space = true;
      continue;
    }
    const char32_t point = decode_front(cluster).point;
    const bool between =
        (is_ideograph(point) || is_ideograph(last)) && !may_not_begin(point) && !may_not_end(last);
    if (!open || between) {
      out.push_back({{}, space});
      space = false;
      open = true;
    }
    out.back().clusters.push_back(cluster);
    last = point;
  }
  return out;
}

std::size_t width_of(const Piece& piece) {
  std::size_t width = 0;
  for (const std::string_view cluster : piece.clusters) width += cluster_width(cluster);
  return width;
}

/// Fills lines of one paragraph.
class Lines {
 public:
  explicit Lines(std::size_t columns) : columns_(columns) {}

  void add(const Piece& piece) {
    const std::size_t gap = piece.space_before && !line_.empty() ? 1 : 0;
    const std::size_t width = width_of(piece);
    if (!line_.empty() && used_ + gap + width > columns_) break_line();
    if (!line_.empty() && gap == 1) {
      line_ += ' ';
      ++used_;
    }
    for (const std::string_view cluster : piece.clusters) {
      const std::size_t cells = cluster_width(cluster);
      if (!line_.empty() && used_ + cells > columns_) break_line();
      line_ += cluster;
      used_ += cells;
    }
  }

  void finish(std::vector<std::string>& out) {
    lines_.push_back(line_);
    std::ranges::move(lines_, std::back_inserter(out));
  }

 private:
  void break_line() {
    lines_.push_back(line_);
    line_.clear();
    used_ = 0;
  }

  std::size_t columns_;
  std::size_t used_ = 0;
  std::string line_;
  std::vector<std::string> lines_;
};

}  // namespace

std::vector<std::string_view> graphemes(std::string_view text) {
  std::vector<std::string_view> out;
  utf8proc_int32_t state = 0;
  char32_t last = 0;
  std::size_t begin = 0;
  for (std::size_t at = 0; at < text.size();) {
    const Decoded step = decode_front(text.substr(at));
    const bool broken =
        at > 0 &&
        utf8proc_grapheme_break_stateful(
            static_cast<utf8proc_int32_t>(last), static_cast<utf8proc_int32_t>(step.point), &state);
    if (broken) {
      out.push_back(text.substr(begin, at - begin));
      begin = at;
    }
    last = step.point;
    at += step.size;
  }
  if (begin < text.size()) out.push_back(text.substr(begin));
  return out;
}

std::size_t display_width(std::string_view text) {
  const bool ascii = std::ranges::all_of(text, [](char c) { return c >= ' ' && c < '\x7f'; });
  if (ascii) return text.size();
  std::size_t width = 0;
  for (const std::string_view cluster : graphemes(text)) width += cluster_width(cluster);
  return width;
}

std::vector<std::string> wrap(std::string_view text, std::size_t columns) {
  constexpr std::size_t narrowest = 8;
  std::vector<std::string> out;
  for (;;) {
    const std::size_t end = text.find('\n');
    Lines lines(std::max(columns, narrowest));
    for (const Piece& piece : pieces_of(text.substr(0, end))) lines.add(piece);
    lines.finish(out);
    if (end == std::string_view::npos) return out;
    text.remove_prefix(end + 1);
  }
}

std::string_view fit(std::string_view text, std::size_t columns) {
  std::size_t used = 0;
  std::size_t size = 0;
  for (const std::string_view cluster : graphemes(text)) {
    const std::size_t cells = cluster_width(cluster);
    if (used + cells > columns) break;
    used += cells;
    size += cluster.size();
  }
  return text.substr(0, size);
}

}  // namespace knack
