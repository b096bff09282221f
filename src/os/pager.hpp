// SPDX-License-Identifier: MIT
// Long texts through the person's pager.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "os/paths.hpp"

namespace knack::os {

/// Rows of the terminal at standard output, or nothing if it is none or does not know.
[[nodiscard]] std::optional<std::size_t> terminal_rows();

/// The command line of the pager: `$PAGER`, else `less -FRX` if there is one. Nothing if PAGER is
/// blank or `cat`: then no pager is wanted.
[[nodiscard]] std::optional<std::string> pager_command(const Environment& env);

/// Runs `command` with `sh -c` and the text as its input, and waits for its end. One that quits
/// early has shown enough: that is fine. False if it could not be started; then the text is still
/// to be shown. Flush standard output before. Ctrl-C belongs to the pager meanwhile.
[[nodiscard]] bool show_in_pager(std::string_view text, const std::string& command);

}  // namespace knack::os
