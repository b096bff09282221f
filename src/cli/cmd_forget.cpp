// SPDX-License-Identifier: MIT
// knack forget: a person erased, or what is older than it may be kept.
#include <algorithm>
#include <istream>
#include <ostream>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "base/distance.hpp"
#include "base/message.hpp"
#include "cli/commands.hpp"
#include "cli/context.hpp"
#include "cli/output.hpp"
#include "store/backup.hpp"
#include "store/forget.hpp"

namespace knack::cli {
namespace {

using Json = nlohmann::ordered_json;

/// What is there before anything is erased.
struct Plan {
  store::Erasure erasure;
  store::Traces in_store;
  std::int64_t rows_in_backups = 0;
  std::size_t backups = 0;

  [[nodiscard]] bool any() const {
    return in_store.any() || in_store.forgotten || rows_in_backups > 0;
  }
};

Result<std::optional<StudyDay>> day_wanted(const Context& context) {
  const auto text = context.request.value("--before");
  if (!text) return std::optional<StudyDay>{};
  const auto day = parse_day(*text);
  if (!day || *day > study_day(context.now)) {
    return Error{ErrorKind::usage,
                 tr("--before takes a day up to today, like 2026-11-23, not “{text}”.",
                    {arg("text", *text)}),
                 {}};
  }
  return day;
}

Result<void> check_request(const Context& context) {
  const Request& request = context.request;
  const bool all = request.has("--all");
  if (all != request.arguments.empty()) {
    return Error{ErrorKind::usage,
                 tr("forget takes one LEARNER, or --all with --before."),
                 tr("knack forget --help shows how it is used.")};
  }
  if (all && !request.has("--before")) {
    return Error{ErrorKind::usage,
                 tr("--all needs --before DAY."),
                 tr("To erase everything, delete the store and its backups: knack paths")};
  }
  return {};
}

Error nobody(const Context& context, const std::string& learner) {
  std::string near;
  auto opened = store::Store::open_to_read({context.store_path, context.now, 0});
  if (opened && *opened) {
    if (const auto all = (*opened)->learners())
      near = nearest(learner, *all).value_or(std::string());
  }
  return {ErrorKind::not_found,
          tr("There is nothing of a learner “{id}” in {path} and its backups.",
             {arg("id", learner), arg("path", context.store_path)}),
          near.empty() ? tr("knack export log shows the ids.")
                       : tr("Did you mean “{near}”?", {arg("near", near)})};
}

/// Whether the store or a backup has, or had, anything of them, of whatever day.
bool is_known(const Context& context, store::Erasure erasure) {
  erasure.before.reset();
  const auto has = [&](const std::string& path) {
    const auto found = store::traces(path, erasure);
    return found && (found->any() || found->forgotten);
  };
  return has(context.store_path) ||
         std::ranges::any_of(store::backups(context.store_path),
                             [&](const store::Backup& each) { return has(each.path); });
}

Result<Plan> make_plan(const Context& context) {
  Plan plan;
  const auto before = day_wanted(context);
  if (!before) return before.error();
  plan.erasure.before = *before;
  plan.erasure.new_owner = fmt::format("l{:016x}", context.world.entropy());
  if (!context.request.arguments.empty()) {
    auto ids = store::ids_of_person(context.store_path, context.request.arguments.front());
    if (!ids) return ids.error();
    plan.erasure.learners = *std::move(ids);
  }
  const auto here = store::traces(context.store_path, plan.erasure);
  if (!here) return here.error();
  plan.in_store = *here;
  for (const store::Backup& each : store::backups(context.store_path)) {
    ++plan.backups;
    if (const auto there = store::traces(each.path, plan.erasure))
      plan.rows_in_backups += there->rows;
  }
  if (!plan.any() && !plan.erasure.learners.empty() && !is_known(context, plan.erasure))
    return nobody(context, context.request.arguments.front());
  return plan;
}

std::string what_goes(const Context& context, const Plan& plan) {
  const auto path = arg("path", context.store_path);
  const auto rows = arg("rows", plan.in_store.rows);
  const auto texts = arg("texts", plan.in_store.texts);
  if (plan.erasure.learners.empty())
    return tr(
        "Of all learners what is older than {day} goes: {rows} rows of {path}, {texts} of "
        "them with a text.",
        {path, rows, texts, arg("day", to_string(*plan.erasure.before))});
  const auto who = arg("who", join(plan.erasure.learners, ", "));
  if (plan.erasure.before)
    return tr(
        "Of {who} what is older than {day} goes: {rows} rows of {path}, {texts} of them with "
        "a text.",
        {path, rows, texts, who, arg("day", to_string(*plan.erasure.before))});
  return tr("All of {who} goes: {rows} rows of {path}, {texts} of them with a text.",
            {path, rows, texts, who});
}

/// Erasing cannot be taken back, so nobody does it by accident.
Result<bool> is_confirmed(const Context& context, const Plan& plan) {
  if (context.request.has("--yes")) return true;
  if (!context.world.in_is_terminal || !context.world.out_is_terminal) {
    return Error{ErrorKind::usage,
                 tr("Nothing was erased: it cannot be taken back, so it needs --yes here."),
                 what_goes(context, plan)};
  }
  say(context, what_goes(context, plan));
  say(context,
      tr_n("So it does from {n} backup. This cannot be taken back.",
           "So it does from {n} backups. This cannot be taken back.",
           static_cast<long long>(plan.backups)));
  *context.world.out << tr("Type yes to go on: ");
  context.world.out->flush();
  std::string answer;
  std::getline(*context.world.in, answer);
  return answer == "yes";
}

void print_text(const Context& context, const Plan& plan, const store::ErasureReport& report) {
  for (const store::Erased& each : report.files) {
    say(context,
        tr_n("{path}: {n} row erased, {texts} with a text",
             "{path}: {n} rows erased, {texts} with a text",
             each.gone.rows,
             {arg("path", each.path), arg("texts", each.gone.texts)}));
  }
  if (plan.erasure.learners.size() > 1)
    say(context,
        tr("These ids are one person, and it was done to all of them: {who}",
           {arg("who", join(plan.erasure.learners, ", "))}));
  if (plan.in_store.owner)
    say(context,
        tr("The store belongs to a new learner now: {id}", {arg("id", plan.erasure.new_owner)}));
  for (const store::Unreached& each : report.unreached)
    tell(context, tr("Not reached: {path}: {why}", {arg("path", each.path), arg("why", each.why)}));
  tell(context,
       tr("knack cannot reach copies elsewhere: exports, logs that were sent, other stores, "
          "snapshots of the disk."));
}

void print_json(const Context& context, const Plan& plan, const store::ErasureReport& report) {
  Json out;
  out["learners"] = plan.erasure.learners;
  out["before"] = plan.erasure.before ? Json(to_string(*plan.erasure.before)) : Json();
  out["files"] = Json::array();
  for (const store::Erased& each : report.files)
    out["files"].push_back(
        {{"path", each.path}, {"rows", each.gone.rows}, {"texts", each.gone.texts}});
  out["new_owner"] = plan.in_store.owner ? Json(plan.erasure.new_owner) : Json();
  out["not_reached"] = Json::array();
  for (const store::Unreached& each : report.unreached)
    out["not_reached"].push_back({{"path", each.path}, {"why", each.why}});
  say_json(context, out);
}

Result<Exit> forget(Context& context) {
  if (auto fine = check_request(context); !fine) return fine.error();
  const auto plan = make_plan(context);
  if (!plan) return plan.error();
  const auto go = is_confirmed(context, *plan);
  if (!go) return go.error();
  if (!*go) {
    tell(context, tr("Nothing was erased."));
    return Exit::findings;
  }
  const auto report = store::forget(context.store_path, plan->erasure);
  if (!report) return report.error();
  if (context.request.has("--json"))
    print_json(context, *plan, *report);
  else
    print_text(context, *plan, *report);
  return report->complete() ? Exit::fine : Exit::failed;
}

}  // namespace

CommandSpec forget_command() {
  CommandSpec spec;
  spec.name = "forget";
  spec.audience = Audience::trainer;
  spec.summary = "erase a person, or what is too old to keep";
  spec.details =
      "Erases all rows and texts of a learner from the store and its backups, those joined by an "
      "alias and those set aside included, and overwrites the place where they were. A hash of the "
      "id stays, so that no later merge brings them back. With --before only answers and marks of "
      "earlier study days go; settings and renames stay, and schedules start from what is left. "
      "Asks first; where nobody can be asked it needs --yes. Other stores "
      "beside it that hold the same are named; a backup that cannot be rewritten is, too, and the "
      "exit code is 3 then.";
  spec.arguments = {{"LEARNER", "the id of a learner, as in exports", 0, 1}};
  spec.options = {{"--all", "", "of all learners; needs --before", {}},
                  {"--before", "DAY", "only what is older than this study day", {}},
                  {"--yes", "", "do not ask", {}},
                  {"--json", "", "as JSON", {}}};
  spec.examples = {{"knack forget l0123456789abcdef --store team.db", "erase a person"},
                   {"knack forget --all --before 2025-11-23 --yes", "keep one year"}};
  spec.run = forget;
  return spec;
}

}  // namespace knack::cli
