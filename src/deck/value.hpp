// SPDX-License-Identifier: MIT
// TOML as plain values with places, so that only one file needs toml++.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "base/diagnostic.hpp"

namespace knack::deck {

struct Value;
struct Entry;

/// A TOML date or time: no key of the format takes one.
struct Moment {};

struct Array {
  std::vector<Value> items;
};

/// Keys in the order of the file.
struct Table {
  std::vector<Entry> entries;

  /// The entry of that key, or nullptr.
  [[nodiscard]] const Entry* find(std::string_view key) const;

  /// The text of that key, or nullptr if it is absent or no text.
  [[nodiscard]] const std::string* text(std::string_view key) const;
};

/// A TOML value. `at` of a table written with a header is the header.
struct Value {
  std::variant<std::string, std::int64_t, double, bool, Moment, Array, Table> data;
  Span at;
};

struct Entry {
  std::string key;
  Span at;  ///< of the key
  Value value;
};

/// Whether both hold the same: tables with the same keys in any order, lists in the same order,
/// whatever their places. NaN is itself; dates and times are not looked into.
[[nodiscard]] bool same_values(const Value& a, const Value& b);

/// What people call the value's type: "a text", "a whole number" …
[[nodiscard]] std::string type_name(const Value& value);

}  // namespace knack::deck
