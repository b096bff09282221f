// SPDX-License-Identifier: MIT
// Whether counts are more uneven than chance makes them.
#pragma once

#include <optional>
#include <span>

namespace knack {

/// How often something was seen, and how often chance would have it.
struct Seen {
  double times = 0;
  double expected = 0;
};

/// The probability of counts at least so uneven by chance alone: Pearson's chi-square with as many
/// degrees of freedom as cells less one. Cells expected under 5 times (Cochran 1954) are taken
/// together with those before them; nothing if fewer than two are left.
[[nodiscard]] std::optional<double> chance_of(std::span<const Seen> cells);

/// The upper tail of the chi-square distribution (Abramowitz and Stegun 26.4.4 and 26.4.5).
/// `freedom` ≥ 1, `value` ≥ 0.
[[nodiscard]] double chi_square_tail(double value, int freedom);

}  // namespace knack
