// SPDX-License-Identifier: MIT
// Finds keys in plain TOML values and names their types.
#include "deck/value.hpp"

#include <algorithm>

#include "base/message.hpp"

namespace knack::deck {

const Entry* Table::find(std::string_view key) const {
  const auto found = std::ranges::find(entries, key, &Entry::key);
  return found == entries.end() ? nullptr : &*found;
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
