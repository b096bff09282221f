// SPDX-License-Identifier: MIT
// Writes help from the table.
#include "cli/help.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

#include <fmt/format.h>

#include "base/message.hpp"

namespace knack::cli {
namespace {

using Rows = std::vector<std::pair<std::string, std::string>>;

std::string rows(const Rows& all) {
  std::size_t widest = 0;
  for (const auto& [left, right] : all) widest = std::max(widest, left.size());
  std::string out;
  for (const auto& [left, right] : all)
    fmt::format_to(std::back_inserter(out), "  {:<{}}  {}\n", left, widest, right);
  return out;
}

std::string_view heading(Audience audience) {
  switch (audience) {
    case Audience::learner:
      return "To learn";
    case Audience::author:
      return "To write decks";
    case Audience::trainer:
      return "To follow progress";
    case Audience::all:
      break;
  }
  return "To keep it safe";
}

std::string usage_line(const CommandSpec& command) {
  std::string line = fmt::format("knack {}", command.name);
  for (const ArgumentSpec& each : command.arguments) {
    const std::string more = each.most > 1 ? "…" : "";
    line += each.least > 0 ? fmt::format(" {}{}", each.name, more)
                           : fmt::format(" [{}{}]", each.name, more);
  }
  return line + " [options]";
}

void add_options(Rows& out, const std::vector<OptionSpec>& options) {
  for (const OptionSpec& each : options) {
    const std::string left =
        each.value.empty() ? std::string(each.name) : fmt::format("{} {}", each.name, each.value);
    out.emplace_back(left, tr(each.help));
  }
}

}  // namespace

std::string help_of_knack() {
  std::string out =
      tr("knack drills small actions until they are automatic.\n\n"
         "  knack                 the day's session: what is due, then new situations\n"
         "  knack COMMAND --help  how a command is used\n");
  for (const Audience audience :
       {Audience::learner, Audience::author, Audience::trainer, Audience::all}) {
    Rows lines;
    for (const CommandSpec& each : commands()) {
      if (each.audience == audience) lines.emplace_back(each.name, tr(each.summary));
    }
    out += "\n" + tr(heading(audience)) + "\n" + rows(lines);
  }
  Rows lines;
  add_options(lines, common_options());
  lines.emplace_back("--version", tr("show the version"));
  return out + "\n" + tr("Options of every command") + "\n" + rows(lines) + "\n" +
         tr("More: man knack") + "\n";
}

std::string help_of(const CommandSpec& command) {
  std::string out = usage_line(command) + "\n\n" + tr(command.details) + "\n";
  Rows examples;
  for (const Example& each : command.examples) examples.emplace_back(each.line, tr(each.does));
  out += "\n" + tr("Examples") + "\n" + rows(examples);
  Rows arguments;
  for (const ArgumentSpec& each : command.arguments)
    arguments.emplace_back(each.name, tr(each.help));
  if (!arguments.empty()) out += "\n" + tr("Arguments") + "\n" + rows(arguments);
  Rows options;
  add_options(options, command.options);
  if (!options.empty()) out += "\n" + tr("Options") + "\n" + rows(options);
  Rows common;
  add_options(common, common_options());
  return out + "\n" + tr("Options of every command") + "\n" + rows(common);
}

}  // namespace knack::cli
