// SPDX-License-Identifier: MIT
// Days, weeks, months.
#include "store/thin.hpp"

#include <array>
#include <cstddef>
#include <set>
#include <string>

namespace knack::store {

std::vector<bool> worth_keeping(std::span<const LocalInstant> newest_first) {
  constexpr std::array<std::size_t, 3> wanted{7, 4, 12};
  constexpr int days_a_week = 7;
  constexpr std::size_t year_and_month = 7;  // of 2026-11-23
  std::array<std::set<std::string>, 3> taken;
  std::vector<bool> keep;
  for (const LocalInstant& each : newest_first) {
    const StudyDay day = study_day({each.at, 0}, 0);
    const std::array<std::string, 3> periods{std::to_string(day.number),
                                             std::to_string(day.number / days_a_week),
                                             to_string(day).substr(0, year_and_month)};
    bool first = false;
    for (std::size_t i = 0; i < periods.size(); ++i) {
      if (taken.at(i).size() < wanted.at(i) && taken.at(i).insert(periods.at(i)).second)
        first = true;
    }
    keep.push_back(first);
  }
  return keep;
}

}  // namespace knack::store
