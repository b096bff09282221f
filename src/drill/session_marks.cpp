// SPDX-License-Identifier: MIT
// What is said about a card, taken back, put off or ended.
#include <algorithm>

#include "base/message.hpp"
#include "drill/session_state.hpp"
#include "schedule/undo.hpp"

namespace knack::drill {

using schedule::MarkKind;

schedule::Mark Session::State::mark_of(MarkKind kind, const Act& act) const {
  schedule::Mark mark;
  mark.kind = kind;
  mark.at = act.now;
  mark.study_day = study_day(act.now, fold.settings().rollover_hour);
  mark.card = item().ref;
  return mark;
}

void Session::State::drop_from_queue(std::size_t item) {
  std::erase_if(queue, [&](const Entry& each) { return each.item == item; });
}

/// The card goes out of the session; one that waits for its answer makes room for the next.
Turn Session::State::hide(const Act& act, schedule::Mark mark, std::string say) {
  drop_from_queue(asked->entry.item);
  Turn turn{{std::move(mark)}, std::move(say), AnsweredView{own_wording.has_value()}};
  if (std::holds_alternative<AwaitGoOn>(phase)) return turn;
  --displays;  // it was not answered
  View following = next(act.now);
  if (auto* question = std::get_if<QuestionView>(&following)) question->can_undo = true;
  turn.show = std::move(following);
  return turn;
}

/// Kept, and the same thing is asked again.
Turn Session::State::note(schedule::Mark mark, std::string say) const {
  Turn turn{{std::move(mark)}, std::move(say), {}};
  if (std::holds_alternative<AwaitGoOn>(phase)) turn.show = AnsweredView{own_wording.has_value()};
  return turn;
}

Turn Session::State::mine_was_right(const Act& act) {
  if (!own_wording) {
    return {{},
            tr("This is for an answer in your own words that was not judged right; there is none."),
            {}};
  }
  schedule::Mark mark = mark_of(MarkKind::accepted, act);
  mark.card = own_wording->card;
  mark.text = own_wording->text;
  own_wording.reset();
  return note(std::move(mark), tr("Your wording is kept for the author. The deck stays as it is."));
}

std::optional<Turn> Session::State::mark(const Act& act) {
  const Command& command = act.command;
  const bool hides =
      std::holds_alternative<Bury>(command) || std::holds_alternative<Suspend>(command);
  if (hides && is_exam()) return Turn{{}, tr("Not during an exam."), {}};
  if (std::holds_alternative<Bury>(command)) {
    return hide(
        act, mark_of(MarkKind::bury, act), tr("It rests until tomorrow; undo brings it back."));
  }
  if (std::holds_alternative<Suspend>(command)) {
    return hide(
        act,
        mark_of(MarkKind::suspend, act),
        tr("It rests until you say: knack unsuspend {card}", {arg("card", item().ref.text())}));
  }
  if (const auto* dispute = std::get_if<Dispute>(&command)) {
    schedule::Mark mark = mark_of(MarkKind::dispute, act);
    mark.text = dispute->note;
    return note(std::move(mark), tr("Your note is kept for the author."));
  }
  if (std::holds_alternative<NotAllowed>(command)) {
    return note(mark_of(MarkKind::not_allowed, act),
                tr("Noted: you would not be allowed to do this, or lack the means."));
  }
  if (std::holds_alternative<MineWasRight>(command)) return mine_was_right(act);
  return std::nullopt;
}

std::optional<Asked> Session::State::ask_again(const schedule::Fold& as_of,
                                               const CardRef& ref) const {
  const auto found = catalogue.find(ref);
  if (!found) return std::nullopt;
  const Item& undone = catalogue[*found];
  const auto* state = state_of(as_of, undone);
  const Reason reason = setup.purpose == Purpose::practice         ? Reason::practice
                        : is_fresh(state, *undone.card, today)     ? Reason::fresh
                        : is_due_today(state, *undone.card, today) ? Reason::due
                                                                   : Reason::drill;
  return ask(undone, {*found, reason}, setup.seed, displays);
}

std::deque<Entry> Session::State::queue_without(const UndoKept& undone) const {
  std::deque<Entry> out = queue;
  // The card that waits for its answer comes right after the one asked again.
  if (!std::holds_alternative<AwaitGoOn>(phase) && asked) out.push_front(asked->entry);
  const auto sibling = siblings_.find(undone.target);
  std::erase_if(out, [&](const Entry& each) {
    return each.item == undone.again->entry.item ||
           (sibling != siblings_.end() && each == Entry{sibling->second, Reason::drill});
  });
  return out;
}

std::optional<CardRef> Session::State::card_to_ask_again(const schedule::Review* review,
                                                         const schedule::Mark* mark) const {
  if (review != nullptr) return review->card;
  // A card that was hidden comes back at once, unless it was answered before.
  const bool hidden =
      mark != nullptr && (mark->kind == MarkKind::bury || mark->kind == MarkKind::suspend);
  if (hidden && std::holds_alternative<AwaitAnswer>(phase)) return mark->card;
  return std::nullopt;
}

QuestionView Session::State::question_again(const UndoKept& undone, const schedule::Event& event) {
  const Entry& entry = undone.again->entry;
  const auto waiting = static_cast<int>(queue_without(undone).size());
  const Item& again = catalogue[entry.item];
  QuestionView view = question_view(again,
                                    *undone.again,
                                    state_of(*undone.fold, again),
                                    today,
                                    {undone.displays, undone.displays + waiting});
  setup.log.push_back(event);
  view.can_undo = can_undo();
  setup.log.pop_back();
  return view;
}

Turn Session::State::undo(const Act& act) {
  if (is_exam()) return {{}, tr("In an exam no answer is taken back."), {}};
  // The model answer stands on the screen: answering anew from here would not count as hinted.
  if (std::holds_alternative<SelfCheck>(phase))
    return {{}, tr("Say y or n first; after that undo takes the whole answer back."), {}};
  const StudyDay day = study_day(act.now, fold.settings().rollover_hour);
  const schedule::Event* last = schedule::last_undoable(setup.log, day);
  if (last == nullptr) return {{}, tr("There is nothing of today to take back."), {}};
  schedule::Retraction back;
  back.at = act.now;
  back.study_day = day;
  back.target = schedule::stamped(*last).id;
  const schedule::Event event = back;
  // All that is wanted of them is read before folding, which may move the log that they lie in.
  const auto* review = std::get_if<schedule::Review>(last);
  const auto* mark = std::get_if<schedule::Mark>(last);
  const std::optional<CardRef> card = card_to_ask_again(review, mark);
  UndoKept then;
  then.target = back.target;
  then.displays = displays;
  // The card that stands now goes back to the queue; one that was hidden had been taken out.
  if (review != nullptr && std::holds_alternative<AwaitAnswer>(phase) && displays > 1)
    --then.displays;
  if (mark != nullptr && mark->kind == MarkKind::accepted)
    then.wording = OwnWording{mark->card, mark->text};
  Turn turn{{event},
            review == nullptr
                ? tr("The last mark is taken back.")
                : tr("The answer to {card} is taken back.", {arg("card", review->card.text())}),
            {}};
  then.fold = folded_with(&event);
  if (card) then.again = ask_again(*then.fold, *card);
  if (then.again) {
    turn.say = tr("Taken back. The card is asked again.");
    turn.show = question_again(then, event);
  } else if (std::holds_alternative<AwaitGoOn>(phase)) {
    turn.show = AnsweredView{own_wording.has_value() || then.wording.has_value()};
  }
  pending = std::move(then);
  return turn;
}

Turn Session::State::skip(const Act& act) {
  if (is_exam()) return {{}, tr("In an exam every question is answered in its turn."), {}};
  if (!std::holds_alternative<AwaitAnswer>(phase) || queue.empty())
    return {{}, tr("There is no other card to ask before this one."), {}};
  queue.push_back(asked->entry);
  --displays;  // it was not asked yet
  return {{}, {}, next(act.now)};
}

Turn Session::State::quit(const Act& act) {
  if (!std::holds_alternative<AwaitGoOn>(phase) && asked) queue.push_front(asked->entry);
  phase = Over{};
  return {{}, {}, summary(act.now)};
}

void Session::State::kept(const schedule::Retraction& back) {
  tally.take_back(back.target);
  auto* then = std::get_if<UndoKept>(&pending);
  if (then == nullptr) {
    fold = folded_with(nullptr);
    return;
  }
  fold = *std::move(then->fold);
  if (then->again) {
    own_wording.reset();
    queue = queue_without(*then);
    displays = then->displays;
    asked = std::move(then->again);
    phase = AwaitAnswer{};
  }
  if (then->wording) own_wording = std::move(then->wording);
  pending = std::monostate{};
}

void Session::State::kept(const schedule::Mark& mark) {
  const bool changes_the_plan = mark.kind == MarkKind::renamed || mark.kind == MarkKind::setting ||
                                mark.kind == MarkKind::alias;
  if (changes_the_plan)
    fold = folded_with(nullptr);
  else
    fold.add(schedule::Event(mark));
}

}  // namespace knack::drill
