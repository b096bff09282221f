// SPDX-License-Identifier: MIT
// Checks that catch our own bugs: always on, never for bad input.
#pragma once

namespace knack {

/// Aborts with file and line if `condition` does not hold. For mistakes of knack's own code only;
/// faults in decks are Diagnostics, failed operations are Errors.
void expects(bool condition, const char* file = __builtin_FILE(), int line = __builtin_LINE());

}  // namespace knack
