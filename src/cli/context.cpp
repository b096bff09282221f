// SPDX-License-Identifier: MIT
// Opens what a command declared, and nothing else.
#include "cli/context.hpp"

#include <ostream>

#include "base/message.hpp"
#include "cli/events.hpp"
#include "cli/style.hpp"
#include "os/paths.hpp"

namespace knack::cli {
namespace {

StoreNeed need_of(const Request& request) {
  const CommandSpec& command = *request.command;
  if (!command.store_for_option.empty() && request.has(command.store_for_option))
    return StoreNeed::read;
  return request.arguments.empty() ? command.store
                                   : command.store_with_arguments.value_or(command.store);
}

Result<std::string> store_path(const World& world, const Request& request) {
  const bool joins = request.command->joins_stores && need_of(request) == StoreNeed::read;
  if (request.values("--store").size() > 1 && !joins) {
    return Error{ErrorKind::usage,
                 tr("{command} takes one --store.", {arg("command", request.command->name)}),
                 tr("due, stats, show and export take several; knack merge makes one of them.")};
  }
  if (const auto given = request.value("--store")) return *given;
  if (const auto home = os::data_home(world.env)) return *home + "/knack/knack.db";
  return Error{ErrorKind::io,
               tr("There is no place for the store: neither XDG_DATA_HOME nor HOME is set."),
               tr("Name one: knack --store FILE")};
}

/// Nothing is written by half of a configuration.
bool bears_faulty_config(const Request& request) {
  return request.command->bears_faulty_config && need_of(request) != StoreNeed::write;
}

Result<LocalInstant> moment(const World& world, const Request& request) {
  const auto text = request.value("--now");
  if (!text) return world.clock();
  const auto when = parse_rfc3339(*text);
  if (!when) {
    return Error{ErrorKind::usage,
                 tr("--now takes a time like 2026-11-23T18:00:00+02:00, not “{text}”.",
                    {arg("text", *text)}),
                 {}};
  }
  if (need_of(request) == StoreNeed::write && !request.has("--store")) {
    return Error{
        ErrorKind::usage,
        tr("--now with {command} needs --store FILE.", {arg("command", request.command->name)}),
        tr("So no answer in your own store gets a made-up date.")};
  }
  return *when;
}

/// The faults, and why the command does nothing.
Error refuse_config(const Context& context) {
  const ConfigFile& file = context.config;
  *context.world.err << faults_text(
      file, wants_colour_on_errors(context), excerpt_columns_on_errors(context));
  return {ErrorKind::input,
          tr_n("The configuration has {n} fault; nothing was changed.",
               "The configuration has {n} faults; nothing was changed.",
               static_cast<long long>(file.faults.size())),
          tr("To mend it: knack config --edit")};
}

/// The fold depends on nothing but the log, so the log gets what the configuration wants.
Result<void> keep_wanted_marks(Context& context) {
  if (!wants_marks(context.settings)) return {};
  const auto people = people_of(context);
  if (!people) return people.error();
  schedule::PlanMaker marks;
  auto read = context.store->for_each_mark([&](const schedule::Event& event) {
    if (people->same(schedule::stamped(event).learner, context.store->learner())) marks.add(event);
    return true;
  });
  if (!read) return read;
  auto wanted = marks_wanted(context.settings, marks.finish({}).settings, context.now);
  if (wanted.empty()) return {};
  return context.store->append(wanted);
}

Result<void> open_store(Context& context) {
  const store::Opening opening{context.store_path, context.now, context.world.entropy()};
  switch (need_of(context.request)) {
    case StoreNeed::none:
      return {};
    case StoreNeed::read: {
      if (const auto paths = context.request.values("--store"); paths.size() > 1) {
        auto joined = open_union(context, paths);
        if (!joined) return joined.error();
        context.store = *std::move(joined);
        return {};
      }
      auto opened = store::Store::open_to_read(opening);
      if (!opened) return opened.error();
      context.store = std::move(*opened);
      return {};
    }
    case StoreNeed::write: {
      auto opened = store::Store::open_to_write(opening);
      if (!opened) return opened.error();
      context.store = std::move(*opened);
      return keep_wanted_marks(context);
    }
  }
  return {};
}

}  // namespace

LocalInstant time_of(const Context& context) {
  return context.fixed_now ? context.now : context.world.clock();
}

Result<Context> open(World& world, const Request& request) {
  const auto now = moment(world, request);
  if (!now) return now.error();
  Context context{
      world, request, *now, request.has("--now"), {}, std::nullopt, read_config(world.env), {}};
  context.settings = resolve(world, request, context.config);
  if (!context.config.faults.empty() && !bears_faulty_config(request))
    return refuse_config(context);
  auto path = store_path(world, request);
  const bool needed = need_of(request) != StoreNeed::none;
  if (!path && (needed || path.error().kind == ErrorKind::usage)) return path.error();
  if (path) context.store_path = *path;
  if (auto opened = open_store(context); !opened) return opened.error();
  return context;
}

}  // namespace knack::cli
