// SPDX-License-Identifier: MIT
// The only place where figures become lines, so that width, safety and colour hold everywhere.
#include "report/sheet.hpp"

#include <algorithm>
#include <array>

#include "base/message.hpp"
#include "base/safe_text.hpp"
#include "base/width.hpp"

namespace knack::report {
namespace {

constexpr std::size_t narrowest = 20;
constexpr std::size_t widest = 80;

std::string_view code(Ink ink) {
  switch (ink) {
    case Ink::strong:
      return "\x1b[1m";
    case Ink::faint:
      return "\x1b[2m";
    case Ink::good:
      return "\x1b[32m";
    case Ink::warning:
      return "\x1b[33m";
    case Ink::plain:
      break;
  }
  return "";
}

/// No-break spaces have done their work when a line is laid.
std::string with_plain_spaces(std::string_view text) {
  constexpr std::string_view no_break = "\u00a0";
  std::string out(text);
  for (auto at = out.find(no_break); at != std::string::npos; at = out.find(no_break, at))
    out.replace(at, no_break.size(), " ");
  return out;
}

std::string sentence(const Row& row) {
  return tr("{label}: {text}", {arg("label", row.label), arg("text", row.text)});
}

std::size_t label_width(std::span<const Row> rows) {
  std::size_t width = 0;
  for (const Row& each : rows) width = std::max(width, display_width(each.label));
  return width;
}

}  // namespace

Sheet::Sheet(const SheetStyle& style)
    // The last column stays free: some terminals break the line there.
    : style_(style), width_(std::clamp(style.columns, narrowest, widest) - 1) {}

void Sheet::blank() {
  out_ += '\n';
}

void Sheet::put(std::string_view lead, std::string_view text, Ink ink) {
  const bool painted = style_.colour && ink != Ink::plain && !text.empty();
  out_ += lead;
  if (painted) out_ += code(ink);
  out_ += with_plain_spaces(text);
  if (painted) out_ += "\x1b[0m";
  out_ += '\n';
}

void Sheet::add(std::string_view text, Ink ink, std::size_t indent) {
  const std::string lead(style_.accessible ? 0 : indent, ' ');
  std::string whole = safe(text).str();
  if (style_.accessible && !whole.ends_with('.')) whole += '.';
  for (const std::string& each : wrap(whole, width_ - lead.size())) put(lead, each, ink);
}

void Sheet::line(std::string_view text, Ink ink) {
  const SafeText whole = safe_line(text);
  const std::string_view cut = fit(whole.view(), width_);
  put({}, cut.substr(0, cut.find_last_not_of(' ') + 1), ink);
}

void Sheet::rows(std::span<const Row> rows, std::size_t indent) {
  constexpr std::size_t gap = 2;
  constexpr std::size_t room_for_text = 16;
  const std::size_t hang = indent + label_width(rows) + gap;
  if (style_.accessible || hang + room_for_text > width_) {
    for (const Row& each : rows) add(sentence(each), each.ink, indent);
    return;
  }
  for (const Row& each : rows) {
    std::string lead =
        std::string(indent, ' ') + left_aligned(safe_line(each.label).view(), hang - indent);
    const SafeText whole = safe_line(each.text);
    for (const std::string& part : wrap(whole.view(), width_ - hang)) {
      put(lead, part, each.ink);
      lead.assign(hang, ' ');
    }
  }
}

std::string right_aligned(std::string_view text, std::size_t width) {
  const std::size_t taken = display_width(text);
  return std::string(width > taken ? width - taken : 0, ' ') + std::string(text);
}

std::string left_aligned(std::string_view text, std::size_t width) {
  const std::size_t taken = display_width(text);
  return std::string(text) + std::string(width > taken ? width - taken : 0, ' ');
}

std::string_view shade(int level, bool ascii) {
  constexpr std::array<std::string_view, 5> plain{".", "-", "+", "*", "#"};
  constexpr std::array<std::string_view, 5> shades{"·", "░", "▒", "▓", "█"};
  return (ascii ? plain : shades).at(static_cast<std::size_t>(std::clamp(level, 0, 4)));
}

std::string bar(std::size_t cells, bool ascii) {
  std::string out;
  for (std::size_t i = 0; i < cells; ++i) out += shade(4, ascii);
  return out;
}

}  // namespace knack::report
