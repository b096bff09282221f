// SPDX-License-Identifier: MIT
// Finds keys in plain TOML values and names their types.
#include "deck/value.hpp"

#include <algorithm>
#include <cmath>

#include "base/message.hpp"

namespace knack::deck {

const Entry* Table::find(std::string_view key) const {
  const auto found = std::ranges::find(entries, key, &Entry::key);
  return found == entries.end() ? nullptr : &*found;
}

const std::string* Table::text(std::string_view key) const {
  const Entry* entry = find(key);
  return entry == nullptr ? nullptr : std::get_if<std::string>(&entry->value.data);
}

namespace {

bool same_tables(const Table& a, const Table& b) {
  if (a.entries.size() != b.entries.size()) return false;
  for (std::size_t i = 0; i < a.entries.size(); ++i) {
    // Mostly the order is the same too, and a hostile table may have very many keys.
    const bool same_place = a.entries[i].key == b.entries[i].key;
    const Entry* other = same_place ? &b.entries[i] : b.find(a.entries[i].key);
    if (other == nullptr || !same_values(a.entries[i].value, other->value)) return false;
  }
  return true;
}

}  // namespace

bool same_values(const Value& a, const Value& b) {
  if (a.data.index() != b.data.index()) return false;
  if (const auto* table = std::get_if<Table>(&a.data)) {
    return same_tables(*table, std::get<Table>(b.data));
  }
  if (const auto* list = std::get_if<Array>(&a.data))
    return std::ranges::equal(list->items, std::get<Array>(b.data).items, same_values);
  if (const auto* text = std::get_if<std::string>(&a.data))
    return *text == std::get<std::string>(b.data);
  if (const auto* whole = std::get_if<std::int64_t>(&a.data))
    return *whole == std::get<std::int64_t>(b.data);
  if (const auto* flag = std::get_if<bool>(&a.data)) return *flag == std::get<bool>(b.data);
  if (const auto* real = std::get_if<double>(&a.data)) {
    const double other = std::get<double>(b.data);
    return *real == other || (std::isnan(*real) && std::isnan(other));
  }
  return true;
}

std::string type_name(const Value& value) {
  switch (value.data.index()) {
    case 0:
      return tr("a text");
    case 1:
      return tr("a whole number");
    case 2:
      return tr("a number with a fraction");
    case 3:
      return tr("true or false");
    case 4:
      return tr("a date or time");
    case 5:
      return tr("a list");
    default:
      return tr("a table");
  }
}

}  // namespace knack::deck
