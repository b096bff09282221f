// SPDX-License-Identifier: MIT
// Reads like the story of a run.
#include "cli/run.hpp"

#include <ostream>

#include "base/message.hpp"
#include "build_info.hpp"
#include "cli/context.hpp"
#include "cli/help.hpp"
#include "cli/parse.hpp"
#include "cli/show_error.hpp"

namespace knack::cli {
namespace {

Result<Exit> run_request(World& world, const Request& request) {
  auto context = open(world, request);
  if (!context) return context.error();
  auto outcome = request.command->run(*context);
  // Figures of what is left are no figures of all.
  if (outcome && *outcome == Exit::fine && context->left_out) return Exit::findings;
  return outcome;
}

Result<Exit> run_parsed(World& world, const Parsed& parsed) {
  if (const auto* help = std::get_if<HelpWanted>(&parsed)) {
    *world.out << (help->command == nullptr ? help_of_knack() : help_of(*help->command));
    return Exit::fine;
  }
  if (std::holds_alternative<VersionWanted>(parsed)) {
    *world.out << "knack " << build_info::version << "\n";
    return Exit::fine;
  }
  return run_request(world, *std::get_if<Request>(&parsed));
}

}  // namespace

int run(World& world) {
  auto parsed = parse(world.args);
  if (!parsed) return static_cast<int>(show_error(world, parsed.error()));
  const auto outcome = run_parsed(world, *parsed);
  world.out->flush();
  if (outcome && !*world.out) {
    return static_cast<int>(
        show_error(world,
                   {ErrorKind::io,
                    tr("The output could not be written completely."),
                    tr("Nothing in the store was changed by that. Is the disk full?")}));
  }
  return static_cast<int>(outcome ? *outcome : show_error(world, outcome.error()));
}

}  // namespace knack::cli
