// SPDX-License-Identifier: MIT
// Every event with all its fields as a line of JSON.
#pragma once

#include <string>

#include "schedule/review.hpp"

namespace knack::report {

/// One line without its newline. The key `event` says review, mark or retraction; unknown values
/// are null; 64-bit hashes and seeds are strings, because most readers of JSON round them. An event
/// that is set aside says so at the end: `"aside":true`.
[[nodiscard]] std::string log_line(const schedule::Event& event, bool aside = false);

}  // namespace knack::report
