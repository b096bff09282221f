// SPDX-License-Identifier: MIT
// knack undo: the last answer or mark of today taken back.
#include "base/message.hpp"
#include "cli/commands.hpp"
#include "cli/context.hpp"
#include "cli/events.hpp"
#include "cli/output.hpp"
#include "schedule/undo.hpp"

namespace knack::cli {
namespace {

std::string what_it_was(const schedule::Event& event) {
  if (const auto* review = std::get_if<schedule::Review>(&event)) {
    return tr("The answer to {card} is taken back.", {arg("card", review->card.text())});
  }
  const auto& mark = *std::get_if<schedule::Mark>(&event);
  const bool whole_deck = mark.card.card.empty();
  return tr("The mark “{mark}” on {card} is taken back.",
            {arg("mark", schedule::to_string(mark.kind)),
             arg("card", whole_deck ? mark.card.deck.text : mark.card.text())});
}

Result<Exit> undo(Context& context) {
  const auto log = read_log(context);
  if (!log) return log.error();
  const auto settings = schedule::prepare(*log, {}).settings;
  const StudyDay today = study_day(context.now, settings.rollover_hour);
  const schedule::Event* last = schedule::last_undoable(*log, today);
  if (last == nullptr) {
    return Error{ErrorKind::not_found,
                 tr("There is nothing of today to take back."),
                 tr("Only answers and marks of the same study day can be undone, and none of an "
                    "exam.")};
  }
  schedule::Retraction back;
  back.at = context.now;
  back.study_day = today;
  back.target = schedule::stamped(*last).id;
  std::vector<schedule::Event> keep{back};
  if (auto kept = context.store->append(keep); !kept) return kept.error();
  say(context, what_it_was(*last));
  return Exit::fine;
}

}  // namespace

CommandSpec undo_command() {
  CommandSpec spec;
  spec.name = "undo";
  spec.audience = Audience::learner;
  spec.summary = "take the last answer of today back";
  spec.details =
      "Takes back the last answer or mark of this study day; again for the one before. The answer "
      "stays in the log as taken back, and "
      "the card can reach at most grade 4 when it is answered again today, because its key was "
      "shown.";
  spec.examples = {{"knack undo", "the last answer"}};
  spec.store = StoreNeed::write;
  spec.run = undo;
  return spec;
}

}  // namespace knack::cli
