// SPDX-License-Identifier: MIT
// The plan of a session, its questions and its end.
#include "drill/session_state.hpp"

#include <algorithm>

#include "base/message.hpp"
#include "drill/past.hpp"
#include "drill/practice.hpp"
#include "drill/renames.hpp"
#include "schedule/undo.hpp"

namespace knack::drill {

Session::State::State(Setup given)
    : setup(std::move(given)),
      renames(renames_wanted(setup.decks, setup.log)),
      catalogue(setup.decks),
      fold(schedule::fold(setup.log, setup.constants, renames)),
      today(study_day(setup.now, fold.settings().rollover_hour)),
      tally(setup.log),
      plan(plan_of({catalogue, fold, setup.filter, setup.limits, today, setup.seed})),
      queue(plan.begin(), plan.end()),
      automatic_before(count_automatic(catalogue, fold)) {
  if (is_exam()) skills_before_ = skill_statuses(catalogue, fold, plan);
}

std::vector<Entry> Session::State::plan_of(const PlanInput& input) const {
  switch (setup.purpose) {
    case Purpose::review:
      return make_plan(input);
    case Purpose::practice:
      return make_practice(input, setup.practice, setup.log);
    case Purpose::exam:
      return make_exam(input);
  }
  return {};
}

Result<void> Session::State::check_plan() const {
  if (auto fine = check(setup.filter, catalogue); !fine) return fine;
  if (is_exam() && plan.size() < exam_least) {
    return Error{ErrorKind::usage,
                 tr("An exam needs at least {least} situations; here are {n}.",
                    {arg("least", exam_least), arg("n", plan.size())}),
                 tr("Name a deck, or a skill with more situations.")};
  }
  return {};
}

schedule::Fold Session::State::folded_with(const schedule::Event* extra) {
  if (extra != nullptr) setup.log.push_back(*extra);
  auto out = schedule::fold(setup.log, setup.constants, renames_wanted(setup.decks, setup.log));
  if (extra != nullptr) setup.log.pop_back();
  return out;
}

QuestionView Session::State::question() const {
  const int planned = displays + static_cast<int>(queue.size());
  QuestionView view =
      question_view(item(), *asked, state_of(fold, item()), today, {displays, planned});
  view.can_undo = can_undo();
  view.exam = is_exam();
  return view;
}

bool Session::State::can_undo() const {
  return !is_exam() && schedule::last_undoable(setup.log, today) != nullptr;
}

Millis Session::State::spent(LocalInstant now) const {
  return {std::max<std::int64_t>(0, now.at.ms - setup.now.at.ms - away.count)};
}

bool Session::State::out_of_time(LocalInstant now) const {
  constexpr std::int64_t minute_ms = 60'000;
  return setup.limits.minutes && displays > 0 &&
         spent(now).count >= *setup.limits.minutes * minute_ms;
}

View Session::State::next(LocalInstant now) {
  phase = AwaitAnswer{};
  while (!queue.empty()) {
    if (out_of_time(now)) {
      time_is_up = true;
      break;
    }
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

View Session::State::replace(deck::Deck edited, LocalInstant now) {
  const auto name = [&](const Entry& entry) { return catalogue[entry.item].ref; };
  std::vector<std::pair<CardRef, Entry>> waiting;
  for (const Entry& each : queue) waiting.emplace_back(name(each), each);
  const CardRef asked_ref = name(asked->entry);
  const auto old = std::ranges::find(
      setup.decks, edited.id.value, [](const deck::Deck& d) { return d.id.value; });
  if (old != setup.decks.end()) *old = std::move(edited);
  catalogue = Catalogue(setup.decks);
  queue.clear();
  for (const auto& [ref, entry] : waiting) {
    if (const auto item = catalogue.find(ref)) queue.push_back({*item, entry.reason});
  }
  const auto item = catalogue.find(asked_ref);
  if (!item) {
    --displays;
    return next(now);
  }
  asked = ask(catalogue[*item], {*item, asked->entry.reason}, setup.seed, displays);
  if (std::holds_alternative<AwaitGoOn>(phase)) return AnsweredView{own_wording.has_value()};
  phase = AwaitAnswer{};
  return question();
}

/// The next study day on which something is due, and how many cards that is.
void Session::State::note_next_day(SummaryView& view) const {
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
}

SummaryView Session::State::summary(LocalInstant now) const {
  SummaryView view;
  tally.fill(view);
  view.purpose = setup.purpose;
  view.nothing_to_do = plan.empty() && view.saved == 0;
  if (view.nothing_to_do && setup.all_decks)
    view.due_elsewhere =
        static_cast<int>(count_due(setup.decks, fold, today, setup.limits).unknown.size());
  view.time_is_up = time_is_up;
  view.duration = spent(now);
  for (const Entry& each : queue) {
    if (each.reason == Reason::due) ++view.due_left;
    if (each.reason == Reason::drill) ++view.drills_left;
  }
  note_next_day(view);
  view.next_minutes = minutes_for(view.next_count, tally.seconds_a_card());
  view.past = past_view(setup.log, catalogue, fold, today);
  view.past.automatic_gain = view.past.automatic - automatic_before;
  return view;
}

ExamResultView Session::State::exam_result() const {
  return exam_view(
      records_, plan.size(), skills_before_, skill_statuses(catalogue, fold, plan), today);
}

}  // namespace knack::drill
