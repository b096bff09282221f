// SPDX-License-Identifier: MIT
// Where store, session and screen meet: an answer is judged, stored, and only then shown.
#pragma once

#include <string>
#include <vector>

#include "base/result.hpp"
#include "cli/context.hpp"
#include "drill/session.hpp"

namespace knack::cli {

/// Runs a session to its end and gives how many answers it saved. `notices` are shown at the start.
/// Fills in what only the terminal knows (input, whether somebody can be asked back). If storing
/// fails, the answer is kept and offered again until it worked or the person gives up.
[[nodiscard]] Result<int> drill_loop(Context& context,
                                     drill::Setup setup,
                                     std::vector<std::string> notices);

}  // namespace knack::cli
