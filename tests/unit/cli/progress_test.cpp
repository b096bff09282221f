// SPDX-License-Identifier: MIT
// The bar that long work draws.
#include "cli/progress.hpp"

#include <sstream>
#include <string>

#include <doctest/doctest.h>

namespace knack::cli {
namespace {

using namespace std::chrono_literals;

/// Every look at the clock takes `tick`; ten looks are made.
std::string drawn(bool shown, std::chrono::milliseconds tick) {
  std::ostringstream err;
  std::chrono::steady_clock::time_point now;
  {
    Progress progress(err, shown, 10'240, [&] { return now += tick; });
    for (int i = 0; i < 10'240; ++i) progress.step();
  }
  return err.str();
}

TEST_CASE("work of less than half a second and output to a file show nothing") {
  CHECK(drawn(true, 40ms).empty());
  CHECK(drawn(false, 1s).empty());
}

TEST_CASE("longer work draws a bar in ASCII and wipes it off") {
  const std::string bar = drawn(true, 110ms);
  CHECK(bar.starts_with("\r[####################....................]  50 %"));
  CHECK(bar.find("100 %") != std::string::npos);
  CHECK(bar.ends_with("\r" + std::string(48, ' ') + "\r"));
}

}  // namespace
}  // namespace knack::cli
