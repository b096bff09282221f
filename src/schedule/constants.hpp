// SPDX-License-Identifier: MIT
// Every number that grading and status depend on, with its source (pedagogy.md section 2.7 and
// REVIEWS.md).
#pragma once

#include <cstdint>

namespace knack::schedule {

/// Times in milliseconds, ratios in thousandths. Exports fold with the defaults.
struct Constants {
  // Reading allowance E0 = base + per_char × code points (pedagogy.md 2.2).
  std::int64_t base_ms = 2200;
  std::int64_t per_char_ms = 45;
  // Flags (2.3).
  std::int64_t rapid_floor_ms = 800;
  int rapid_milli = 100;
  std::int64_t idle_cap_ms = 60'000;
  int idle_factor_milli = 3000;
  // Fluent baseline (2.4, REVIEWS.md section 2).
  int fluent_prior_milli = 700;
  int fluent_prior_weight = 10;
  int fluent_window = 60;
  int fluent_min_milli = 300;
  int fluent_max_milli = 1300;
  int fluent_min_days = 2;  ///< earlier study days on which the card was met
  std::int64_t typing_pause_ms = 1000;
  int typing_pause_gaps = 3;  ///< times the learner's median gap
  // Speed (REVIEWS.md section 2).
  int grade5_rel_milli = 1000;
  int fast_rel_milli = 1500;
  int slow_rel_milli = 2500;
  int probe_rel_milli = 2000;
  int sure_guess_milli = 50;  ///< guess chance up to which a first sight may be graded 5
  // Status (2.5, 2.6).
  int run_min = 3;
  int luck_milli = 40;
  int min_last_gap_days = 6;
  int skill_share_milli = 800;
  int skill_run = 10;
  int skill_situations = 5;
  int certify_situations = 6;
  int certify_fresh = 2;
  int certify_unseen_days = 30;
  int stuck_attempts = 10;
  // Schedule (REVIEWS.md section 1).
  int leech_lapses = 8;
  int max_interval_days = 36'500;
  int drills_after_first = 3;
  int drill_until_grade = 4;
};

}  // namespace knack::schedule
