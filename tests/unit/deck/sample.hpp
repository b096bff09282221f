// SPDX-License-Identifier: MIT
// Decks as text, and what a parse found in a form that tables can hold.
#pragma once

#include <algorithm>
#include <fstream>
#include <iterator>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

#include <doctest/doctest.h>

#include "deck/parse.hpp"

/// So that a failed comparison of places shows them.
template <>
struct doctest::StringMaker<std::vector<std::string>> {
  static doctest::String convert(const std::vector<std::string>& all) {
    std::string out;
    for (const std::string& each : all) out += (out.empty() ? "" : ", ") + each;
    return {out.c_str()};
  }
};

namespace knack::deck {

/// A choice, an order and a free card, each as short as it may be.
inline constexpr std::string_view sample = R"(format = 1
[deck]
id = "d"
title = "D"
language = "en"
[[skill]]
id = "s"
when = "w"
do = "a"
[[card]]
id = "c"
skill = "s"
situation = "S."
ask = "A?"
options = [
  { text = "Go.", verdict = "best" },
  { text = "Stay.", verdict = "bad" },
]
[[card]]
id = "o"
skill = "s"
type = "order"
situation = "S."
ask = "A?"
steps = ["One.", "Two.", "Three."]
[[card]]
id = "f"
skill = "s"
type = "free"
situation = "S."
ask = "A?"
[card.answer]
model = "Sorry."
groups = [{ label = "sorry", any = ["sorry"] }]
)";

inline std::vector<std::string> lines_of(std::string_view text) {
  std::vector<std::string> out;
  std::istringstream in{std::string(text)};
  for (std::string line; std::getline(in, line);) out.push_back(line);
  return out;
}

/// The sample with another line `number` (from 1), which may be several lines.
inline std::string sample_with(std::size_t number, const std::string& line) {
  auto lines = lines_of(sample);
  lines.at(number - 1) = line;
  std::string out;
  for (const std::string& each : lines) out += each + "\n";
  return out;
}

/// "line:column rule" of each diagnostic, in their order.
inline std::vector<std::string> places(const Diagnostics& diagnostics) {
  std::vector<std::string> out;
  for (const Diagnostic& each : diagnostics) {
    out.push_back(std::to_string(each.at.begin.line) + ":" + std::to_string(each.at.begin.column) +
                  " " + each.rule);
  }
  return out;
}

inline std::vector<std::string> places(std::string_view bytes) {
  return places(parse("a.toml", bytes).diagnostics);
}

inline bool finds(std::string_view bytes, const std::string& place) {
  const auto all = places(bytes);
  return std::ranges::find(all, place) != all.end();
}

inline std::string file_bytes(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

inline std::size_t count(std::string_view text, std::string_view part) {
  std::size_t out = 0;
  for (std::size_t at = text.find(part); at != std::string_view::npos;
       at = text.find(part, at + part.size()))
    ++out;
  return out;
}

}  // namespace knack::deck
