// SPDX-License-Identifier: MIT
// Small helpers for what commands print.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include <nlohmann/json_fwd.hpp>

#include "cli/context.hpp"

namespace knack::cli {

/// One line on standard output, made safe for a terminal.
void say(const Context& context, std::string_view line);

/// One line on standard error, made safe for a terminal.
void tell(const Context& context, std::string_view line);

/// What went wrong, on standard error, for a command that goes on with the rest: in one line, and
/// in another what to do.
void tell(const Context& context, const Error& error);

/// One line of JSON on standard output, escaped where it could steer a terminal. Keys are stable
/// and never translated.
void say_json(const Context& context, const nlohmann::ordered_json& json);

/// The words with a separator between them.
[[nodiscard]] std::string join(const std::vector<std::string>& words, std::string_view separator);

/// What stands between separators, empty parts too; at least one.
[[nodiscard]] std::vector<std::string> split(std::string_view text, std::string_view separator);

}  // namespace knack::cli
