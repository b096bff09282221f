// SPDX-License-Identifier: MIT
// Keeps faults up to a bound and names their file.
#include "deck/report.hpp"

#include <algorithm>
#include <utility>

#include "base/message.hpp"
#include "deck/scan.hpp"

namespace knack::deck {

void Report::error(
    std::string_view rule, Span at, std::string message, std::string help, std::optional<Fix> fix) {
  ++count_;
  if (kept_.size() >= max_faults) return;
  Diagnostic fault;
  fault.rule = rule;
  fault.at = at;
  fault.message = std::move(message);
  fault.help = std::move(help);
  fault.card = card_;
  fault.fix = std::move(fix);
  kept_.push_back(std::move(fault));
}

std::string Report::lines(std::uint32_t first, std::uint32_t last) const {
  std::string_view rest = bytes_;
  std::string out;
  for (std::uint32_t line = 1; line <= last && !rest.empty(); ++line) {
    const std::size_t end = std::min(rest.find('\n'), rest.size() - 1) + 1;
    if (line >= first) out += rest.substr(0, end);
    rest.remove_prefix(end);
  }
  if (!out.ends_with('\n')) out += '\n';
  return out;
}

bool Report::full() const {
  return kept_.size() >= max_faults;
}

void Report::add(Diagnostics found) {
  count_ += found.size();
  for (Diagnostic& each : found) {
    if (kept_.size() < max_faults) kept_.push_back(std::move(each));
  }
}

Diagnostics Report::take(std::string_view file, std::string_view deck) {
  if (count_ >= max_faults) {
    Diagnostic rest;
    rest.rule = "too-many-faults";
    rest.at = kept_.back().at;
    rest.message =
        tr("{limit} faults or more: not all of them are shown", {arg("limit", max_faults)});
    rest.help = tr("mend these first, then run it again");
    kept_.push_back(std::move(rest));
  }
  for (Diagnostic& each : kept_) {
    each.file = file;
    each.deck = deck;
  }
  sort(kept_);
  return std::move(kept_);
}

}  // namespace knack::deck
