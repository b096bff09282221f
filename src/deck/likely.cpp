// SPDX-License-Identifier: MIT
// Renames, moves and drops keys, table by table, as the format names them.
#include "deck/likely.hpp"

#include <algorithm>
#include <iterator>
#include <string>
#include <utility>

#include "base/distance.hpp"
#include "deck/format.hpp"

namespace knack::deck {
namespace {

void mend(Table& table, const TableSpec& format);

void mend(Value& value, const TableSpec& format) {
  if (auto* table = std::get_if<Table>(&value.data)) return mend(*table, format);
  auto* list = std::get_if<Array>(&value.data);
  if (list == nullptr) return;
  for (Value& item : list->items) {
    if (auto* row = std::get_if<Table>(&item.data)) mend(*row, format);
  }
}

/// The keys that a table does not have.
std::vector<std::string> free_keys(const Table& table, const TableSpec& format) {
  std::vector<std::string> out;
  for (const std::string_view each : format.key_names) {
    if (table.find(each) == nullptr) out.emplace_back(each);
  }
  return out;
}

/// Rows under a mistyped header are more of those under the right one.
void join(Table& table, const TableSpec& format, const Entry& stray) {
  const auto* rows = std::get_if<Array>(&stray.value.data);
  if (rows == nullptr) return;
  const std::vector<std::string> known(format.key_names.begin(), format.key_names.end());
  const auto near = nearest(stray.key, known);
  if (!near) return;
  const auto same = std::ranges::find(table.entries, *near, &Entry::key);
  auto* list = same == table.entries.end() ? nullptr : std::get_if<Array>(&same->value.data);
  if (list != nullptr) std::ranges::copy(rows->items, std::back_inserter(list->items));
}

/// What stands below the answer and belongs to its card goes up to it.
void lift_out_of_answer(Table& card) {
  const auto at = std::ranges::find(card.entries, "answer", &Entry::key);
  auto* answer = at == card.entries.end() ? nullptr : std::get_if<Table>(&at->value.data);
  if (answer == nullptr) return;
  const auto belongs_to_card = [&](const Entry& each) {
    return !answer_format().has(each.key) && card_format().has(each.key) &&
           card.find(each.key) == nullptr;
  };
  std::vector<Entry> lifted;
  for (const Entry& each : answer->entries) {
    if (belongs_to_card(each)) lifted.push_back(each);
  }
  std::erase_if(answer->entries, belongs_to_card);
  std::ranges::move(lifted, std::back_inserter(card.entries));
}

void mend(Table& table, const TableSpec& format) {
  if (&format == &card_format()) lift_out_of_answer(table);
  // Once for the table: a hostile one has many keys.
  std::vector<std::string> free = free_keys(table, format);
  std::vector<Entry> strays;
  for (Entry& each : table.entries) {
    if (format.has(each.key)) continue;
    if (auto meant = nearest(each.key, free)) {
      std::erase(free, *meant);
      each.key = *std::move(meant);
    } else {
      strays.push_back(each);
    }
  }
  std::erase_if(table.entries, [&](const Entry& each) { return !format.has(each.key); });
  for (const Entry& each : strays) join(table, format, each);
  for (Entry& each : table.entries) {
    const auto key = std::ranges::find(format.keys, each.key, &KeySpec::name);
    if (key != format.keys.end() && key->rows != nullptr) mend(each.value, *key->rows);
  }
}

}  // namespace

Document likely_meant(const Document& document) {
  Document out = document;
  mend(out.root, file_format());
  return out;
}

}  // namespace knack::deck
