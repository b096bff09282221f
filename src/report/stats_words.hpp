// SPDX-License-Identifier: MIT
// Figures in words, the same on every screen. `spelled` writes units out, for screen readers. A
// no-break space holds a number and its unit together; Sheet turns it into a plain one.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "report/sheet.hpp"
#include "report/stats.hpp"
#include "schedule/status.hpp"

namespace knack::report {

/// Adds an item to a list with commas.
void append_listed(std::string& list, std::string_view item);

/// "15 of 18 right (83%)"; a percentage is 100 only if all were right, and 0 only if none was.
[[nodiscard]] std::string right_words(const Share& share, bool spelled);

/// "15/18", or a dash of nothing.
[[nodiscard]] std::string fraction(const Share& share);

/// "4.1 s", to a tenth.
[[nodiscard]] std::string seconds_words(Millis time, bool spelled);

/// "3 min", rounded up; from 2 hours on "2 h 5 min".
[[nodiscard]] std::string minutes_words(Millis time, bool spelled);

/// Whether there are answers enough to tell a speed at first from that of now.
[[nodiscard]] bool speed_may_have_changed(const Figures& figures);

/// First try, retention and speed, each in a row of its own; what is not known has none.
[[nodiscard]] std::vector<Row> figure_rows(const Figures& figures, bool spelled);

/// "40 new, 12 learning, 8 accurate, 20 automatic", and those that are suspended.
[[nodiscard]] std::string cards_words(const Cards& cards);

/// "new", "practised" …
[[nodiscard]] std::string status_words(schedule::SkillStatus status);

/// The next status and what is missing to it: "accurate needs 5 situations accurate (3 now)". Empty
/// if there is none.
[[nodiscard]] std::string next_words(const schedule::SkillState& state);

/// "Mon", or spelled "Monday"; 0 = Monday.
[[nodiscard]] std::string weekday_words(int weekday, bool spelled);

}  // namespace knack::report
