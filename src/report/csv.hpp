// SPDX-License-Identifier: MIT
// RFC 4180: cells, commas, CRLF.
#pragma once

#include <charconv>
#include <concepts>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace knack::report {

/// Appends rows to a buffer that the caller empties.
class Csv {
 public:
  explicit Csv(std::string& out) : out_(out) {}

  /// Quotes only cells with a comma, a quote or a line break.
  void cell(std::string_view text);

  template <std::integral Number>
  void cell(Number number) {
    part();
    constexpr std::size_t longest = 24;
    char digits[longest];  // NOLINT(*-avoid-c-arrays): to_chars wants a range of char
    const auto end = std::to_chars(digits, digits + longest, number).ptr;
    out_.append(digits, end);
  }

  /// A cell whose value is not known.
  void empty() { part(); }

  template <class Value>
  void cell(const std::optional<Value>& value) {
    if (value)
      cell(*value);
    else
      empty();
  }

  void flag(bool value) { cell(std::string_view(value ? "1" : "0")); }

  /// Words in one cell, parted by `|`.
  void list(const std::vector<std::string>& words);

  /// `hundredths` or `thousandths` as a decimal: 232 with 2 digits is 2.32.
  void decimal(long long value, int digits);

  void end_row() {
    out_ += "\r\n";
    first_ = true;
  }

 private:
  void part() {
    if (!first_) out_ += ',';
    first_ = false;
  }

  std::string& out_;
  bool first_ = true;
};

}  // namespace knack::report
