// SPDX-License-Identifier: MIT
// Builds edits.
#include "deck/mend.hpp"

#include <algorithm>
#include <vector>

#include "base/distance.hpp"
#include "base/utf8.hpp"

namespace knack::deck {

Fix put(Span at, std::string text, Safety safety) {
  return {safety == Safety::safe, {{at, std::move(text)}}};
}

Fix put_word(Span at, std::string_view found, std::string_view word, Safety safety) {
  const std::size_t width = at.end.column - at.begin.column;
  if (at.begin.line == at.end.line && width == count_code_points(found) + 2) {
    ++at.begin.column;
    --at.end.column;
    return put(at, std::string(word), safety);
  }
  return put(at, "\"" + std::string(word) + "\"", safety);
}

Fix put_lines(std::uint32_t before, std::string lines, Safety safety) {
  return put({{before, 1}, {before, 1}}, std::move(lines), safety);
}

std::optional<Fix> move_lines(
    const Entry& entry, Span from_header, const Table& to, Span to_header, const Report& report) {
  const Span whole{entry.at.begin, entry.value.at.end};
  const bool alone = whole.begin.line > from_header.end.line && !has_header(entry);
  if (!alone || to.find(entry.key) != nullptr) return std::nullopt;
  Fix out = put_lines(
      line_after_keys(to, to_header), report.lines(whole.begin.line, whole.end.line), Safety::safe);
  out.edits.push_back(without_lines(whole));
  return out;
}

std::optional<Fix> move_below(const Entry& entry,
                              Span from_header,
                              const Table& parent,
                              std::string_view key,
                              const Report& report) {
  const Entry* to = parent.find(key);
  if (to == nullptr || !has_header(*to)) return std::nullopt;
  const auto* table = std::get_if<Table>(&to->value.data);
  if (table == nullptr) return std::nullopt;
  return move_lines(entry, from_header, *table, to->value.at, report);
}

Edit without_lines(Span at) {
  return {{{at.begin.line, 1}, {at.end.line + 1, 1}}, {}};
}

std::optional<std::string> surely_meant(std::string_view word, std::span<const std::string> known) {
  std::string lower(word);
  std::ranges::transform(lower, lower.begin(), [](char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  });
  if (std::ranges::find(known, lower) != known.end()) return lower;
  if (count_code_points(word) < 3) return std::nullopt;
  const auto near = only_nearest(word, known);
  return near && edit_distance(word, *near, 1) == 1 ? near : std::nullopt;
}

bool has_header(const Entry& entry) {
  const Value* value = &entry.value;
  if (const auto* list = std::get_if<Array>(&value->data)) {
    if (list->items.empty() || !std::holds_alternative<Table>(list->items.front().data))
      return false;
  } else if (!std::holds_alternative<Table>(value->data)) {
    return false;
  }
  return value->at.begin < entry.at.begin;
}

std::uint32_t line_after_keys(const Table& table, Span header) {
  std::uint32_t last = header.end.line;
  for (const Entry& each : table.entries) {
    if (has_header(each)) continue;
    last = std::max(last, each.value.at.end.line);
  }
  return last + 1;
}

}  // namespace knack::deck
