// SPDX-License-Identifier: MIT
// Finds what goes with an item of a list from places alone.
#include "lint/ignore_fix.hpp"

#include "deck/mend.hpp"

namespace knack::lint {
namespace {

using deck::Safety;

bool share_line(Place a, Place b) {
  return a.line == b.line;
}

/// The item with its comma. What stands between two items of one line is a comma and blanks; a line
/// of its own goes whole.
std::optional<Edit> without_item(const deck::Ignore& ignore, std::size_t which) {
  const deck::Texts& rules = ignore.rules;
  const Span at = rules[which].at;
  const Span* next = which + 1 < rules.size() ? &rules[which + 1].at : nullptr;
  const Span* previous = which > 0 ? &rules[which - 1].at : nullptr;
  if (next != nullptr && share_line(at.end, next->begin)) return Edit{{at.begin, next->begin}, {}};
  if (previous != nullptr && share_line(previous->end, at.begin))
    return Edit{{previous->end, at.end}, {}};
  if (share_line(ignore.list.begin, at.begin) || share_line(ignore.list.end, at.end))
    return std::nullopt;
  return deck::without_lines(at);
}

}  // namespace

std::optional<Fix> without_rule(const deck::Ignore& ignore, std::size_t which, Span header) {
  if (ignore.list.begin.line <= header.end.line) return std::nullopt;
  if (ignore.rules.size() > 1) {
    const auto edit = without_item(ignore, which);
    return edit ? std::optional(Fix{true, {*edit}}) : std::nullopt;
  }
  Fix out{true, {deck::without_lines(ignore.list)}};
  if (ignore.reason) out.edits.push_back(deck::without_lines(ignore.statement));
  return out;
}

}  // namespace knack::lint
