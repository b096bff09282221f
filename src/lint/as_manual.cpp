// SPDX-License-Identifier: MIT
// Writes the rules for people: one on the screen, all as a manual page.
#include "lint/as_manual.hpp"

#include <iterator>

#include <fmt/format.h>

#include "base/message.hpp"
#include "base/utf8.hpp"
#include "base/width.hpp"

namespace knack::lint {
namespace {

std::string indented(std::string_view text) {
  std::string out = "    ";
  for (const char c : text) {
    out += c;
    if (c == '\n') out += "    ";
  }
  return out + "\n";
}

std::string paragraph(std::string_view text, std::size_t columns) {
  std::string out;
  for (const std::string& line : wrap(text, columns)) out += line + "\n";
  return out;
}

/// One line of text for roff: no escape and no request, ASCII alone.
std::string roff(std::string_view line) {
  std::string out = line.starts_with('.') || line.starts_with('\'') ? "\\&" : "";
  for (std::size_t at = 0; at < line.size();) {
    const Decoded step = decode_front(line.substr(at));
    if (line[at] == '\\')
      out += "\\e";
    else if (line[at] == '-')
      out += "\\-";
    else if (step.size == 1)
      out += line[at];
    else
      fmt::format_to(
          std::back_inserter(out), "\\[u{:04X}]", static_cast<std::uint32_t>(step.point));
    at += step.size;
  }
  return out;
}

std::string roff_lines(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at <= text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    out += roff(text.substr(at, end - at)) + "\n";
    at = end + 1;
  }
  return out;
}

/// A sentence on lines of at most 80 bytes, as mdoc wants them: escapes make some of them longer.
std::string roff_sentence(std::string_view sentence) {
  constexpr std::size_t widest = 66;
  constexpr std::size_t narrowest = 20;
  constexpr std::size_t most_bytes = 80;
  for (std::size_t columns = widest;; columns -= 2) {
    std::string out;
    bool fits = true;
    for (const std::string& line : wrap(sentence, columns)) {
      const std::string written = roff(line);
      fits = fits && written.size() <= most_bytes;
      out += written + "\n";
    }
    if (fits || columns <= narrowest) return out;
  }
}

/// Sentences begin on lines of their own.
std::string roff_sentences(std::string_view text) {
  std::string out;
  while (!text.empty()) {
    const std::size_t stop = text.find(". ");
    const std::string_view sentence =
        text.substr(0, stop == std::string_view::npos ? stop : stop + 1);
    out += roff_sentence(sentence);
    text.remove_prefix(std::min(text.size(), sentence.size() + 1));
  }
  return out;
}

std::string article(Severity severity) {
  switch (severity) {
    case Severity::error:
      return "An error";
    case Severity::warning:
      return "A warning";
    case Severity::note:
      return "A note";
  }
  return {};
}

std::string example(std::string_view title, std::string_view toml) {
  return fmt::format(".Pp\n{}\n.Bd -literal -offset indent\n{}.Ed\n", title, roff_lines(toml));
}

std::string section(const Rule& rule) {
  std::string out = fmt::format(".Ss {}\n", rule.name);
  out += roff_sentences(fmt::format("{}: {}.", article(rule.severity), rule.summary));
  out += ".Pp\n" + roff_sentences(rule.rationale);
  if (rule.bad.empty()) return out;
  return out + example("Not like this:", rule.bad) + example("But like this:", rule.good);
}

constexpr std::string_view head = R"(.\" SPDX-License-Identifier: MIT
.\" Written by `knack rules --man` from the table of rules; do not edit.
.Dd November 24, 2026
.Dt KNACK-RULES 5
.Os
.Sh NAME
.Nm knack-rules
.Nd what knack asks of a deck, and why
.Sh DESCRIPTION
These are the rules that
.Ic knack validate
holds decks against.
The name of a rule stands in brackets behind each finding and never changes;
.Ic knack explain Ar RULE
shows one of them.
.Pp
An error means that a card or a deck cannot be used as it stands; no error can
be ignored.
Warnings and notes can, with a reason, by the keys
.Ic ignore
and
.Ic ignore_reason
of a card, a skill or the deck.
.Pp
The examples show what a rule is about and leave out the rest of the card.
.Sh RULES
)";

constexpr std::string_view foot = R"(.Sh SEE ALSO
.Xr knack 1
)";

}  // namespace

std::string explained(const Rule& rule, std::size_t columns) {
  std::string out = fmt::format("{} ({})\n", rule.name, to_string(rule.severity));
  out +=
      paragraph(tr(rule.summary), columns) + "\n" + paragraph(tr(rule.rationale), columns) + "\n";
  if (rule.bad.empty())
    return out + paragraph(tr("There is no example: this fault cannot be shown as text."), columns);
  return out + tr("Not like this:") + "\n" + indented(rule.bad) + "\n" + tr("But like this:") +
         "\n" + indented(rule.good);
}

std::string as_manual() {
  std::string out(head);
  for (const Rule& each : rules()) out += section(each);
  out += foot;
  return out;
}

}  // namespace knack::lint
