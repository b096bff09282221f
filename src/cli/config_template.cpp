// SPDX-License-Identifier: MIT
// Writes the template from the built-in values, so that it is never out of date.
#include "cli/config_template.hpp"

#include <fmt/format.h>

#include "base/message.hpp"
#include "cli/setting_rows.hpp"
#include "cli/settings.hpp"
#include "schedule/constant_table.hpp"

namespace knack::cli {
namespace {

/// A key that is switched off, below what it is for.
std::string key(const std::string& what, std::string_view name, const std::string& value) {
  return fmt::format("\n# {}\n# {} = {}\n", what, name, value);
}

std::string quoted(std::string_view text) {
  return fmt::format("\"{}\"", text);
}

std::string constants() {
  std::string out =
      "\n" +
      tr("# What grading, status and schedule depend on, for who knows what they do: see man "
         "knack.\n"
         "# Times are in milliseconds, ratios in thousandths. Exports always take the built-in\n"
         "# values.") +
      "\n[constants]\n";
  for (const schedule::ConstantRow& each : schedule::constant_rows())
    out += fmt::format("# {} = {}\n", each.name, each.get({}));
  return out;
}

}  // namespace

std::string config_template() {
  const Settings built_in;
  std::string out = tr("# The settings of knack. Each key stands here with its built-in value, or "
                       "an example where\n"
                       "# there is none, behind a #: remove that to set it. knack config shows "
                       "what holds, and where\n"
                       "# it comes from.") +
                    "\n";
  out += key(tr("Files and folders with decks, instead of those found by themselves. ~/ is your "
                "home."),
             "decks",
             "[\"~/decks\"]");
  out += key(tr("New situations on a day, 0 to 9999."),
             "new_per_day",
             std::to_string(built_in.new_per_day.value));
  out += key(tr("Reviews on a day at most, 0 to 9999. Without it there is no limit."),
             "reviews_per_day",
             "200");
  out += key(tr("The hour at which a study day begins, 0 to 23."),
             "rollover",
             std::to_string(built_in.rollover.value));
  out += key(tr(R"("sm2", the published text, or "sm2-delphi", the program of its author.)"),
             "scheduler",
             quoted(schedule::to_string(built_in.scheduler.value)));
  out += key(tr("More time for the same grade, 0.5 to 3.0. With 0 answers are not timed."),
             "time_factor",
             milli_text(built_in.time_factor_milli.value));
  out +=
      key(tr(R"("auto", "always" or "never".)"), "color", quoted(to_string(built_in.color.value)));
  out += key(tr("Plain ASCII signs. Without it locale and terminal decide."), "ascii", "true");
  out += key(tr("Plain sentences line by line, for screen readers."), "accessible", "false");
  return out + constants();
}

}  // namespace knack::cli
