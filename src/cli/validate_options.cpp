// SPDX-License-Identifier: MIT
// Reads the options of `knack validate`.
#include "cli/validate_options.hpp"

#include <utility>

#include "base/message.hpp"
#include "cli/output.hpp"
#include "lint/rule.hpp"

namespace knack::cli {
namespace {

/// The words of `a,b` and of several such values.
std::vector<std::string> words_of(const std::vector<std::string>& values) {
  std::vector<std::string> out;
  for (const std::string& value : values) {
    for (std::string& each : split(value, ",")) {
      if (!each.empty()) out.push_back(std::move(each));
    }
  }
  return out;
}

Result<std::vector<std::string>> rules_in(const Request& request, std::string_view option) {
  auto names = words_of(request.values(option));
  if (request.has(option) && names.empty()) {
    return Error{ErrorKind::usage,
                 tr("{option} needs the name of a rule.", {arg("option", option)}),
                 tr("knack rules lists them all.")};
  }
  for (const std::string& name : names) {
    if (lint::find_rule(name) != nullptr) continue;
    const auto near = lint::nearest_rule(name);
    return Error{
        ErrorKind::usage,
        tr("{option}: there is no rule “{name}”.", {arg("option", option), arg("name", name)}),
        near ? tr("Did you mean “{near}”?", {arg("near", *near)})
             : tr("knack rules lists them all.")};
  }
  return names;
}

Result<void> read_choice(const Request& request, lint::Choice& choice) {
  auto select = rules_in(request, "--select");
  if (!select) return select.error();
  choice.select = *std::move(select);
  auto ignore = rules_in(request, "--ignore");
  if (!ignore) return ignore.error();
  choice.ignore = *std::move(ignore);
  for (const std::string& name : choice.ignore) {
    if (lint::find_rule(name)->severity != Severity::error) continue;
    return Error{ErrorKind::usage,
                 tr("{name} is an error and cannot be ignored.", {arg("name", name)}),
                 tr("What it finds is left out of sessions; knack explain {name} says how to mend "
                    "it.",
                    {arg("name", name)})};
  }
  choice.strict = request.has("--strict");
  const auto least = request.value("--min-level").value_or("note");
  choice.least = least == "error"     ? Severity::error
                 : least == "warning" ? Severity::warning
                                      : Severity::note;
  return {};
}

/// `--write-baseline decks/*.toml` would otherwise write over the first of the decks.
Result<void> check_target(std::string_view option, const std::optional<std::string>& file) {
  if (!file || !file->ends_with(".toml")) return {};
  return Error{ErrorKind::usage,
               tr("{option} would write over {file}, which is named like a deck.",
                  {arg("option", option), arg("file", *file)}),
               tr("Name the file that it is to write: {option}=FILE", {arg("option", option)})};
}

/// `--json` is short for one of the formats.
Result<std::string> format_of(const Request& request) {
  const auto named = request.value("--format");
  if (!request.has("--json")) return named.value_or("full");
  if (named.value_or("json") == "json") return std::string("json");
  return Error{ErrorKind::usage,
               tr("--json and --format={format} exclude each other.", {arg("format", *named)}),
               tr("--json is short for --format=json.")};
}

/// A diff is all that --diff shows; who asked for a report would wait for it in vain.
Result<void> check_diff(const Request& request, const ValidateOptions& options) {
  if (!request.has("--diff")) return {};
  std::string report;
  if (options.format != "full") report = request.has("--json") ? "--json" : "--format";
  for (const std::string_view each : {"--output", "--statistics", "--write-baseline"}) {
    if (request.has(each)) report = each;
  }
  if (report.empty()) return {};
  return Error{ErrorKind::usage,
               tr("--diff and {option} exclude each other: --diff shows a diff and no report.",
                  {arg("option", report)}),
               tr("Run it once with --diff, and once without it for the report.")};
}

Result<void> check_together(const ValidateOptions& options) {
  if (auto free = check_target("--output", options.output); !free) return free;
  if (auto free = check_target("--write-baseline", options.write_baseline); !free) return free;
  if (options.baseline && options.write_baseline) {
    return Error{ErrorKind::usage,
                 tr("--baseline and --write-baseline exclude each other."),
                 tr("--write-baseline alone writes all that is found now.")};
  }
  if (options.statistics && (options.format == "sarif" || options.format == "github")) {
    return Error{ErrorKind::usage,
                 tr("--statistics cannot be told as {format}.", {arg("format", options.format)}),
                 tr("It goes with full, concise or json.")};
  }
  return {};
}

}  // namespace

std::vector<OptionSpec> validate_option_specs() {
  return {
      {"--format",
       "FORMAT",
       "full (the line and a caret), concise, json, sarif, github",
       {"full", "concise", "json", "sarif", "github"}},
      {"--json", "", "as --format=json", {}},
      {"--output", "FILE", "the report goes there", {}},
      {"--select", "RULE,…", "only these rules, and all errors", {}, true},
      {"--ignore", "RULE,…", "not these rules; errors stay", {}, true},
      {"--min-level", "LEVEL", "error, warning or note", {"error", "warning", "note"}},
      {"--strict", "", "warnings are errors", {}},
      {"--baseline", "FILE", "without what this file says is known", {}},
      {"--write-baseline", "FILE", "all that is no error is known from now on", {}},
      {"--since", "REF", "compare with the decks of an earlier git commit", {}},
      {"--fix", "", "mend what can only have been meant one way, in the files", {}},
      {"--unsafe-fixes", "", "mend also what changes ids or needs a second look", {}},
      {"--diff", "", "show what mending would change, and write nothing", {}},
      {"--statistics", "", "how often each rule was found", {}},
      {"--exit-zero", "", "findings do not change the exit code", {}},
      {"--stdin-filename", "NAME", "what standard input is called", {}},
  };
}

Result<ValidateOptions> validate_options(const Request& request) {
  ValidateOptions out;
  auto format = format_of(request);
  if (!format) return format.error();
  out.format = *std::move(format);
  if (auto read = read_choice(request, out.choice); !read) return read.error();
  out.statistics = request.has("--statistics");
  out.exit_zero = request.has("--exit-zero");
  out.baseline = request.value("--baseline");
  out.write_baseline = request.value("--write-baseline");
  out.output = request.value("--output");
  out.since = request.value("--since");
  out.stdin_name = request.value("--stdin-filename").value_or("-");
  if (auto checked = check_together(out); !checked) return checked.error();
  if (auto checked = check_diff(request, out); !checked) return checked.error();
  return out;
}

}  // namespace knack::cli
