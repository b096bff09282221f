// SPDX-License-Identifier: MIT
// The only place where texts become lines, so that safety and the law of "Why" hold everywhere.
#include "term/page.hpp"

#include <algorithm>
#include <vector>

#include "base/message.hpp"
#include "base/safe_text.hpp"
#include "base/width.hpp"

namespace knack::term {
namespace {

constexpr std::size_t widest = 76;
constexpr std::size_t narrowest = 20;

/// One column is left over for the space before a "Why" that is not ours.
std::size_t usable(std::size_t columns) {
  return std::min(std::max(columns, narrowest) - 1, widest);
}

std::string_view code(Paint paint) {
  switch (paint) {
    case Paint::strong:
      return "\x1b[1m";
    case Paint::faint:
      return "\x1b[2m";
    case Paint::good:
      return "\x1b[1;32m";
    case Paint::middling:
      return "\x1b[1;33m";
    case Paint::bad:
      return "\x1b[1;31m";
    case Paint::plain:
      break;
  }
  return "";
}

std::string_view without_end(std::string_view text) {
  const std::size_t last = text.find_last_not_of(" \t\r\n");
  return text.substr(0, last == std::string_view::npos ? 0 : last + 1);
}

std::string why_label() {
  return tr("Why:");
}

}  // namespace

bool is_blank(std::string_view text) {
  return without_end(text).empty();
}

Page::Page(const Style& style)
    : style_(style), width_(usable(style.columns)), why_word_(why_label()) {
  if (why_word_.ends_with(':')) why_word_.pop_back();
}

void Page::blank() {
  out_ += '\n';
}

void Page::put(std::string_view lead, std::string_view line, Paint paint) {
  if (line.empty()) lead = lead.substr(0, lead.find_last_not_of(' ') + 1);
  out_ += lead;
  const bool painted = style_.colour && paint != Paint::plain && !line.empty();
  if (painted) out_ += code(paint);
  out_ += line;
  if (painted) out_ += "\x1b[0m";
  out_ += '\n';
}

void Page::add(std::string_view text, Paint paint, std::size_t indent, std::size_t hang) {
  const SafeText whole = safe(without_end(text));
  bool first = true;
  for (const std::string& line : wrap(whole.view(), width_ - std::max(indent, hang))) {
    std::string lead(first ? indent : hang, ' ');
    if (lead.empty() && line.starts_with(why_word_)) lead = " ";
    put(lead, line, paint);
    first = false;
  }
}

void Page::item(std::string_view lead, std::string_view text, Paint paint) {
  const SafeText whole = safe(without_end(text));
  std::string front = safe_line(lead).str();
  const std::size_t hang = display_width(front);
  for (const std::string& line : wrap(whole.view(), width_ - std::min(hang, width_))) {
    put(front, line, paint);
    front.assign(hang, ' ');
  }
}

void Page::why(std::string_view text) {
  item(why_label() + " ", text);
}

}  // namespace knack::term
