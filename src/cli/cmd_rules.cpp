// SPDX-License-Identifier: MIT
// knack rules and knack explain: what validate asks for and why.
#include <algorithm>
#include <ostream>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "base/message.hpp"
#include "cli/commands.hpp"
#include "cli/context.hpp"
#include "cli/output.hpp"
#include "lint/as_manual.hpp"
#include "lint/rule.hpp"

namespace knack::cli {
namespace {

constexpr std::size_t page_columns = 80;

/// The texts stay English: programs and pages read them.
nlohmann::ordered_json as_json(const lint::Rule& rule) {
  const auto example = [](std::string_view toml) {
    return toml.empty() ? nlohmann::ordered_json() : nlohmann::ordered_json(toml);
  };
  return {{"name", rule.name},
          {"severity", lint::to_string(rule.severity)},
          {"summary", rule.summary},
          {"rationale", rule.rationale},
          {"bad", example(rule.bad)},
          {"good", example(rule.good)},
          {"fixable", rule.fixable}};
}

Result<Exit> rules(Context& context) {
  if (context.request.has("--json")) {
    auto out = nlohmann::ordered_json::array();
    for (const lint::Rule& each : lint::rules()) out.push_back(as_json(each));
    say_json(context, out);
    return Exit::fine;
  }
  if (context.request.has("--man")) {
    *context.world.out << lint::as_manual();
    return Exit::fine;
  }
  std::size_t widest = 0;
  for (const lint::Rule& each : lint::rules()) widest = std::max(widest, each.name.size());
  for (const lint::Rule& each : lint::rules()) {
    say(context,
        fmt::format("{:<{}}  {:<7}  {}",
                    each.name,
                    widest,
                    lint::to_string(each.severity),
                    tr(each.summary)));
  }
  return Exit::fine;
}

Result<Exit> explain(Context& context) {
  const std::string& name = context.request.arguments.front();
  const lint::Rule* rule = lint::find_rule(name);
  if (rule == nullptr) {
    const auto near = lint::nearest_rule(name);
    return Error{ErrorKind::not_found,
                 tr("There is no rule “{name}”.", {arg("name", name)}),
                 near ? tr("Did you mean “{near}”?", {arg("near", *near)})
                      : tr("knack rules lists them all.")};
  }
  if (context.request.has("--json"))
    say_json(context, as_json(*rule));
  else
    *context.world.out << lint::explained(*rule, page_columns);
  return Exit::fine;
}

}  // namespace

CommandSpec rules_command() {
  CommandSpec spec;
  spec.name = "rules";
  spec.audience = Audience::author;
  spec.summary = "list all rules with their severity";
  spec.details = "Lists every rule that knack validate knows. The name of a rule never changes.";
  spec.options = {{"--json", "", "as JSON, with rationale and examples", {}},
                  {"--man", "", "as the manual page knack-rules(5)", {}}};
  spec.examples = {{"knack rules", "all rules"}};
  spec.bears_faulty_config = true;
  spec.run = rules;
  return spec;
}

CommandSpec explain_command() {
  CommandSpec spec;
  spec.name = "explain";
  spec.audience = Audience::author;
  spec.summary = "say what a rule asks and why, with examples";
  spec.details =
      "Explains a rule of knack validate: what it asks, why, and an example of each kind.";
  spec.arguments = {{"RULE", "the name in brackets in the output of knack validate", 1, 1}};
  spec.options = {{"--json", "", "as JSON, as one of those of knack rules --json", {}}};
  spec.examples = {{"knack explain unknown-key", "about one rule"}};
  spec.bears_faulty_config = true;
  spec.run = explain;
  return spec;
}

}  // namespace knack::cli
