// SPDX-License-Identifier: MIT
// Composition by utf8proc, folding by our own rules on top of it.
#include "base/fold.hpp"

#include <cstdlib>
#include <memory>
#include <optional>

#include <utf8proc.h>

#include "base/utf8.hpp"

namespace knack {
namespace {

/// utf8proc's mapping with these options; the text itself if it is not valid UTF-8.
std::string mapped(std::string_view text, int options) {
  utf8proc_uint8_t* raw = nullptr;
  const auto* bytes = reinterpret_cast<const utf8proc_uint8_t*>(text.data());
  const utf8proc_ssize_t size = utf8proc_map(bytes,
                                             static_cast<utf8proc_ssize_t>(text.size()),
                                             &raw,
                                             static_cast<utf8proc_option_t>(options));
  const std::unique_ptr<utf8proc_uint8_t, decltype(&std::free)> owned(raw, &std::free);
  if (size < 0) return std::string(text);
  return {reinterpret_cast<const char*>(owned.get()), static_cast<std::size_t>(size)};
}

constexpr bool is_blank(char c) {
  return c == ' ' || c == '\t' || c == '\r';
}

/// Apostrophes inside words and dashes, in one form each; everything else that is no letter, mark
/// or digit is a space.
char32_t simplified(char32_t point) {
  switch (point) {
    case 0x2018:
    case 0x2019:
    case 0x02bc:
    case 0x00b4:
    case 0x0060:
      return U'\'';
    case 0x2010:
    case 0x2011:
    case 0x2012:
    case 0x2013:
    case 0x2014:
    case 0x2015:
    case 0x2212:
      return U'-';
    case 0x0451:
      return 0x0435;  // ё → е
    default:
      return point;
  }
}

/// Letters, marks and numbers: the first eleven of Unicode's categories in utf8proc's order.
bool is_word(char32_t point) {
  if (point < 0x80) return (point >= U'a' && point <= U'z') || (point >= U'0' && point <= U'9');
  if (point >= 0x430 && point <= 0x44f) return true;
  const auto category = utf8proc_category(static_cast<utf8proc_int32_t>(point));
  return category >= UTF8PROC_CATEGORY_LU && category <= UTF8PROC_CATEGORY_NO;
}

/// Adds characters with runs of spaces made one, and joiners (' and -) kept only between word
/// characters.
class Folded {
 public:
  void add(char32_t point) {
    if (point == U'\'' || point == U'-') {
      if (after_word_ && joiner_ == 0)
        joiner_ = point;
      else
        end_word();
      return;
    }
    if (!is_word(point)) {
      end_word();
      return;
    }
    if (joiner_ != 0)
      append_utf8(out_, joiner_);
    else if (!after_word_ && !out_.empty())
      out_ += ' ';
    joiner_ = 0;
    after_word_ = true;
    append_utf8(out_, point);
  }

  [[nodiscard]] std::string take() { return std::move(out_); }

  void reserve(std::size_t bytes) { out_.reserve(bytes); }

 private:
  void end_word() {
    joiner_ = 0;
    after_word_ = false;
  }

