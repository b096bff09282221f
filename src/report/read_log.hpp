// SPDX-License-Identifier: MIT
// A line of `export log` back to the event that it was.
#pragma once

#include <string>
#include <string_view>
#include <variant>

#include "schedule/review.hpp"

namespace knack::report {

/// The longest line that is read: far more than an event can hold.
inline constexpr std::size_t longest_log_line = 1U << 20U;

/// An event of a log, and whether the log has it set aside.
struct LogLine {
  schedule::Event event;
  bool aside = false;
};

/// Why a line is no event, in a few words for people.
struct LineFault {
  std::string what;
};

/// Reads a line that `log_line` wrote, perhaps changed by strangers since: every key of its kind of
/// event must be there with a value of its type and range (`schedule::fault_in`); keys that this
/// knack does not know are passed over.
[[nodiscard]] std::variant<LogLine, LineFault> read_log_line(std::string_view line);

/// Whether a file that begins with these bytes looks like a log: a line of JSON with an `event`.
[[nodiscard]] bool looks_like_log(std::string_view beginning);

}  // namespace knack::report
