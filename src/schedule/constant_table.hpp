// SPDX-License-Identifier: MIT
// The constants by name, each with the range in which it makes sense.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <variant>

#include "schedule/constants.hpp"

namespace knack::schedule {

/// One constant: its name, and from where to where it may go. Within the ranges the formulas stay
/// defined, whatever the others are (fluent_min_milli never goes over fluent_max_milli).
struct ConstantRow {
  std::string_view name;
  std::variant<int Constants::*, std::int64_t Constants::*> field;
  std::int64_t low = 0;
  std::int64_t high = 0;

  [[nodiscard]] std::int64_t get(const Constants& constants) const;

  /// `value` must be in the range.
  void set(Constants& constants, std::int64_t value) const;
};

/// All fields of Constants in their order.
[[nodiscard]] std::span<const ConstantRow> constant_rows();

}  // namespace knack::schedule
