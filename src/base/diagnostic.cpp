// SPDX-License-Identifier: MIT
// The order of diagnostics.
#include "base/diagnostic.hpp"

#include <algorithm>
#include <tuple>

namespace knack {

void sort(Diagnostics& diagnostics) {
  const auto key = [](const Diagnostic& d) {
    return std::tie(d.file, d.at.begin, d.rule, d.message);
  };
  std::ranges::stable_sort(
      diagnostics, [&](const Diagnostic& a, const Diagnostic& b) { return key(a) < key(b); });
}

}  // namespace knack
