// SPDX-License-Identifier: MIT
// Stops the program where one of its own assumptions is broken.
#include "base/contract.hpp"

#include <cstdio>
#include <cstdlib>

namespace knack {

void expects(bool condition, const char* file, int line) {
  if (condition) return;
  std::fprintf(
      stderr, "knack: internal error at %s:%d. Answers saved so far are safe.\n", file, line);
  std::abort();
}

}  // namespace knack
