// SPDX-License-Identifier: MIT
// The session's face: which act fits which moment.
#include "drill/session.hpp"

#include <algorithm>
#include <set>

#include "base/message.hpp"
#include "drill/past.hpp"
#include "drill/session_state.hpp"

namespace knack::drill {
namespace {

/// Titles of the decks that have a card for this filter.
std::vector<std::string> titles(const Setup& setup) {
  std::vector<std::string> out;
  for (const deck::Deck& deck : setup.decks) {
    if (std::ranges::any_of(deck.cards,
                            [&](const deck::Card& card) { return passes(setup.filter, card); }))
      out.push_back(deck.title.value);
  }
  return out;
}

}  // namespace

Session::Session(std::unique_ptr<State> state) : state_(std::move(state)) {}

Session::Session(Session&&) noexcept = default;
Session& Session::operator=(Session&&) noexcept = default;
Session::~Session() = default;

Result<Session> Session::begin(Setup setup) {
  auto state = std::make_unique<State>(std::move(setup));
  if (auto fine = state->check_plan(); !fine) return fine.error();
  return Session(std::move(state));
}

StartView Session::start() const {
  StartView view;
  view.decks = titles(state_->setup);
  for (const Entry& each : state_->queue) {
    if (each.reason == Reason::due) ++view.due;
    if (each.reason == Reason::fresh) ++view.fresh;
    if (each.reason == Reason::drill) ++view.learning;
  }
  view.cards = static_cast<int>(state_->queue.size());
  view.purpose = state_->setup.purpose;
  view.minutes = std::max(1, minutes_for(view.cards, state_->tally.seconds_a_card()));
  const auto counts =
      count_due(state_->setup.decks, state_->fold, state_->today, state_->setup.limits);
  if (state_->setup.all_decks) {
    view.due_elsewhere = static_cast<int>(counts.unknown.size());
    std::set<std::string> elsewhere;
    for (const CardRef& each : counts.unknown) elsewhere.insert(each.deck.text);
    view.elsewhere.assign(elsewhere.begin(), elsewhere.end());
  }
  view.overdue = std::min(view.due, counts.overdue);
  const Streak days = streak(state_->setup.log, state_->today);
  view.streak_days = days.days;
  view.answered_today = days.answered_today;
  view.rollover_hour = state_->fold.settings().rollover_hour;
  return view;
}

std::vector<schedule::Event> Session::opening_events() const {
  std::vector<schedule::Event> out;
  for (const auto& [old_card, new_card] : state_->renames) {
    schedule::Mark mark;
    mark.kind = schedule::MarkKind::renamed;
    mark.at = state_->setup.now;
    mark.study_day = state_->today;
    mark.card = new_card;
    mark.value = old_card.text();
    out.emplace_back(mark);
  }
  return out;
}

View Session::first() {
  return state_->next(state_->setup.now);
}

Turn Session::act(const Act& act) {
  State& state = *state_;
  state.away.count += act.away.count;
  if (std::holds_alternative<Over>(state.phase)) return {{}, {}, state.summary(act.now)};
  if (std::holds_alternative<Quit>(act.command)) return state.quit(act);
  if (std::holds_alternative<Undo>(act.command)) return state.undo(act);
  if (std::holds_alternative<Skip>(act.command)) return state.skip(act);
  if (auto marked = state.mark(act)) return *std::move(marked);
  if (std::holds_alternative<SelfCheck>(state.phase)) return state.self_check(act);
  const bool goes_on = std::holds_alternative<GoOn>(act.command);
  if (std::holds_alternative<AwaitGoOn>(state.phase)) {
    if (goes_on) return {{}, {}, state.next(act.now)};
    return {{}, tr("This one is answered; go on to the next."), {}};
  }
  return state.answer(act);
}

std::optional<Session::CardPlace> Session::card_place() const {
  if (!state_->asked || state_->is_exam()) return std::nullopt;
  const Item& item = state_->item();
  return CardPlace{item.deck->file, item.card->at.begin.line, item.ref};
}

View Session::replace(deck::Deck edited, LocalInstant now) {
  return state_->replace(std::move(edited), now);
}

void Session::stored(std::span<const schedule::Event> events) {
  for (const schedule::Event& event : events) {
    state_->setup.log.push_back(event);
    std::visit([&](const auto& each) { state_->kept(each); }, event);
  }
}

SummaryView Session::summary(LocalInstant now) const {
  return state_->summary(now);
}

ExamResultView Session::exam_result() const {
  return state_->exam_result();
}

}  // namespace knack::drill
