// SPDX-License-Identifier: MIT
// RapidCheck inside doctest: a law that does not hold fails the case, with the seed that repeats
// it.
#pragma once

#include <sstream>
#include <string>
#include <utility>

#include <doctest/doctest.h>
#include <rapidcheck.h>

namespace knack {

/// Runs `law` on random inputs (its parameters, or `*rc::gen::…` inside it); it fails by returning
/// false or by RC_ASSERT. `RC_PARAMS="seed=… max_success=…"` repeats or widens a run.
template <typename Law>
void holds(const std::string& description, Law&& law) {
  rc::detail::TestMetadata metadata;
  metadata.id = description;
  metadata.description = description;
  const auto result = rc::detail::checkTestable(std::forward<Law>(law), metadata);
  const bool held = result.template is<rc::detail::SuccessResult>();
  std::ostringstream report;
  rc::detail::printResultMessage(result, report);
  INFO(description);
  INFO(report.str());
  INFO("repeat with RC_PARAMS=\"seed=" << rc::detail::configuration().testParams.seed << "\"");
  CHECK(held);
}

}  // namespace knack
