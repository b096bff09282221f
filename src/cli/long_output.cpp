// SPDX-License-Identifier: MIT
// Pager or not.
#include "cli/long_output.hpp"

#include <algorithm>
#include <ostream>

#include "os/pager.hpp"

namespace knack::cli {
namespace {

/// Whether the text with the prompt after it is longer than the screen of somebody who can page.
bool wants_pager(const Context& context, const std::string& text) {
  if (!context.world.out_is_terminal || context.settings.accessible.value) return false;
  if (context.world.env("TERM").value_or("dumb") == "dumb") return false;
  const auto rows = os::terminal_rows();
  return rows && static_cast<std::size_t>(std::ranges::count(text, '\n')) >= *rows;
}

}  // namespace

void show_long(const Context& context, const std::string& text) {
  const auto pager = os::pager_command(context.world.env);
  if (pager && wants_pager(context, text)) {
    context.world.out->flush();
    if (os::show_in_pager(text, *pager)) return;
  }
  *context.world.out << text;
}

}  // namespace knack::cli
