// SPDX-License-Identifier: MIT
// Makes text harmless for terminals and keeps it readable.
#include "base/safe_text.hpp"

#include <algorithm>
#include <array>
#include <iterator>

#include <fmt/format.h>
#include <utf8proc.h>

#include "base/utf8.hpp"

namespace knack {
namespace {

constexpr char32_t zero_width_non_joiner = 0x200c;
constexpr char32_t zero_width_joiner = 0x200d;
constexpr int most_marks = 8;

struct Range {
  char32_t first;
  char32_t last;
};

/// Controls, bidi, separators of lines and paragraphs, what is invisible, tags; in rising order.
constexpr std::array<Range, 16> hazards{{{0x00, 0x1f},
                                         {0x7f, 0x9f},
                                         {0xad, 0xad},
                                         {0x034f, 0x034f},
                                         {0x061c, 0x061c},
                                         {0x180e, 0x180e},
                                         {0x200b, 0x200b},
                                         {0x200e, 0x200f},
                                         {0x2028, 0x2029},
                                         {0x202a, 0x202e},
                                         {0x2060, 0x2065},
                                         {0x2066, 0x2069},
                                         {0x206a, 0x206f},
                                         {0xfeff, 0xfeff},
                                         {0xfff0, 0xfffb},
                                         {0xe0000, 0xe0fff}}};

bool is_mark(char32_t point) {
  const auto category = utf8proc_category(static_cast<utf8proc_int32_t>(point));
  return category == UTF8PROC_CATEGORY_MN || category == UTF8PROC_CATEGORY_ME ||
         category == UTF8PROC_CATEGORY_MC;
}

/// Emoji and the scripts in which a joiner shapes letters: everything that is neither ASCII, Latin,
/// Greek, Cyrillic nor a space.
bool takes_joiner(char32_t point) {
  const bool joiner = point == zero_width_joiner || point == zero_width_non_joiner;
  return point >= 0x0600 && !joiner && !is_terminal_hazard(point);
}

void escape(std::string& out, char32_t point) {
  fmt::format_to(std::back_inserter(out), "\\u{{{:x}}}", static_cast<std::uint32_t>(point));
}

/// Copies a text and changes what could steer a terminal.
class Cleaner {
 public:
  explicit Cleaner(bool one_line) : one_line_(one_line) {}

  std::string clean(std::string_view text) {
    out_.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
      const Decoded step = decode_front(text.substr(at));
      at += step.size;
      const char32_t next = at < text.size() ? decode_front(text.substr(at)).point : 0;
      add(step.point, next);
    }
    return std::move(out_);
  }

 private:
  void add(char32_t point, char32_t next) {
    if (point == U'\n' || point == U'\t') {
      out_ += point == U'\n' && !one_line_ ? '\n' : ' ';
      last_ = U' ';
      marks_ = 0;
      return;
    }
    const bool joiner = point == zero_width_joiner || point == zero_width_non_joiner;
    const bool hostile =
        joiner ? !(takes_joiner(last_) && takes_joiner(next)) : is_terminal_hazard(point);
    if (hostile) {
      escape(out_, point);
      last_ = U'}';
      marks_ = 0;
      return;
    }
    if (is_mark(point))
      ++marks_;
    else if (!joiner)
      marks_ = 0;
    if (marks_ > most_marks) return;
    append_utf8(out_, point);
    if (!is_mark(point)) last_ = point;
  }

  bool one_line_;
  std::string out_;
  char32_t last_ = 0;
  int marks_ = 0;
};

bool is_plain(std::string_view text, bool one_line) {
  return std::ranges::all_of(
      text, [&](char c) { return (c >= ' ' && c < '\x7f') || (c == '\n' && !one_line); });
}

void append_utf16_escapes(std::string& out, char32_t point) {
  constexpr char32_t beyond = 0x10000;
  const auto unit = [&](char32_t value) {
    fmt::format_to(std::back_inserter(out), "\\u{:04x}", static_cast<std::uint32_t>(value));
  };
  if (point < beyond) return unit(point);
  unit(0xd800 + ((point - beyond) >> 10U));
  unit(0xdc00 + ((point - beyond) & 0x3ffU));
}

}  // namespace

bool is_terminal_hazard(char32_t point) {
  if (point == U'\n' || point == U'\t') return false;
  const auto* range = std::ranges::lower_bound(hazards, point, {}, &Range::last);
  return range != hazards.end() && point >= range->first;
}

SafeText safe(std::string_view text) {
  if (is_plain(text, false)) return SafeText(std::string(text));
  return SafeText(Cleaner(false).clean(text));
}

SafeText safe_line(std::string_view text) {
  if (is_plain(text, true)) return SafeText(std::string(text));
  return SafeText(Cleaner(true).clean(text));
}

std::string safe_json(std::string_view json) {
  std::string out;
  out.reserve(json.size());
  for (std::size_t at = 0; at < json.size();) {
    const Decoded step = decode_front(json.substr(at));
    if (is_terminal_hazard(step.point)) {
      append_utf16_escapes(out, step.point);
    } else {
      out.append(json.substr(at, step.size));
    }
    at += step.size;
  }
  return out;
}

}  // namespace knack
