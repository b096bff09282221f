// SPDX-License-Identifier: MIT
// Stops the program where one of its own assumptions is broken.
#include "base/contract.hpp"

#include <cstdio>
#include <cstdlib>

namespace knack {

void contract_broken(const char* file, int line) {
  std::fprintf(
      stderr, "knack: internal error at %s:%d. Answers saved so far are safe.\n", file, line);
  std::abort();
}

}  // namespace knack
