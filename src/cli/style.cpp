// SPDX-License-Identifier: MIT
// What the settings leave open is decided by locale and terminal.
#include "cli/style.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include "term/screen.hpp"

namespace knack::cli {
namespace {

constexpr std::size_t unbounded = 1000;

/// The locale of texts, as setlocale reads it; empty if nothing names one.
std::string locale_of(const World& world) {
  for (const std::string_view name : {"LC_ALL", "LC_CTYPE", "LANG"}) {
    auto value = world.env(name);
    if (value && !value->empty()) return *std::move(value);
  }
  return {};
}

/// Whether a locale can show more than ASCII.
bool is_utf8(std::string_view locale) {
  constexpr std::array<std::string_view, 4> names{"UTF-8", "utf-8", "UTF8", "utf8"};
  return std::ranges::any_of(
      names, [&](std::string_view name) { return locale.find(name) != std::string_view::npos; });
}

/// Terminals of these languages may draw our signs two columns wide.
bool draws_signs_wide(std::string_view locale) {
  const std::string_view language = locale.substr(0, locale.find_first_of("_.@"));
  return language == "ja" || language == "ko" || language == "zh";
}

bool is_dumb(const World& world) {
  return world.env("TERM").value_or("dumb") == "dumb";
}

/// Terminals without a font of ours.
bool has_few_signs(const World& world) {
  const std::string term = world.env("TERM").value_or("");
  return is_dumb(world) || term == "linux" || term.starts_with("vt");
}

bool needs_ascii(const World& world) {
  const std::string locale = locale_of(world);
  return world.out_is_terminal &&
         (!is_utf8(locale) || draws_signs_wide(locale) || has_few_signs(world));
}

bool colours(const Context& context, bool is_terminal) {
  const When when = context.settings.color.value;
  if (when != When::automatic) return when == When::always;
  return is_terminal && !is_dumb(context.world);
}

}  // namespace

bool wants_colour(const Context& context) {
  return colours(context, context.world.out_is_terminal);
}

bool wants_colour_on_errors(const Context& context) {
  return colours(context, context.world.err_is_terminal);
}

std::size_t excerpt_columns(const Context& context) {
  return context.world.out_is_terminal ? term::terminal_columns() : unbounded;
}

std::size_t excerpt_columns_on_errors(const Context& context) {
  return context.world.err_is_terminal ? term::terminal_columns() : unbounded;
}

term::Style style_of(const Context& context) {
  term::Style style;
  style.colour = wants_colour(context);
  style.ascii = context.settings.ascii.value.value_or(needs_ascii(context.world));
  style.accessible = context.settings.accessible.value;
  if (context.world.out_is_terminal) style.columns = term::terminal_columns();
  return style;
}

report::SheetStyle sheet_style(const Context& context) {
  const term::Style style = style_of(context);
  return {style.colour, style.ascii, style.accessible, term::terminal_columns()};
}

bool can_clear(const Context& context) {
  return context.world.out_is_terminal && !is_dumb(context.world);
}

bool takes_keys(const Context& context) {
  return context.world.in_is_terminal && context.world.out_is_terminal &&
         !context.settings.accessible.value && !is_dumb(context.world);
}

}  // namespace knack::cli
