// SPDX-License-Identifier: MIT
// Joins stores, joins people, picks a learner.
#include "cli/events.hpp"

#include <algorithm>
#include <set>

#include "base/distance.hpp"
#include "base/message.hpp"
#include "cli/merge_source.hpp"
#include "cli/output.hpp"

namespace knack::cli {
namespace {

using schedule::Event;
using schedule::People;

bool takes_learner(const Context& context) {
  return std::ranges::any_of(context.request.command->options, [](const OptionSpec& each) {
    return each.name == learner_option().name;
  });
}

Error unknown_learner(const std::string& id, const std::vector<std::string>& all) {
  const auto near = nearest(id, all);
  return {ErrorKind::not_found,
          tr("There is no learner “{id}” in this store.", {arg("id", id)}),
          near ? tr("Did you mean “{near}”?", {arg("near", *near)})
               : tr("It holds: {all}.", {arg("all", join(all, ", "))})};
}

Error ambiguous(const Context& context, const std::set<std::string>& people) {
  constexpr std::size_t enough = 10;
  std::vector<std::string> some(people.begin(), people.end());
  const bool more = some.size() > enough;
  if (more) some.resize(enough);
  return {
      ErrorKind::usage,
      tr_n("There is {n} learner here, and {command} shows one.",
           "There are {n} learners here, and {command} shows one.",
           static_cast<long long>(people.size()),
           {arg("command", context.request.command->name)}),
      tr("Name one with --learner: {all}", {arg("all", join(some, ", ") + (more ? ", …" : ""))})};
}

/// Empty: nobody.
Result<std::string> whose_log(const Context& context, const People& people) {
  const auto wanted = takes_learner(context) ? context.request.value("--learner") : std::nullopt;
  const std::string& owner = context.store->learner();
  if (!wanted && !owner.empty()) return people.person(owner);
  const auto all = context.store->learners();
  if (!all) return all.error();
  if (wanted) {
    const bool known = *wanted == owner || std::ranges::find(*all, *wanted) != all->end();
    if (known) return people.person(*wanted);
    return unknown_learner(*wanted, *all);
  }
  std::set<std::string> persons;
  for (const std::string& each : *all) persons.insert(people.person(each));
  if (persons.size() == 1) return *persons.begin();
  if (persons.empty() || !takes_learner(context)) return std::string{};
  return ambiguous(context, persons);
}

/// Whether the log is the one of the person who runs the command.
bool is_own(const Context& context) {
  if (!context.store) return true;
  return !context.store->learner().empty() &&
         !(takes_learner(context) && context.request.has("--learner"));
}

Result<std::vector<Event>> log_of(const Context& context) {
  std::vector<Event> log;
  const auto people = people_of(context);
  if (!people) return people.error();
  const auto whose = whose_log(context, *people);
  if (!whose) return whose.error();
  auto read = context.store->for_each([&](const Event& event) {
    if (people->person(schedule::stamped(event).learner) == *whose) log.push_back(event);
    return true;
  });
  if (!read) return read.error();
  return log;
}

/// Whom one of the stores has forgotten does not come back through another.
Result<void> obey_all(store::Store& all, const std::vector<std::string>& paths) {
  for (const std::string& path : paths) {
    const auto each = store::Store::open_foreign(path);
    if (!each) return each.error();
    const auto forgotten = each->tombstones();
    if (!forgotten) return forgotten.error();
    if (auto done = all.obey(*forgotten); !done) return done;
  }
  return {};
}

}  // namespace

Result<store::Store> open_union(Context& context, const std::vector<std::string>& paths) {
  auto all = store::Store::scratch();
  if (!all) return all.error();
  if (auto done = obey_all(*all, paths); !done) return done.error();
  for (const std::string& path : paths) {
    auto merged = merge_source(*all, {path, false}, std::nullopt);
    if (!merged) return merged.error();
    if (merged->failed) return *merged->failed;
    tell_left_out(context, *merged);
    context.left_out = context.left_out || merged->set_aside + merged->faulty > 0;
    if (merged->refused > 0)
      tell(context,
           tr_n("{path}: {n} row is left out: one of these stores has forgotten it",
                "{path}: {n} rows are left out: one of these stores has forgotten them",
                merged->refused,
                {arg("path", path)}));
  }
  return *std::move(all);
}

Result<People> people_of(const Context& context) {
  People people;
  if (!context.store) return people;
  auto read = context.store->for_each_mark([&](const Event& event) {
    people.add(event);
    return true;
  });
  if (!read) return read.error();
  return people;
}

std::function<bool(const Event&)> as_people(const People& people,
                                            const std::function<bool(const Event&)>& visit) {
  return [&people, &visit](const Event& event) {
    const std::string& learner = schedule::stamped(event).learner;
    const std::string& person = people.person(learner);
    if (person == learner) return visit(event);
    Event joined = event;
    schedule::stamped(joined).learner = person;
    return visit(joined);
  };
}

Result<std::vector<Event>> read_log(const Context& context) {
  std::vector<Event> log;
  if (context.store) {
    auto kept = log_of(context);
    if (!kept) return kept;
    log = *std::move(kept);
  }
  if (!is_own(context) || !wants_marks(context.settings)) return log;
  const schedule::Settings in_log = schedule::prepare(log, {}).settings;
  std::ranges::move(marks_wanted(context.settings, in_log, context.now), std::back_inserter(log));
  return log;
}

OptionSpec learner_option() {
  return {"--learner", "ID", "of this learner instead of the store's owner", {}};
}

}  // namespace knack::cli
