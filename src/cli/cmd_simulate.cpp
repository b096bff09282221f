// SPDX-License-Identifier: MIT
// knack simulate: what a run of grades does to a card.

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "base/message.hpp"
#include "cli/commands.hpp"
#include "cli/context.hpp"
#include "cli/output.hpp"
#include "schedule/sm2.hpp"

namespace knack::cli {
namespace {

using schedule::Dialect;
using schedule::Grade;
using schedule::Sm2State;

Result<std::vector<Grade>> read_grades(const std::string& text) {
  std::vector<Grade> grades;
  bool want_digit = true;
  for (const char c : text) {
    const bool fits = want_digit ? c >= '0' && c <= '5' : c == ',' || c == ' ';
    if (!fits) {
      grades.clear();
      break;
    }
    if (want_digit) grades.push_back({c - '0'});
    want_digit = !want_digit;
  }
  if (!grades.empty() && !want_digit) return grades;
  return Error{ErrorKind::usage,
               tr("Grades are numbers from 0 to 5 with commas between them, not “{text}”.",
                  {arg("text", text)}),
               tr("Example: knack simulate 5,4,3,4")};
}

std::string ease_text(const Sm2State& state) {
  return fmt::format("{}.{:02}", state.ease.hundredths / 100, state.ease.hundredths % 100);
}

void print_json(const Context& context,
                Dialect dialect,
                const std::vector<std::pair<Grade, Sm2State>>& steps) {
  nlohmann::ordered_json out;
  out["scheduler"] = schedule::to_string(dialect);
  out["steps"] = nlohmann::ordered_json::array();
  for (const auto& [grade, state] : steps) {
    out["steps"].push_back({{"grade", grade.q},
                            {"repetition", state.repetition},
                            {"interval_days", state.interval_days},
                            {"ease", state.ease.hundredths / 100.0}});
  }
  say_json(context, out);
}

void print_table(const Context& context,
                 Dialect dialect,
                 const std::vector<std::pair<Grade, Sm2State>>& steps) {
  say(context,
      tr("Scheduler {name}; each review on its due day.",
         {arg("name", schedule::to_string(dialect))}));
  say(context, tr("grade  repetition  interval  ease"));
  for (const auto& [grade, state] : steps) {
    say(context,
        fmt::format("{:>5}  {:>10}  {:>6} d  {}",
                    grade.q,
                    state.repetition,
                    state.interval_days,
                    ease_text(state)));
  }
  std::string intervals;
  for (const auto& [grade, state] : steps)
    intervals += (intervals.empty() ? "" : " ") + std::to_string(state.interval_days);
  say(context,
      tr("Intervals {intervals}, ease {ease}",
         {arg("intervals", intervals), arg("ease", ease_text(steps.back().second))}));
}

Result<Exit> simulate(Context& context) {
  const auto grades = read_grades(context.request.arguments.front());
  if (!grades) return grades.error();
  const Dialect dialect =
      *schedule::dialect_named(context.request.value("--scheduler").value_or("sm2"));
  std::vector<std::pair<Grade, Sm2State>> steps;
  Sm2State state;
  for (const Grade grade : *grades) {
    state = schedule::next(state, grade, dialect);
    steps.emplace_back(grade, state);
  }
  if (context.request.has("--json"))
    print_json(context, dialect, steps);
  else
    print_table(context, dialect, steps);
  return Exit::fine;
}

}  // namespace

CommandSpec simulate_command() {
  CommandSpec spec;
  spec.name = "simulate";
  spec.audience = Audience::learner;
  spec.summary = "show what a run of grades does to a card";
  spec.details =
      "Takes grades from 0 to 5 and shows the interval and the ease factor after each, every "
      "review on its due day.";
  spec.arguments = {{"GRADES", "grades with commas between them, for example 5,4,3", 1, 1}};
  spec.options = {{"--scheduler",
                   "NAME",
                   "sm2 (the published text) or sm2-delphi (the author's program)",
                   {"sm2", "sm2-delphi"}},
                  {"--json", "", "as JSON", {}}};
  spec.examples = {
      {"knack simulate 5,4,3,4", "four reviews of one card"},
      {"knack simulate 5,2,4 --scheduler=sm2-delphi", "the same with the other dialect"}};
  spec.bears_faulty_config = true;
  spec.run = simulate;
  return spec;
}

}  // namespace knack::cli
