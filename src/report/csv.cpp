// SPDX-License-Identifier: MIT
// Quoting and decimals.
#include "report/csv.hpp"

#include <cstdlib>

namespace knack::report {

void Csv::cell(std::string_view text) {
  part();
  if (text.find_first_of(",\"\r\n") == std::string_view::npos) {
    out_ += text;
    return;
  }
  out_ += '"';
  for (const char c : text) {
    if (c == '"') out_ += '"';
    out_ += c;
  }
  out_ += '"';
}

void Csv::list(const std::vector<std::string>& words) {
  if (words.size() == 1) {
    cell(std::string_view(words.front()));
    return;
  }
  std::string all;
  for (const std::string& word : words) {
    if (!all.empty()) all += '|';
    all += word;
  }
  cell(std::string_view(all));
}

void Csv::decimal(long long value, int digits) {
  std::string text = std::to_string(std::llabs(value));
  const auto wanted = static_cast<std::size_t>(digits) + 1;
  if (text.size() < wanted) text.insert(0, wanted - text.size(), '0');
  text.insert(text.size() - static_cast<std::size_t>(digits), ".");
  if (value < 0) text.insert(0, "-");
  cell(std::string_view(text));
}

}  // namespace knack::report
