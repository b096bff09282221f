// SPDX-License-Identifier: MIT
// Where store, session and screen meet: an answer is judged, stored, and only then shown.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/result.hpp"
#include "cli/context.hpp"
#include "drill/session.hpp"

namespace knack::cli {

/// How a session ended.
struct DrillOutcome {
  drill::SummaryView summary;
  std::optional<drill::ExamResultView> exam;  ///< of an exam
};

/// Runs a session to its end. `notices` are shown at the start.
/// Fills in what only the terminal knows (input, whether somebody can be asked back). If storing
/// fails, the answer is kept and offered again until it worked or the person gives up.
[[nodiscard]] Result<DrillOutcome> drill_loop(Context& context,
                                              drill::Setup setup,
                                              const std::vector<std::string>& notices);

}  // namespace knack::cli
