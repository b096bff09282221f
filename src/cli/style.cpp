// SPDX-License-Identifier: MIT
// Options first, then the environment, then the terminal.
#include "cli/style.hpp"

#include "term/screen.hpp"

namespace knack::cli {
namespace {

/// Whether the locale can show more than ASCII.
bool is_utf8(const World& world) {
  for (const std::string_view name : {"LC_ALL", "LC_CTYPE", "LANG"}) {
    const auto value = world.env(name);
    if (!value || value->empty()) continue;
    return value->find("UTF-8") != std::string::npos || value->find("utf8") != std::string::npos ||
           value->find("UTF8") != std::string::npos || value->find("utf-8") != std::string::npos;
  }
  return false;
}

bool is_dumb(const World& world) {
  return world.env("TERM").value_or("dumb") == "dumb";
}

}  // namespace

bool wants_colour(const Context& context) {
  const std::string when = context.request.value("--color").value_or("auto");
  if (when != "auto") return when == "always";
  const bool refused = !context.world.env("NO_COLOR").value_or("").empty();
  return context.world.out_is_terminal && !refused && !is_dumb(context.world);
}

term::Style style_of(const Context& context) {
  term::Style style;
  style.colour = wants_colour(context);
  style.ascii =
      context.request.has("--ascii") || (context.world.out_is_terminal && !is_utf8(context.world));
  style.accessible = context.request.has("--accessible");
  if (context.world.out_is_terminal) style.columns = term::terminal_columns();
  return style;
}

bool takes_keys(const Context& context) {
  return context.world.in_is_terminal && context.world.out_is_terminal &&
         !context.request.has("--accessible") && !is_dumb(context.world);
}

}  // namespace knack::cli
