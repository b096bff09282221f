// SPDX-License-Identifier: MIT
// The rows, and how a row reads and writes its field.
#include "schedule/constant_table.hpp"

#include <array>

#include "base/contract.hpp"

namespace knack::schedule {
namespace {

using C = Constants;

constexpr std::array rows = {
    ConstantRow{"base_ms", &C::base_ms, 100, 60'000},
    ConstantRow{"per_char_ms", &C::per_char_ms, 1, 1000},
    ConstantRow{"rapid_floor_ms", &C::rapid_floor_ms, 0, 10'000},
    ConstantRow{"rapid_milli", &C::rapid_milli, 0, 1000},
    ConstantRow{"idle_cap_ms", &C::idle_cap_ms, 5000, 3'600'000},
    ConstantRow{"idle_factor_milli", &C::idle_factor_milli, 1000, 100'000},
    ConstantRow{"fluent_prior_milli", &C::fluent_prior_milli, 100, 10'000},
    ConstantRow{"fluent_prior_weight", &C::fluent_prior_weight, 0, 1000},
    ConstantRow{"fluent_window", &C::fluent_window, 1, 1000},
    ConstantRow{"fluent_min_milli", &C::fluent_min_milli, 50, 1000},
    ConstantRow{"fluent_max_milli", &C::fluent_max_milli, 1000, 10'000},
    ConstantRow{"fluent_min_days", &C::fluent_min_days, 0, 365},
    ConstantRow{"typing_pause_ms", &C::typing_pause_ms, 100, 60'000},
    ConstantRow{"typing_pause_gaps", &C::typing_pause_gaps, 1, 100},
    ConstantRow{"grade5_rel_milli", &C::grade5_rel_milli, 100, 10'000},
    ConstantRow{"fast_rel_milli", &C::fast_rel_milli, 100, 10'000},
    ConstantRow{"slow_rel_milli", &C::slow_rel_milli, 100, 100'000},
    ConstantRow{"probe_rel_milli", &C::probe_rel_milli, 100, 10'000},
    ConstantRow{"sure_guess_milli", &C::sure_guess_milli, 0, 1000},
    ConstantRow{"run_min", &C::run_min, 1, 20},
    ConstantRow{"luck_milli", &C::luck_milli, 1, 1000},
    ConstantRow{"min_last_gap_days", &C::min_last_gap_days, 0, 365},
    ConstantRow{"skill_share_milli", &C::skill_share_milli, 1, 1000},
    ConstantRow{"skill_run", &C::skill_run, 1, 100},
    ConstantRow{"skill_situations", &C::skill_situations, 1, 100},
    ConstantRow{"certify_situations", &C::certify_situations, 1, 100},
    ConstantRow{"certify_fresh", &C::certify_fresh, 0, 100},
    ConstantRow{"certify_unseen_days", &C::certify_unseen_days, 1, 3650},
    ConstantRow{"stuck_attempts", &C::stuck_attempts, 3, 1000},
    ConstantRow{"leech_lapses", &C::leech_lapses, 1, 1000},
    ConstantRow{"max_interval_days", &C::max_interval_days, 1, 36'500},
    ConstantRow{"drills_after_first", &C::drills_after_first, 0, 20},
    ConstantRow{"drill_until_grade", &C::drill_until_grade, 0, 5},
};

}  // namespace

std::int64_t ConstantRow::get(const Constants& constants) const {
  return std::visit([&](auto member) { return static_cast<std::int64_t>(constants.*member); },
                    field);
}

void ConstantRow::set(Constants& constants, std::int64_t value) const {
  expects(value >= low && value <= high);
  if (const auto* whole = std::get_if<int Constants::*>(&field))
    constants.*(*whole) = static_cast<int>(value);
  else
    constants.*(*std::get_if<std::int64_t Constants::*>(&field)) = value;
}

std::span<const ConstantRow> constant_rows() {
  return rows;
}

}  // namespace knack::schedule
