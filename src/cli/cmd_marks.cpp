// SPDX-License-Identifier: MIT
// knack suspend, unsuspend and reset: what is said about cards outside a session.
#include <map>

#include "base/message.hpp"
#include "cli/commands.hpp"
#include "cli/context.hpp"
#include "cli/find_card.hpp"
#include "cli/output.hpp"
#include "cli/sight.hpp"

namespace knack::cli {
namespace {

using schedule::MarkKind;

/// The cards that rest, met or not.
std::map<CardRef, const schedule::CardState*> resting(const Sight& known) {
  std::map<CardRef, const schedule::CardState*> out;
  const auto add = [&](const CardRef& ref, std::int32_t revision) {
    const auto* state = known.fold.card(ref, revision);
    if (state != nullptr && state->suspended) out.emplace(ref, state);
  };
  for (const auto& [ref, revision] : known.fold.cards()) add(ref, revision);
  for (const deck::Deck& deck : known.decks) {
    for (const deck::Card& card : deck.cards) add({deck.id.value, card.id.value}, card.revision);
  }
  return out;
}

schedule::Mark mark_of(const Context& context, const Sight& known, MarkKind kind, CardRef card) {
  schedule::Mark mark;
  mark.kind = kind;
  mark.at = context.now;
  mark.study_day = known.today;
  mark.card = std::move(card);
  return mark;
}

Result<Exit> keep_marks(Context& context, std::vector<schedule::Event> marks) {
  if (marks.empty()) return Exit::fine;
  if (auto kept = context.store->append(marks); !kept) return kept.error();
  tell(context, tr("knack undo takes it back."));
  return Exit::fine;
}

Result<std::vector<CardRef>> cards_named(const Context& context, const Sight& known) {
  std::vector<CardRef> out;
  for (const std::string& name : context.request.arguments) {
    const auto named = find_named(name, {}, known.decks, known.fold);
    if (!named) return named.error();
    out.push_back(*std::get_if<CardRef>(&*named));
  }
  return out;
}

Result<Exit> change(Context& context, MarkKind kind) {
  const bool suspends = kind == MarkKind::suspend;
  const auto known = look(context);
  if (!known) return known.error();
  const auto cards = cards_named(context, *known);
  if (!cards) return cards.error();
  const auto at_rest = resting(*known);
  std::vector<schedule::Event> marks;
  for (const CardRef& card : *cards) {
    const auto name = arg("card", card.text());
    if (at_rest.contains(card) == suspends) {
      say(context,
          suspends ? tr("{card} rests already.", {name}) : tr("{card} does not rest.", {name}));
      continue;
    }
    say(context,
        suspends ? tr("{card} rests until knack unsuspend.", {name})
                 : tr("{card} comes again.", {name}));
    marks.emplace_back(mark_of(context, *known, kind, card));
  }
  return keep_marks(context, std::move(marks));
}

Result<Exit> suspend(Context& context) {
  return change(context, MarkKind::suspend);
}

/// The cards that rest, a line each; a leech says so.
Result<Exit> list_suspended(const Context& context) {
  const auto known = look(context);
  if (!known) return known.error();
  const auto at_rest = resting(*known);
  for (const auto& [ref, state] : at_rest) {
    say(context,
        state->leech ? tr_n("{card}  missed {n} time",
                            "{card}  missed {n} times",
                            state->lapses,
                            {arg("card", ref.text())})
                     : ref.text());
  }
  if (at_rest.empty()) tell(context, tr("No card rests."));
  return Exit::fine;
}

Result<Exit> unsuspend(Context& context) {
  if (context.request.arguments.empty()) return list_suspended(context);
  return change(context, MarkKind::unsuspend);
}

Result<Exit> reset(Context& context) {
  const auto known = look(context);
  if (!known) return known.error();
  const auto named =
      find_named(context.request.arguments.front(), {true, false, true}, known->decks, known->fold);
  if (!named) return named.error();
  if (const auto* deck = std::get_if<DeckId>(&*named)) {
    say(context,
        tr("All cards of {deck} begin anew. Their history stays.", {arg("deck", deck->text)}));
    return keep_marks(context, {mark_of(context, *known, MarkKind::reset, {*deck, {}})});
  }
  const CardRef& card = *std::get_if<CardRef>(&*named);
  say(context, tr("{card} begins anew. Its history stays.", {arg("card", card.text())}));
  return keep_marks(context, {mark_of(context, *known, MarkKind::reset, card)});
}

}  // namespace

CommandSpec suspend_command() {
  CommandSpec spec;
  spec.name = "suspend";
  spec.audience = Audience::learner;
  spec.summary = "let cards rest until unsuspend";
  spec.details =
      "A card that rests is not asked and not counted as due. Its history stays. In a session the "
      "key z does the same.";
  spec.arguments = {{"CARD", "deck/card, or the card alone if only one has that name", 1, 256}};
  spec.examples = {{"knack suspend shoe-covers", "one card"}};
  spec.store = StoreNeed::write;
  spec.run = suspend;
  return spec;
}

CommandSpec unsuspend_command() {
  CommandSpec spec;
  spec.name = "unsuspend";
  spec.audience = Audience::learner;
  spec.summary = "bring resting cards back, or list them";
  spec.details =
      "Brings cards back that were suspended, also those that rest because they were missed 8 "
      "times. Without CARD it lists the cards that rest.";
  spec.arguments = {{"CARD", "deck/card, or the card alone if only one has that name", 0, 256}};
  spec.examples = {{"knack unsuspend", "which cards rest"},
                   {"knack unsuspend shoe-covers", "have one back"}};
  spec.store = StoreNeed::read;
  spec.store_with_arguments = StoreNeed::write;
  spec.run = unsuspend;
  return spec;
}

CommandSpec reset_command() {
  CommandSpec spec;
  spec.name = "reset";
  spec.audience = Audience::learner;
  spec.summary = "begin a card or a whole deck anew";
  spec.details =
      "The schedule and the status of the card, or of every card of the deck, begin anew. What was "
      "answered stays in the log and in exports.";
  spec.arguments = {{"CARD|DECK", "a card (deck/card) or the id of a deck", 1, 1}};
  spec.examples = {{"knack reset shoe-covers", "one card"},
                   {"knack reset first-contact-en", "a whole deck"}};
  spec.store = StoreNeed::write;
  spec.run = reset;
  return spec;
}

}  // namespace knack::cli
