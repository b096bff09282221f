// SPDX-License-Identifier: MIT
// What `knack validate` was asked for.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/result.hpp"
#include "cli/spec.hpp"
#include "lint/choose.hpp"

namespace knack::cli {

/// The options of the command, checked.
struct ValidateOptions {
  std::string format = "full";
  lint::Choice choice;
  bool statistics = false;  ///< numbers by rule in place of the findings
  bool exit_zero = false;   ///< findings do not change the exit code
  std::optional<std::string> baseline;
  std::optional<std::string> write_baseline;
  std::optional<std::string> output;  ///< where the report goes; none: standard output
  std::optional<std::string> since;   ///< the commit to compare with
  std::string stdin_name = "-";       ///< what standard input is called in findings
};

/// Their rows for the command's spec.
[[nodiscard]] std::vector<OptionSpec> validate_option_specs();

/// An Error of kind usage if a rule is not known (with the nearest one) or cannot be ignored, or if
/// options exclude each other.
[[nodiscard]] Result<ValidateOptions> validate_options(const Request& request);

}  // namespace knack::cli
