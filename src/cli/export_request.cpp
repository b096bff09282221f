// SPDX-License-Identifier: MIT
// Options of export.
#include "cli/export_request.hpp"

#include <algorithm>
#include <limits>
#include <string_view>

#include "base/distance.hpp"
#include "base/message.hpp"
#include "cli/output.hpp"

namespace knack::cli {
namespace {

using report::Format;
using report::Level;

/// An option and the levels that it means something to.
struct Scope {
  std::string_view option;
  std::vector<Level> levels;
};

std::vector<Scope> scopes() {
  const std::vector<Level> of_cards{
      Level::reviews, Level::items, Level::options, Level::skills, Level::learners, Level::marks};
  std::vector<Level> of_events = of_cards;
  of_events.push_back(Level::log);
  return {{"--undone", {Level::reviews, Level::marks}},
          {"--with-text", {Level::reviews, Level::marks}},
          {"--with-names", {Level::reviews, Level::skills, Level::learners, Level::marks}},
          {"--roster", {Level::reviews, Level::skills, Level::learners, Level::marks}},
          {"--min-group", {Level::items, Level::options}},
          {"--deck", of_cards},
          {"--skill", of_cards},
          {"--learner", of_events},
          {"--since", of_events},
          {"--until", of_events}};
}

std::string names_of(const std::vector<Level>& levels) {
  std::vector<std::string> names;
  names.reserve(levels.size());
  for (const Level each : levels) names.emplace_back(to_string(each));
  return join(names, ", ");
}

Result<void> check_scopes(const Request& request, Level level) {
  for (const Scope& scope : scopes()) {
    if (!request.has(scope.option)) continue;
    if (std::ranges::find(scope.levels, level) != scope.levels.end()) continue;
    return Error{ErrorKind::usage,
                 tr("{option} says nothing to {level}.",
                    {arg("option", scope.option), arg("level", to_string(level))}),
                 tr("It goes with: {levels}.", {arg("levels", names_of(scope.levels))})};
  }
  return {};
}

Result<Level> level_of(const Request& request) {
  const std::string& name = request.arguments.front();
  if (const auto level = report::level_named(name)) return *level;
  const std::vector<std::string> all(report::level_names.begin(), report::level_names.end());
  const auto near = nearest(name, all);
  return Error{ErrorKind::usage,
               tr("There is no export “{level}”.", {arg("level", name)}),
               near ? tr("Did you mean “{near}”?", {arg("near", *near)})
                    : tr("There are: {levels}.", {arg("levels", join(all, ", "))})};
}

Result<Format> format_of(const Request& request, Level level) {
  const std::string name =
      request.value("--format").value_or(level == Level::log ? "jsonl" : "csv");
  const bool excel = request.value("--profile") == "excel";
  if (excel && (request.has("--format") || level == Level::log) && name != "csv") {
    return Error{ErrorKind::usage,
                 tr("--profile=excel is a kind of CSV and does not go with {format}.",
                    {arg("format", name)}),
                 level == Level::log ? tr("Add --format=csv.") : std::string{}};
  }
  if (excel) return Format::excel;
  if (name == "tsv") return Format::tsv;
  if (name == "json") return Format::json;
  return name == "jsonl" ? Format::jsonl : Format::csv;
}

Result<std::optional<StudyDay>> day_of(const Request& request, std::string_view option) {
  const auto text = request.value(option);
  if (!text) return std::optional<StudyDay>{};
  if (const auto day = parse_day(*text)) return std::optional<StudyDay>{*day};
  return Error{ErrorKind::usage,
               tr("{option} takes a day like 2026-11-23, not “{text}”.",
                  {arg("option", option), arg("text", *text)}),
               {}};
}

Result<report::Selection> selection_of(const Request& request) {
  report::Selection out;
  const auto since = day_of(request, "--since");
  if (!since) return since.error();
  const auto until = day_of(request, "--until");
  if (!until) return until.error();
  if (*since && *until && **since > **until)
    return Error{ErrorKind::usage, tr("--since is after --until."), {}};
  out.since = *since;
  out.until = *until;
  const auto fill = [&](std::string_view option, auto& into) {
    for (std::string& each : request.values(option)) into.insert(std::move(each));
  };
  fill("--deck", out.decks);
  fill("--skill", out.skills);
  fill("--learner", out.learners);
  return out;
}

Result<void> check_name(std::string_view option,
                        const std::set<std::string, std::less<>>& wanted,
                        const std::set<std::string>& known) {
  for (const std::string& name : wanted) {
    if (known.contains(name)) continue;
    const auto near = nearest(name, std::vector<std::string>(known.begin(), known.end()));
    return Error{ErrorKind::usage,
                 tr("{option} {name} matches nothing.", {arg("option", option), arg("name", name)}),
                 near ? tr("Did you mean “{near}”?", {arg("near", *near)}) : std::string{}};
  }
  return {};
}

}  // namespace

Result<ExportRequest> export_request(const Context& context) {
  const Request& request = context.request;
  ExportRequest out;
  const auto level = level_of(request);
  if (!level) return level.error();
  if (auto fine = check_scopes(request, *level); !fine) return fine.error();
  const auto format = format_of(request, *level);
  if (!format) return format.error();
  auto selection = selection_of(request);
  if (!selection) return selection.error();
  const auto group = request.number("--min-group", 1, std::numeric_limits<int>::max());
  if (!group) return group.error();
  out.format = *format;
  out.input.level = *level;
  out.input.undone = request.has("--undone");
  out.input.with_text = request.has("--with-text");
  out.input.with_names = request.has("--with-names");
  out.input.selection = *std::move(selection);
  out.input.min_group = static_cast<int>(group->value_or(1));
  out.input.now = context.now;
  if (const auto columns = request.value("--columns")) out.columns = split(*columns, ",");
  out.needs_decks = *level == Level::items || *level == Level::options || *level == Level::skills ||
                    *level == Level::learners ||
                    (*level == Level::marks && !out.input.selection.skills.empty());
  return out;
}

void KnownNames::add(const schedule::Event& event, const report::Selection& asked) {
  if (!asked.learners.empty()) learners.insert(schedule::stamped(event).learner);
  const auto* review = std::get_if<schedule::Review>(&event);
  if (review == nullptr) return;
  if (!asked.decks.empty()) decks.insert(review->card.deck.text);
  if (asked.skills.empty()) return;
  skills.insert(review->skill.text);
  skills.insert(SkillRef{review->card.deck, review->skill}.text());
}

Result<void> check_names(const report::Selection& selection, const KnownNames& known) {
  if (auto fine = check_name("--deck", selection.decks, known.decks); !fine) return fine;
  if (auto fine = check_name("--skill", selection.skills, known.skills); !fine) return fine;
  return check_name("--learner", selection.learners, known.learners);
}

}  // namespace knack::cli
