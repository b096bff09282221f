// SPDX-License-Identifier: MIT
// The one file that includes toml++: turns its tree into plain values with places.
#include "deck/toml.hpp"

#include <algorithm>
#include <utility>

#include <toml++/toml.h>

namespace knack::deck {
namespace {

/// Moves toml++'s nodes into ours; recursion ends at TOML_MAX_NESTED_VALUES and the guard's limits.
class Converter {
 public:
  explicit Converter(std::uint32_t first_line) : offset_(first_line - 1) {}

  [[nodiscard]] Place place(toml::source_position at) const {
    return {std::max<std::uint32_t>(at.line, 1) + offset_, std::max<std::uint32_t>(at.column, 1)};
  }

  Table table(toml::table& from) {
    Table out;
    out.entries.reserve(from.size());
    for (auto&& [key, node] : from) {
      out.entries.push_back({std::string(key.str()), span(key.source()), value(node)});
    }
    std::ranges::stable_sort(out.entries, {}, [](const Entry& each) { return each.at.begin; });
    return out;
  }

 private:
  [[nodiscard]] Span span(const toml::source_region& region) const {
    const Place begin = place(region.begin);
    return {begin, std::max(begin, place(region.end))};
  }

  Value value(toml::node& node) {
    Value out;
    out.at = span(node.source());
    if (auto* text = node.as_string()) {
      out.data = std::move(text->get());
    } else if (const auto* integer = node.as_integer()) {
      out.data = integer->get();
    } else if (const auto* real = node.as_floating_point()) {
      out.data = real->get();
    } else if (const auto* boolean = node.as_boolean()) {
      out.data = boolean->get();
    } else if (auto* list = node.as_array()) {
      out.data = array(*list);
    } else if (auto* inner = node.as_table()) {
      out.data = table(*inner);
    } else {
      out.data = Moment{};
    }
    return out;
  }

  Array array(toml::array& from) {
    Array out;
    out.items.reserve(from.size());
    for (toml::node& each : from) out.items.push_back(value(each));
    return out;
  }

  std::uint32_t offset_;
};

/// "Error while parsing boolean: expected 'true', saw 'tru\n'" → "boolean: expected …" on one line.
std::string tidy_reason(std::string_view words) {
  constexpr std::string_view opening = "Error while parsing ";
  if (words.starts_with(opening)) words.remove_prefix(opening.size());
  std::string out;
  for (const char c : words) {
    if (c == '\n') {
      out += "\\n";
    } else {
      out += c;
    }
  }
  constexpr std::size_t enough = 200;
  if (out.size() > enough) {
    out.resize(enough);
    while (!out.empty() && static_cast<unsigned char>(out.back()) >= 0x80) out.pop_back();
    out += " …";
  }
  while (!out.empty() && (out.back() == '.' || out.back() == ' ')) out.pop_back();
  if (!out.empty() && out.front() >= 'A' && out.front() <= 'Z') {
    out.front() = static_cast<char>(out.front() - 'A' + 'a');
  }
  return out;
}

}  // namespace

std::variant<Table, TomlFault> read_toml(std::string_view bytes, std::uint32_t first_line) {
  Converter converter(first_line);
  toml::parse_result result = toml::parse(bytes, std::string_view{});
  if (!result) {
    const toml::parse_error& error = result.error();
    return TomlFault{converter.place(error.source().begin), tidy_reason(error.description())};
  }
  return converter.table(result.table());
}

}  // namespace knack::deck
