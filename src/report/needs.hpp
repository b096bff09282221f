// SPDX-License-Identifier: MIT
// What is missing to the next status, in words.
#pragma once

#include <string>

#include "schedule/status.hpp"

namespace knack::report {

/// "2 of 3 right answers in a row": a part of a sentence, without a full stop.
[[nodiscard]] std::string need_text(const schedule::CardMissing& missing);
[[nodiscard]] std::string need_text(const schedule::Missing& missing);

}  // namespace knack::report
