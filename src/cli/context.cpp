// SPDX-License-Identifier: MIT
// Opens what a command declared, and nothing else.
#include "cli/context.hpp"

#include "base/message.hpp"
#include "os/paths.hpp"

namespace knack::cli {
namespace {

Result<std::string> store_path(const World& world, const Request& request) {
  if (const auto given = request.value("--store")) return *given;
  if (const auto home = os::data_home(world.env)) return *home + "/knack/knack.db";
  return Error{ErrorKind::io,
               tr("There is no place for the store: neither XDG_DATA_HOME nor HOME is set."),
               tr("Name one: knack --store FILE")};
}

StoreNeed need_of(const Request& request) {
  const CommandSpec& command = *request.command;
  return request.arguments.empty() ? command.store
                                   : command.store_with_arguments.value_or(command.store);
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

Result<void> open_store(Context& context) {
  const store::Opening opening{context.store_path, context.now, context.world.entropy()};
  switch (need_of(context.request)) {
    case StoreNeed::none:
      return {};
    case StoreNeed::read: {
      auto opened = store::Store::open_to_read(opening);
      if (!opened) return opened.error();
      context.store = std::move(*opened);
      return {};
    }
    case StoreNeed::write: {
      auto opened = store::Store::open_to_write(opening);
      if (!opened) return opened.error();
      context.store = std::move(*opened);
      return {};
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
  Context context{world, request, *now, request.has("--now"), {}, std::nullopt};
  auto path = store_path(world, request);
  const bool needed = need_of(request) != StoreNeed::none;
  if (!path && needed) return path.error();
  if (path) context.store_path = *path;
  if (auto opened = open_store(context); !opened) return opened.error();
  return context;
}

Result<std::vector<schedule::Event>> read_log(const Context& context) {
  if (!context.store) return std::vector<schedule::Event>{};
  return context.store->log();
}

}  // namespace knack::cli
