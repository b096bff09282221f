// SPDX-License-Identifier: MIT
// knack practice: drill that moves nothing.
#include "base/message.hpp"
#include "cli/commands.hpp"
#include "cli/session_setup.hpp"

namespace knack::cli {
namespace {

Result<drill::PracticeOrder> order_of(const Request& request) {
  using drill::PracticeOrder;
  std::optional<PracticeOrder> order;
  for (const auto& [option, means] : {std::pair("--weakest", PracticeOrder::weakest),
                                      std::pair("--slowest", PracticeOrder::slowest),
                                      std::pair("--failed", PracticeOrder::failed_today)}) {
    if (!request.has(option)) continue;
    if (order) {
      return Error{
          ErrorKind::usage, tr("Practice takes one of --weakest, --slowest and --failed."), {}};
    }
    order = means;
  }
  return order.value_or(PracticeOrder::longest_ago);
}

Result<Exit> practice(Context& context) {
  const auto order = order_of(context.request);
  if (!order) return order.error();
  auto loaded = load_decks(context, context.request.arguments);
  if (!loaded) return loaded.error();
  auto setup = make_setup(context, *loaded);
  if (!setup) return setup.error();
  setup->purpose = drill::Purpose::practice;
  setup->practice = *order;
  const auto outcome = drill_loop(context, *std::move(setup), loaded->notices);
  if (!outcome) return outcome.error();
  after_session(context, *loaded, *outcome);
  return Exit::fine;
}

}  // namespace

CommandSpec practice_command() {
  CommandSpec spec;
  spec.name = "practice";
  spec.audience = Audience::learner;
  spec.summary = "drill what you have met; it moves no due date";
  spec.details =
      "Asks situations that you have met before, those first that you have not seen for longest, "
      "20 "
      "of them or as many as --cards says. Wrong ones come again. No due date, no status moves; an "
      "answer to the same card later that day is graded 4 at most, because its key was shown.";
  spec.arguments = {{"DECK", "a deck's file, folder or id; without it the decks in use", 0, 64}};
  spec.options = {{"--weakest", "", "those first that sit worst", {}},
                  {"--slowest", "", "those first that you answer slowest", {}},
                  {"--failed", "", "only what went wrong today", {}}};
  const auto choosing = choosing_options();
  spec.options.insert(spec.options.end(), choosing.begin(), choosing.end());
  spec.examples = {{"knack practice", "20 situations, the longest unseen first"},
                   {"knack practice --weakest --cards 10", "ten that sit worst"},
                   {"knack practice --failed", "today's mistakes once more"}};
  spec.store = StoreNeed::write;
  spec.run = practice;
  return spec;
}

}  // namespace knack::cli
