// SPDX-License-Identifier: MIT
// Writes diagnostics as workflow commands.
#include "lint/as_github.hpp"

#include <algorithm>
#include <array>
#include <iterator>

#include <fmt/format.h>

#include "base/message.hpp"
#include "base/safe_text.hpp"

namespace knack::lint {
namespace {

std::string escaped(std::string_view text, bool property) {
  const SafeText shown = safe(text);
  std::string out;
  for (const char c : shown.view()) {
    const bool special = c == '%' || c == '\r' || c == '\n' || (property && (c == ':' || c == ','));
    if (special)
      fmt::format_to(std::back_inserter(out), "%{:02X}", static_cast<unsigned char>(c));
    else
      out += c;
  }
  return out;
}

std::string_view command_of(Severity severity) {
  switch (severity) {
    case Severity::error:
      return "error";
    case Severity::warning:
      return "warning";
    case Severity::note:
      return "notice";
  }
  return {};
}

std::string place_of(const Diagnostic& each) {
  const Span& at = each.at;
  std::string lines =
      fmt::format("line={},endLine={}", at.begin.line, std::max(at.begin.line, at.end.line));
  if (at.end.line != at.begin.line) return lines;
  return fmt::format(
      "{},col={},endColumn={}", lines, at.begin.column, std::max(at.begin.column, at.end.column));
}

void write(std::string& out, const Diagnostic& each) {
  const std::string text = each.help.empty() ? each.message : each.message + "\n" + each.help;
  std::string_view file = each.file;
  if (file.starts_with("./")) file.remove_prefix(2);
  fmt::format_to(std::back_inserter(out),
                 "::{} file={},{},title={}::{}\n",
                 command_of(each.severity),
                 escaped(file, true),
                 place_of(each),
                 escaped(fmt::format("knack ({})", each.rule), true),
                 escaped(text, false));
}

}  // namespace

std::string as_github(const Diagnostics& diagnostics) {
  std::string out;
  std::size_t left_out = 0;
  for (const Severity severity : {Severity::error, Severity::warning, Severity::note}) {
    const auto all =
        static_cast<std::size_t>(std::ranges::count(diagnostics, severity, &Diagnostic::severity));
    // The last notice counts as one itself.
    const bool last_needed = left_out > 0 || all > github_cap;
    const std::size_t room =
        severity == Severity::note && last_needed ? github_cap - 1 : github_cap;
    std::size_t shown = 0;
    for (const Diagnostic& each : diagnostics) {
      if (each.severity != severity || shown == room) continue;
      write(out, each);
      ++shown;
    }
    left_out += all - shown;
  }
  if (left_out > 0) {
    const auto n = static_cast<long long>(left_out);
    out += "::notice::" +
           escaped(tr_n("{n} more is not shown here; knack validate shows all",
                        "{n} more are not shown here; knack validate shows all",
                        n),
                   false) +
           "\n";
  }
  return out;
}

}  // namespace knack::lint
