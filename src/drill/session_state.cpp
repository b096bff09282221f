// SPDX-License-Identifier: MIT
// Answers, drills, undo.
#include "drill/session_state.hpp"

#include <algorithm>

#include "base/message.hpp"
#include "base/random.hpp"
#include "schedule/undo.hpp"

namespace knack::drill {
namespace {

constexpr std::size_t drill_gap = 3;

std::string how_to_answer(const Item& item, const Asked& asked) {
  const auto options = static_cast<long long>(asked.order.size());
  switch (item.card->type.value) {
    case CardType::choice:
      return tr("Choose one number from 1 to {n}.", {arg("n", options)});
    case CardType::multi:
      return tr("Choose one or more numbers from 1 to {n}, each once.", {arg("n", options)});
    case CardType::order:
      return tr("Give all numbers from 1 to {n}, each once, in the right order.",
                {arg("n", options)});
    case CardType::free:
      return tr("Type what you would say.");
  }
  return {};
}

SelfCheckView self_check_view(const Item& item, const SelfCheck& check) {
  SelfCheckView view;
  if (const auto* typed = std::get_if<answer::Typed>(&check.judged.given)) view.typed = typed->text;
  view.model = item.card->answer()->model.value;
  view.groups = group_notes(*item.card, check.judged.judgement);
  view.asking = check.missing[check.said_yes.size()];
  return view;
}

}  // namespace

Session::State::State(Setup given)
    : setup(std::move(given)),
      renames(renames_wanted(setup.decks, setup.log)),
      catalogue(setup.decks),
      fold(schedule::fold(setup.log, setup.constants, renames)),
      today(study_day(setup.now, fold.settings().rollover_hour)),
      tally(setup.log) {
  const auto plan = make_plan({catalogue, fold, setup.filter, setup.limits, today, setup.seed});
  queue.assign(plan.begin(), plan.end());
  empty = queue.empty();
}

schedule::Fold Session::State::folded_with(const schedule::Event* extra) {
  if (extra != nullptr) setup.log.push_back(*extra);
  auto out = schedule::fold(setup.log, setup.constants, renames_wanted(setup.decks, setup.log));
  if (extra != nullptr) setup.log.pop_back();
  return out;
}

QuestionView Session::State::question() const {
  const int planned = displays + static_cast<int>(queue.size());
  return question_view(item(), *asked, state_of(fold, item()), today, {displays, planned});
}

View Session::State::next(LocalInstant now) {
  phase = AwaitAnswer{};
  while (!queue.empty()) {
    const Entry entry = queue.front();
    queue.pop_front();
    const auto* state = state_of(fold, catalogue[entry.item]);
    if (state != nullptr && state->suspended) continue;
    asked = ask(catalogue[entry.item], entry, setup.seed, ++displays);
    return question();
  }
  phase = Over{};
  return summary(now);
}

Turn Session::State::answer(const Act& act) {
  const auto given = given_by(act.command, item(), *asked);
  if (!given) return {{}, NoticeView{how_to_answer(item(), *asked)}};
  Judged result{*given, answer::judge(*item().card, item().deck->language.value, *given)};
  if (result.judgement.outcome != answer::Outcome::self_check)
    return judged(act, std::move(result));
  if (!setup.can_ask_back) {
    result.unjudged = true;
    return judged(act, std::move(result));
  }
  SelfCheck check{act, std::move(result), {}, {}};
  const auto& groups = check.judged.judgement.groups;
  for (std::size_t i = 0; i < groups.size(); ++i) {
    if (!groups[i].found) check.missing.push_back(i);
  }
  View view = self_check_view(item(), check);
  phase = std::move(check);
  return {{}, std::move(view)};
}

Turn Session::State::self_check(const Act& act) {
  auto& check = *std::get_if<SelfCheck>(&phase);
  const auto* said = std::get_if<SaidYesNo>(&act.command);
  if (said == nullptr) return {{}, NoticeView{tr("Was it there, in other words? y or n.")}};
  check.said_yes.push_back(said->yes);
  if (check.said_yes.size() < check.missing.size()) return {{}, self_check_view(item(), check)};
  SelfCheck done = std::move(check);
  phase = AwaitAnswer{};
  done.judged.judgement.outcome = answer::after_self_check(done.said_yes);
  for (std::size_t i = 0; i < done.missing.size(); ++i)
    done.judged.judgement.groups[done.missing[i]].found = done.said_yes[i];
  done.judged.self_graded = true;
  return judged(done.act, std::move(done.judged));
}

bool Session::State::owes_again(const schedule::Review& review,
                                const std::optional<Forecast>& future) const {
  if (!review.grade || (future && future->leech)) return false;
  const int wanted = setup.constants.drill_until_grade;
  if (review.kind == schedule::Kind::scheduled) return review.grade->q < wanted;
  const auto* state = fold.card(review.card, review.revision);
  if (review.kind != schedule::Kind::drill || state == nullptr) return false;
  if (state->day != review.study_day || !state->day_grade) return false;
  return std::max(*state->day_grade, *review.grade).q < wanted &&
         state->day_drills + 1 < setup.constants.drills_after_first;
}

Turn Session::State::judged(const Act& act, Judged judged) {
  const Circumstances now{setup, fold, item(), *asked, act};
  const schedule::Review review = make_review(now, judged);
  const auto future = forecast(fold, review);
  AnswerKept then{asked->entry.item, owes_again(review, future), future && future->lapse};
  const Outlook outlook{then.again_today, future, tally.usual(review.type)};
  View view = feedback_view(now, judged, review, outlook);
  pending = then;
  return {{review}, std::move(view)};
}

std::optional<Asked> Session::State::ask_again(const schedule::Fold& as_of,
                                               const CardRef& ref) const {
  for (std::size_t i = 0; i < catalogue.items().size(); ++i) {
    const Item& undone = catalogue[i];
    if (undone.ref != ref) continue;
    const auto* state = state_of(as_of, undone);
    const Reason reason = is_fresh(state, *undone.card, today)       ? Reason::fresh
                          : is_due_today(state, *undone.card, today) ? Reason::due
                                                                     : Reason::drill;
    return ask(undone, {i, reason}, setup.seed, displays);
  }
  return std::nullopt;
}

Turn Session::State::undo(const Act& act) {
  const StudyDay day = study_day(act.now, fold.settings().rollover_hour);
  const schedule::Event* last = schedule::last_undoable(setup.log, day);
  if (last == nullptr) return {{}, NoticeView{tr("There is nothing of today to take back.")}};
  schedule::Retraction back;
  back.at = act.now;
  back.study_day = day;
  back.target = schedule::stamped(*last).id;
  const schedule::Event event = back;
  std::optional<CardRef> card;  // a copy: folding may move the log that `last` points into
  if (const auto* review = std::get_if<schedule::Review>(last)) card = review->card;
  UndoKept then{folded_with(&event), back.target, std::nullopt};
  View view = NoticeView{tr("The last mark is taken back.")};
  if (card) {
    view = NoticeView{tr("The answer to {card} is taken back.", {arg("card", card->text())})};
    then.again = ask_again(then.fold, *card);
  }
  if (then.again) {
    const Item& undone = catalogue[then.again->entry.item];
    const int planned = displays + static_cast<int>(queue.size());
    view =
        question_view(undone, *then.again, state_of(then.fold, undone), today, {displays, planned});
  }
  pending = std::move(then);
  return {{event}, std::move(view)};
}

Turn Session::State::skip(const Act& act) {
  if (!std::holds_alternative<AwaitAnswer>(phase) || queue.empty())
    return {{}, NoticeView{tr("There is no other card to ask before this one.")}};
  queue.push_back(asked->entry);
  --displays;  // it was not asked yet
  return {{}, next(act.now)};
}

Turn Session::State::quit(const Act& act) {
  if (std::holds_alternative<AwaitAnswer>(phase) && asked) queue.push_front(asked->entry);
  phase = Over{};
  return {{}, summary(act.now)};
}

void Session::State::insert(Entry entry, std::size_t after) {
  queue.insert(queue.begin() + static_cast<std::ptrdiff_t>(std::min(after, queue.size())), entry);
}

void Session::State::drill_sibling(std::size_t item) {
  std::vector<std::size_t> met;
  for (std::size_t i = 0; i < catalogue.items().size(); ++i) {
    const bool waits =
        std::ranges::any_of(queue, [&](const Entry& each) { return each.item == i; });
    const auto* state = state_of(fold, catalogue[i]);
    if (i == item || waits || catalogue[i].skill != catalogue[item].skill) continue;
    if (state != nullptr && state->first_met && !state->suspended && !catalogue[i].card->probe)
      met.push_back(i);
  }
  if (met.empty()) return;
  Random chance(setup.seed + static_cast<std::uint64_t>(displays));
  insert({met[static_cast<std::size_t>(chance.below(met.size()))], Reason::drill}, drill_gap + 1);
}

void Session::State::kept(const schedule::Review& review) {
  fold.add(review);
  tally.add(review);
  phase = AwaitGoOn{};
  const auto* then = std::get_if<AnswerKept>(&pending);
  if (then == nullptr) return;
  if (then->again_today) insert({then->item, Reason::drill}, drill_gap);
  if (then->lapse) drill_sibling(then->item);
  pending = std::monostate{};
}

void Session::State::kept(const schedule::Retraction& back) {
  tally.take_back(back.target);
  auto* then = std::get_if<UndoKept>(&pending);
  if (then == nullptr) {
    fold = folded_with(nullptr);
    return;
  }
  fold = std::move(then->fold);
  if (then->again) {
    const std::size_t item = then->again->entry.item;
    // The card that waits for its answer comes right after the one asked again.
    if (!std::holds_alternative<AwaitGoOn>(phase) && asked && asked->entry.item != item)
      queue.push_front(asked->entry);
    std::erase_if(queue, [&](const Entry& each) { return each.item == item; });
    asked = std::move(then->again);
    phase = AwaitAnswer{};
  }
  pending = std::monostate{};
}

SummaryView Session::State::summary(LocalInstant now) const {
  SummaryView view;
  tally.fill(view);
  view.nothing_to_do = empty && view.saved == 0;
  view.duration = {std::max<std::int64_t>(0, now.at.ms - setup.now.at.ms)};
  for (const Entry& each : queue) {
    if (each.reason == Reason::due) ++view.due_left;
    if (each.reason == Reason::drill) ++view.drills_left;
  }
  std::optional<StudyDay> next_day;
  for (const Item& each : catalogue.items()) {
    const auto* state = state_of(fold, each);
    if (state == nullptr || !state->due || state->suspended || *state->due <= today) continue;
    if (!next_day || *state->due < *next_day) {
      next_day = state->due;
      view.next_count = 0;
    }
    if (*state->due == *next_day) ++view.next_count;
  }
  if (next_day) view.next_in_days = *next_day - today;
  return view;
}

}  // namespace knack::drill
