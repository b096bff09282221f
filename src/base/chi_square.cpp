// SPDX-License-Identifier: MIT
// Cells put together from the last to the first, then the tail of the distribution.
#include "base/chi_square.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <vector>

#include "base/contract.hpp"

namespace knack {

std::optional<double> chance_of(std::span<const Seen> cells) {
  constexpr double least_expected = 5 - 1e-9;  // a sum of thirds may fall short of 5
  std::vector<Seen> enough;
  Seen rest;
  for (std::size_t i = cells.size(); i-- > 0;) {
    rest.times += cells[i].times;
    rest.expected += cells[i].expected;
    if (rest.expected < least_expected) continue;
    enough.push_back(rest);
    rest = {};
  }
  if (enough.size() < 2) return std::nullopt;
  enough.back().times += rest.times;
  enough.back().expected += rest.expected;
  double sum = 0;
  for (const auto& [times, expected] : enough)
    sum += (times - expected) * (times - expected) / expected;
  return chi_square_tail(sum, static_cast<int>(enough.size()) - 1);
}

double chi_square_tail(double value, int freedom) {
  expects(freedom >= 1 && value >= 0);
  const bool even = freedom % 2 == 0;
  // The tail for 1 or 2 degrees, then a term more for every two.
  double tail = even ? std::exp(-value / 2) : std::erfc(std::sqrt(value / 2));
  double term =
      even ? std::exp(-value / 2)
           : std::sqrt(2 / (std::numbers::pi * std::max(value, 1e-300))) * std::exp(-value / 2);
  for (int at = even ? 2 : 1; at < freedom; at += 2) {
    term *= value / at;
    tail += term;
  }
  return std::min(tail, 1.0);
}

}  // namespace knack
