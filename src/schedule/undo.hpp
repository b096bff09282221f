// SPDX-License-Identifier: MIT
// What may still be taken back.
#pragma once

#include <span>

#include "schedule/review.hpp"

namespace knack::schedule {

/// The last answer or mark of that study day in the log that is not taken back yet, or nullptr.
/// Exams and what knack marks by itself (renamed, alias, setting, a leech) stay.
[[nodiscard]] const Event* last_undoable(std::span<const Event> log, StudyDay today);

}  // namespace knack::schedule
