// SPDX-License-Identifier: MIT
// Counts findings.
#include "lint/summary.hpp"

#include <algorithm>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "base/message.hpp"
#include "base/safe_text.hpp"
#include "lint/rule.hpp"

namespace knack::lint {
namespace {

long long number(std::size_t n) {
  return static_cast<long long>(n);
}

void add(std::string& line, std::string_view separator, const std::string& part) {
  line += separator;
  line += part;
}

}  // namespace

Counts count(const Diagnostics& diagnostics) {
  Counts out;
  for (const Diagnostic& each : diagnostics) {
    out.errors += each.severity == Severity::error ? 1U : 0U;
    out.warnings += each.severity == Severity::warning ? 1U : 0U;
    out.notes += each.severity == Severity::note ? 1U : 0U;
    out.fixable += each.fix && each.fix->safe ? 1U : 0U;
  }
  return out;
}

std::string last_line(const Diagnostics& diagnostics, const Scope& scope) {
  const Counts counts = count(diagnostics);
  const std::string faults =
      diagnostics.empty()
          ? tr("no faults")
          : tr("{errors}, {warnings}, {notes}",
               {arg("errors", tr_n("{n} error", "{n} errors", number(counts.errors))),
                arg("warnings", tr_n("{n} warning", "{n} warnings", number(counts.warnings))),
                arg("notes", tr_n("{n} note", "{n} notes", number(counts.notes)))});
  std::string out = tr("{files}, {cards}: {faults}",
                       {arg("files", tr_n("{n} file", "{n} files", number(scope.files))),
                        arg("cards", tr_n("{n} card", "{n} cards", number(scope.cards))),
                        arg("faults", faults)});
  if (counts.fixable > 0)
    add(out,
        "; ",
        tr_n("{n} fixable with --fix", "{n} fixable with --fix", number(counts.fixable)));
  if (scope.ignored > 0) add(out, "; ", tr_n("{n} ignored", "{n} ignored", number(scope.ignored)));
  if (scope.baselined > 0) {
    add(out,
        scope.ignored > 0 ? ", " : "; ",
        tr_n("{n} in the baseline", "{n} in the baseline", number(scope.baselined)));
  }
  return out;
}

std::map<std::string, std::size_t> count_by_rule(const Diagnostics& diagnostics) {
  std::map<std::string, std::size_t> out;
  for (const Diagnostic& each : diagnostics) ++out[each.rule];
  return out;
}

std::string statistics_text(const Diagnostics& diagnostics) {
  const auto by_name = count_by_rule(diagnostics);
  std::vector<std::pair<std::string, std::size_t>> rows(by_name.begin(), by_name.end());
  std::ranges::stable_sort(rows, [](const auto& a, const auto& b) { return a.second > b.second; });
  std::size_t widest = 0;
  for (const auto& row : rows) widest = std::max(widest, row.first.size());
  const std::size_t digits = rows.empty() ? 0 : std::to_string(rows.front().second).size();
  std::string out;
  for (const auto& [name, times] : rows) {
    const Rule* rule = find_rule(name);
    const auto first = std::ranges::find(diagnostics, name, &Diagnostic::rule);
    out += fmt::format("{:>{}}  {:<7}  {:<{}}  {}\n",
                       times,
                       digits,
                       to_string(first->severity),
                       safe_line(name).view(),
                       widest,
                       rule == nullptr ? std::string() : tr(rule->summary));
  }
  return out;
}

}  // namespace knack::lint