  std::string out_;
  bool after_word_ = false;
  char32_t joiner_ = 0;
};

/// The small letter of a Latin letter with its mark in one character, from Ā on: those pairs that
/// are regular.
char32_t small_latin(char32_t point) {
  const bool even_is_capital = (point >= 0x100 && point <= 0x12f) || point == 0x136 ||
                               point == 0x137 || (point >= 0x14a && point <= 0x177);
  if (even_is_capital) return point | 1U;
  const bool odd_is_capital =
      (point >= 0x139 && point <= 0x148) || (point >= 0x179 && point <= 0x17e);
  if (odd_is_capital) return point % 2 == 1 ? point + 1 : point;
  return 0;
}

/// Dashes, quotes, points of omission.
bool is_plain_sign(char32_t point) {
  return (point >= 0x2010 && point <= 0x2026) || point == 0xab || point == 0xbb;
}

/// The small letter of a character that neither composition nor case folding treats in any other
/// way, 0 for all others: ASCII, Russian and Latvian letters, dashes and quotes. Such texts need no
/// way through utf8proc, which takes most of the time.
char32_t simply_folded(char32_t point) {
  if (point < 0x80) return point >= U'A' && point <= U'Z' ? point + 32 : point;
  if (point >= 0x410 && point <= 0x42f) return point + 32;
  if (point >= 0x430 && point <= 0x44f) return point;
  if (point == 0x401 || point == 0x451) return 0x435;
  if (is_plain_sign(point)) return point;
  return small_latin(point);
}

/// The character that a text begins with.
Decoded front(std::string_view text) {
  const auto byte = static_cast<unsigned char>(text[0]);
  return byte < 0x80U ? Decoded{byte, 1, true} : decode_front(text);
}

/// Whether `simply_folded` knows every character, so that the text is composed as it stands.
bool is_simple(std::string_view text) {
  while (!text.empty()) {
    const Decoded step = front(text);
    if (step.point != 0 && simply_folded(step.point) == 0) return false;
    text.remove_prefix(step.size);
  }
  return true;
}

/// `fold` where every character is simple, else nothing.
std::optional<std::string> fold_simply(std::string_view text) {
  Folded out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const Decoded step = front(text.substr(at));
    const char32_t point = simply_folded(step.point);
    if (point == 0 && step.point != 0) return std::nullopt;
    out.add(simplified(point));
    at += step.size;
  }
  return out.take();
}

}  // namespace

std::string nfc(std::string_view text) {
  if (is_simple(text)) return std::string(text);
  return mapped(text, UTF8PROC_STABLE | UTF8PROC_COMPOSE);
}

bool is_nfc(std::string_view text) {
  return is_simple(text) || nfc(text) == text;
}

std::string normal_text(std::string_view text) {
  const std::string composed = nfc(text);
  std::string out;
  out.reserve(composed.size());
  int newlines = 0;
  bool blank = false;
  for (const char c : composed) {
    if (c == '\n') {
      ++newlines;
    } else if (is_blank(c)) {
      blank = true;
    } else {
      if (!out.empty()) {
        if (newlines >= 2)
          out += '\n';
        else if (newlines == 1 || blank)
          out += ' ';
      }
      newlines = 0;
      blank = false;
      out += c;
    }
  }
  return out;
}

std::string fold(std::string_view text) {
  if (auto simple = fold_simply(text)) return *std::move(simple);
  const std::string folded = mapped(text, UTF8PROC_STABLE | UTF8PROC_COMPOSE | UTF8PROC_CASEFOLD);
  Folded out;
  for (std::size_t at = 0; at < folded.size();) {
    const Decoded step = decode_front(std::string_view(folded).substr(at));
    const bool upper = step.point >= U'A' && step.point <= U'Z';
    out.add(upper ? step.point + 32 : simplified(step.point));
    at += step.size;
  }
  return out.take();
}

char32_t small_letter(char32_t point) {
  if (point < 0x80) return point >= U'A' && point <= U'Z' ? point + 32 : point;
  const bool latin_1 = point >= 0xc0 && point <= 0xde && point != 0xd7;
  if (latin_1 || (point >= 0x410 && point <= 0x42f)) return point + 32;
  if (point == 0x401) return 0x451;
  const char32_t small = small_latin(point);
  return small == 0 ? point : small;
}

std::string fold_diacritics(std::string_view folded) {
  std::string out;
  out.reserve(folded.size());
  for (std::size_t at = 0; at < folded.size();) {
    const Decoded step = front(folded.substr(at));
    const std::string_view one = folded.substr(at, step.size);
    at += step.size;
    constexpr char32_t last_latin = 0x24f;
    if (step.point < 0x80 || step.point > last_latin) {
      out += one;
      continue;
    }
    const std::string apart =
        mapped(one, UTF8PROC_STABLE | UTF8PROC_DECOMPOSE | UTF8PROC_STRIPMARK);
    out += apart;
  }
  return out;
}

}  // namespace knack
