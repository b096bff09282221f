// SPDX-License-Identifier: MIT
// Checks that catch our own bugs: always on, never for bad input.
#pragma once

namespace knack {

/// Says where the program broke one of its own rules, and aborts.
[[noreturn]] void contract_broken(const char* file, int line);

/// Aborts with file and line if `condition` does not hold. For mistakes of knack's own code only;
/// faults in decks are Diagnostics, failed operations are Errors.
inline void expects(bool condition,
                    const char* file = __builtin_FILE(),
                    int line = __builtin_LINE()) {
  if (!condition) contract_broken(file, line);
}

}  // namespace knack
