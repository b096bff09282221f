// SPDX-License-Identifier: MIT
// SM-2 in exact integers, in two dialects (schedulers.md section 1).
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

#include "schedule/review.hpp"

namespace knack::schedule {

/// Ease factor in hundredths: 250 is 2.50; never under 130.
struct Ease {
  int hundredths = 250;
  friend auto operator<=>(const Ease&, const Ease&) = default;
};

/// Which SM-2. `sm2`: the published text (EF kept on failure, new EF, rounded up). `sm2_delphi`:
/// the author's program and npm `supermemo` (EF always updated, old EF, rounded to nearest).
enum class Dialect { sm2, sm2_delphi };

[[nodiscard]] std::string_view to_string(Dialect dialect);  ///< "sm2", "sm2-delphi"
[[nodiscard]] std::optional<Dialect> dialect_named(std::string_view name);

/// A card's place in the schedule.
struct Sm2State {
  int repetition = 0;              ///< passes in a row, 0 after a failure
  std::int32_t interval_days = 0;  ///< 0 before the first review, then 1 to 36,500
  Ease ease;
  friend auto operator<=>(const Sm2State&, const Sm2State&) = default;
};

/// The state after a scheduled review with that grade.
[[nodiscard]] Sm2State next(const Sm2State& state, Grade grade, Dialect dialect);

/// The outcome of every grade, 0 to 5: the session picks, the screen may show.
[[nodiscard]] std::array<Sm2State, 6> futures(const Sm2State& state, Dialect dialect);

}  // namespace knack::schedule
