// SPDX-License-Identifier: MIT
// Makes text harmless for terminals and keeps it readable.
#include "base/safe_text.hpp"

#include <algorithm>
#include <iterator>

#include <fmt/format.h>
#include <utf8proc.h>

#include "base/utf8.hpp"

namespace knack {
namespace {

constexpr char32_t zero_width_non_joiner = 0x200c;
constexpr char32_t zero_width_joiner = 0x200d;
constexpr int most_marks = 8;

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
  if (point < 0x20 || (point >= 0x7f && point <= 0x9f)) return true;
  if (point < 0x00ad) return false;
  const bool bidi = point == 0x061c || point == 0x200e || point == 0x200f ||
                    (point >= 0x202a && point <= 0x202e) || (point >= 0x2066 && point <= 0x2069);
  const bool separator = point == 0x2028 || point == 0x2029;
  const bool invisible = point == 0x00ad || point == 0x034f || point == 0x180e || point == 0x200b ||
                         point == 0x2060 || (point >= 0x2061 && point <= 0x2065) ||
                         (point >= 0x206a && point <= 0x206f) || point == 0xfeff ||
                         (point >= 0xfff0 && point <= 0xfffb);
  const bool tag = point >= 0xe0000 && point <= 0xe0fff;
  return bidi || separator || invisible || tag;
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
