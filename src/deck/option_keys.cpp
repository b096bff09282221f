// SPDX-License-Identifier: MIT
// Writes the keys of options.
#include "deck/option_keys.hpp"

#include <algorithm>

#include "deck/slug.hpp"

namespace knack::deck {
namespace {

bool lacks_key(const Option& option) {
  return option.key.value.empty() || option.key.at == option.at;
}

/// Right behind the bracket of an inline table, or in a line below the header.
Edit write_key(const Option& option, const std::string& key) {
  const std::string statement = "key = \"" + key + "\"";
  Place at = option.at.begin;
  if (option.text.at.begin.line == at.line) {
    ++at.column;
    return {{at, at}, " " + statement + ","};
  }
  at = {option.at.end.line + 1, 1};
  return {{at, at}, statement + "\n"};
}

}  // namespace

std::optional<Fix> write_keys(const Options& options) {
  constexpr std::size_t words = 3;
  FreshNames keys;
  for (const Option& each : options.options) {
    if (!lacks_key(each)) keys.take(each.key.value);
  }
  Fix out{false, {}};
  for (const Option& each : options.options) {
    if (!lacks_key(each)) continue;
    const std::string key = keys.fresh(slug(each.text.value, words));
    if (key.empty()) return std::nullopt;
    out.edits.push_back(write_key(each, key));
  }
  return out.edits.empty() ? std::nullopt : std::optional(std::move(out));
}

}  // namespace knack::deck
