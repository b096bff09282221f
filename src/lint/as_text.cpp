// SPDX-License-Identifier: MIT
// Draws diagnostics with excerpts.
#include "lint/as_text.hpp"

#include <algorithm>
#include <iterator>

#include <fmt/format.h>

#include "base/message.hpp"
#include "base/safe_text.hpp"
#include "base/width.hpp"
#include "lint/rule.hpp"

namespace knack::lint {
namespace {

constexpr std::size_t most_columns = 100;
constexpr std::size_t fewest_columns = 20;

/// A piece of the line before, at and after the place, cut to what fits.
struct Excerpt {
  std::string before;
  std::string marked;
  std::string after;
};

/// The last graphemes of a safe text that fit.
std::string tail(const std::string& text, std::size_t columns) {
  const auto all = graphemes(text);
  std::size_t width = 0;
  std::size_t from = all.size();
  while (from > 0 && width + display_width(all[from - 1]) <= columns)
    width += display_width(all[--from]);
  std::string out;
  for (std::size_t i = from; i < all.size(); ++i) out += all[i];
  return out;
}

Excerpt cut(std::string_view line, const Span& at, std::size_t columns) {
  const std::size_t begin = offset_of(line, at.begin.column);
  const bool one_line = at.end.line == at.begin.line && at.end.column > at.begin.column;
  const std::size_t end = one_line ? offset_of(line, at.end.column) : line.size();
  Excerpt out{safe_line(line.substr(0, begin)).str(),
              safe_line(line.substr(begin, std::max(end, begin) - begin)).str(),
              safe_line(line.substr(std::max(end, begin))).str()};
  const std::size_t half = columns / 2;
  if (display_width(out.before) > half) out.before = "…" + tail(out.before, half);
  const std::string_view marked = fit(out.marked, columns - display_width(out.before));
  if (marked.size() < out.marked.size()) {
    out.marked = std::string(marked) + "…";
    out.after.clear();
  }
  const std::size_t left =
      columns - std::min(columns, display_width(out.before) + display_width(out.marked));
  if (const std::string_view after = fit(out.after, left); after.size() < out.after.size())
    out.after = std::string(after) + "…";
  return out;
}

std::string_view colour_of(Severity severity) {
  switch (severity) {
    case Severity::error:
      return "\x1b[1;31m";
    case Severity::warning:
      return "\x1b[1;33m";
    case Severity::note:
      return "\x1b[1;36m";
  }
  return {};
}

std::string painted(std::string_view text, std::string_view colour, bool on) {
  return on ? fmt::format("{}{}\x1b[0m", colour, text) : std::string(text);
}

void draw(std::string& out,
          const Diagnostic& each,
          const SourceLines* lines,
          bool colour,
          std::size_t columns) {
  auto sink = std::back_inserter(out);
  const std::string head =
      fmt::format("{}[{}]", to_string(each.severity), safe_line(each.rule).view());
  fmt::format_to(sink,
                 "{}: {}\n",
                 painted(head, colour_of(each.severity), colour),
                 safe_line(each.message).view());
  const std::string number = std::to_string(each.at.begin.line);
  const std::string margin(number.size(), ' ');
  fmt::format_to(sink,
                 "{}--> {}:{}:{}\n",
                 margin,
                 safe_line(each.file).view(),
                 each.at.begin.line,
                 each.at.begin.column);
  const std::string_view line =
      lines == nullptr ? std::string_view() : lines->line(each.at.begin.line);
  if (!line.empty()) {
    // The margin, its bar and the … at each end stand beside it.
    const std::size_t beside = number.size() + 5;
    const std::size_t room =
        std::clamp(columns - std::min(columns, beside), fewest_columns, most_columns);
    const Excerpt excerpt = cut(line, each.at, room);
    const std::string carets(std::max<std::size_t>(1, display_width(excerpt.marked)), '^');
    fmt::format_to(
        sink, "{} |\n{} | {}{}{}\n", margin, number, excerpt.before, excerpt.marked, excerpt.after);
    fmt::format_to(sink,
                   "{} | {}{}\n",
                   margin,
                   std::string(display_width(excerpt.before), ' '),
                   painted(carets, colour_of(each.severity), colour));
  }
  if (!each.help.empty())
    fmt::format_to(
        sink, "{} = {}\n", margin, tr("help: {text}", {arg("text", safe_line(each.help).view())}));
  out += '\n';
}

}  // namespace

std::string as_text(const Diagnostics& diagnostics,
                    const Sources& sources,
                    bool colour,
                    std::size_t columns) {
  std::string out;
  SourceIndex index(sources);
  for (const Diagnostic& each : diagnostics)
    draw(out, each, index.find(each.file), colour, columns);
  return out;
}

}  // namespace knack::lint
