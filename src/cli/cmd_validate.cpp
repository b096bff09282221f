// SPDX-License-Identifier: MIT
// knack validate: every fault of a deck at once.
#include <algorithm>
#include <iterator>
#include <set>
#include <string>

#include "cli/commands.hpp"
#include "cli/context.hpp"
#include "cli/fix_decks.hpp"
#include "cli/lint_decks.hpp"
#include "cli/load_decks.hpp"
#include "cli/named_files.hpp"
#include "cli/since.hpp"
#include "cli/validate_options.hpp"
#include "cli/validate_report.hpp"
#include "lint/baseline.hpp"
#include "os/file.hpp"

namespace knack::cli {
namespace {

constexpr std::size_t largest_baseline = std::size_t{64} << 20U;

Diagnostic as_diagnostic(const Unreadable& found) {
  return {"unreadable-file",
          Severity::error,
          found.path,
          {{1, 1}, {1, 1}},
          found.why.what,
          found.why.remedy,
          "",
          ""};
}

/// Gives standard input the name of the file that an editor holds.
void name_stdin(LoadedDecks& loaded, const std::string& name) {
  if (name == "-") return;
  for (deck::Deck& each : loaded.decks) {
    if (each.file == "-") each.file = name;
  }
  for (Diagnostic& each : loaded.diagnostics) {
    if (each.file == "-") each.file = name;
  }
  if (auto node = loaded.sources.extract("-"); !node.empty()) {
    node.key() = name;
    loaded.sources.insert(std::move(node));
  }
  if (auto node = loaded.likely.extract("-"); !node.empty()) {
    node.key() = name;
    node.mapped().file = name;
    loaded.likely.insert(std::move(node));
  }
  for (std::set<std::string>* files : {&loaded.part_linted, &loaded.incomplete}) {
    if (files->erase("-") > 0) files->insert(name);
  }
}

/// What the baseline knows goes, or all that is known from now on is written.
Result<void> apply_baseline(const ValidateOptions& options,
                            const LoadedDecks& loaded,
                            ValidateReport& report) {
  lint::Baseline baseline;
  if (options.write_baseline) {
    baseline = lint::baseline_of(report.diagnostics, loaded.decks);
    auto written = os::write_file_atomic(*options.write_baseline, lint::to_json(baseline));
    if (!written) return written;
  } else if (options.baseline) {
    auto bytes = os::read_file(*options.baseline, largest_baseline);
    if (!bytes) return bytes.error();
    auto read = lint::read_baseline(*options.baseline, *bytes);
    if (!read) return read.error();
    baseline = *std::move(read);
  }
  report.scope.baselined = lint::take_known(baseline, loaded.decks, report.diagnostics);
  std::ranges::move(
      lint::unused_in(
          baseline, options.baseline.value_or(std::string()), loaded.decks, options.choice),
      std::back_inserter(report.diagnostics));
  return {};
}

/// All that is wrong with the decks, as far as it was asked for.
Result<ValidateReport> find_faults(const Context& context,
                                   const ValidateOptions& options,
                                   LoadedDecks loaded) {
  name_stdin(loaded, options.stdin_name);
  ValidateReport out;
  out.diagnostics = std::move(loaded.diagnostics);
  out.scope.files = loaded.sources.size();
  out.scope.cards = loaded.cards_seen;
  std::ranges::move(lint_decks(loaded, &out.scope.ignored), std::back_inserter(out.diagnostics));
  if (options.since) {
    std::vector<std::string> paths = context.request.arguments;
    std::ranges::replace(paths, "-", options.stdin_name);
    auto since = compare_since(context, *options.since, paths, loaded);
    if (!since) return since.error();
    std::ranges::move(*since, std::back_inserter(out.diagnostics));
  }
  out.sources = std::move(loaded.sources);
  lint::keep_chosen(options.choice, out.diagnostics);
  if (auto applied = apply_baseline(options, loaded, out); !applied) return applied.error();
  lint::set_levels(options.choice, out.diagnostics);
  return out;
}

Result<Exit> validate(Context& context) {
  const auto options = validate_options(context.request);
  if (!options) return options.error();
  std::vector<Unreadable> unreadable;
  const auto files = named_files(context, unreadable);
  if (context.request.has("--diff")) return show_fixes(context, files, unreadable, options->choice);
  const auto mended = mend_files(context, files, options->choice);
  if (!mended) return mended.error();
  auto loaded = load_files(context, files, &unreadable, mended->given);
  if (!loaded) return loaded.error();
  auto report = find_faults(context, *options, *std::move(loaded));
  if (!report) return report.error();
  std::ranges::transform(unreadable, std::back_inserter(report->diagnostics), as_diagnostic);
  sort(report->diagnostics);
  if (auto printed = print_report(context, *options, *report); !printed) return printed.error();
  if (!unreadable.empty() || mended->failed) return Exit::failed;
  const bool found = lint::count(report->diagnostics).errors > 0 && !options->exit_zero;
  return found ? Exit::findings : Exit::fine;
}

}  // namespace

CommandSpec validate_command() {
  CommandSpec spec;
  spec.name = "validate";
  spec.audience = Audience::author;
  spec.summary = "report every fault of your decks at once";
  spec.details =
      "Reads decks and reports all their faults in one run, each with its rule, its place and what "
      "to do. Exits with 1 if there are errors, with 3 if something cannot be read or mended. "
      "Errors are always reported: a card with an error is left out of sessions, and of the other "
      "rules unless only its keys are mistyped. Nothing is changed without --fix or "
      "--unsafe-fixes; these keep comments and order, "
      "and with - write the mended deck to standard output and the report to standard error.";
  spec.arguments = {{"PATH", "files, folders, or - for standard input", 1, 4096}};
  spec.options = validate_option_specs();
  spec.examples = {{"knack validate decks", "all decks below a folder"},
                   {"knack validate - --stdin-filename=a.toml < a.toml", "what an editor holds"},
                   {"knack validate decks --json", "for a program"},
                   {"knack validate decks --write-baseline=known.json", "only new faults later"},
                   {"knack validate decks --diff", "what --fix would do"}};
  spec.bears_faulty_config = true;
  spec.run = validate;
  return spec;
}

}  // namespace knack::cli
