// SPDX-License-Identifier: MIT
// Answers: judged, told, and what they bring back today.
#include <algorithm>

#include "base/message.hpp"
#include "base/random.hpp"
#include "drill/session_state.hpp"

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

SelfCheckView next_check(const Item& item, const SelfCheck& check) {
  return self_check_view(*item.card, check.judged, check.missing[check.said_yes.size()]);
}

std::optional<OwnWording> own_wording_of(const CardRef& card, const Judged& judged) {
  const auto* typed = std::get_if<answer::Typed>(&judged.given);
  const bool right = judged.judgement.outcome == answer::Outcome::right && !judged.unjudged;
  if (typed == nullptr || right) return std::nullopt;
  return OwnWording{card, typed->text};
}

}  // namespace

Turn Session::State::answer(const Act& act) {
  const auto given = given_by(act.command, item(), *asked);
  if (!given) return {{}, how_to_answer(item(), *asked), {}};
  Judged result{*given, answer::judge(*item().card, item().deck->language.value, *given)};
  if (result.judgement.outcome != answer::Outcome::self_check) return judged(act, result);
  if (!setup.can_ask_back || is_exam()) {
    result.unjudged = true;
    return judged(act, result);
  }
  SelfCheck check{act, std::move(result), {}, {}};
  const auto& groups = check.judged.judgement.groups;
  for (std::size_t i = 0; i < groups.size(); ++i) {
    if (!groups[i].found) check.missing.push_back(i);
  }
  View view = next_check(item(), check);
  phase = std::move(check);
  return {{}, {}, std::move(view)};
}

Turn Session::State::self_check(const Act& act) {
  auto& check = *std::get_if<SelfCheck>(&phase);
  const auto* said = std::get_if<SaidYesNo>(&act.command);
  if (said == nullptr) return {{}, tr("Was it there, in other words? y or n."), {}};
  check.said_yes.push_back(said->yes);
  if (check.said_yes.size() < check.missing.size()) return {{}, {}, next_check(item(), check)};
  SelfCheck done = std::move(check);
  phase = AwaitAnswer{};
  done.judged.judgement.outcome = answer::after_self_check(done.said_yes);
  for (std::size_t i = 0; i < done.missing.size(); ++i)
    done.judged.judgement.groups[done.missing[i]].found = done.said_yes[i];
  done.judged.self_graded = true;
  return judged(done.act, done.judged);
}

bool Session::State::owes_practice(const schedule::Review& review) const {
  const auto answers = practised_.find(item().ref);
  const int earlier = answers == practised_.end() ? 0 : answers->second;
  return review.grade && review.grade->q < setup.constants.drill_until_grade &&
         earlier < setup.constants.drills_after_first;
}

bool Session::State::owes_again(const schedule::Review& review,
                                const std::optional<Forecast>& future) const {
  if (setup.purpose == Purpose::practice) return owes_practice(review);
  if (!review.grade || (future && future->leech)) return false;
  const int wanted = setup.constants.drill_until_grade;
  if (review.kind == schedule::Kind::scheduled) return review.grade->q < wanted;
  const auto* state = fold.card(review.card, review.revision);
  if (review.kind != schedule::Kind::drill || state == nullptr) return false;
  if (state->day != review.study_day || !state->day_grade) return false;
  return std::max(*state->day_grade, *review.grade).q < wanted &&
         state->day_drills + 1 < setup.constants.drills_after_first;
}

Turn Session::State::judged(const Act& act, const Judged& judged) {
  const Circumstances now{setup, fold, item(), *asked, act};
  const schedule::Review review = make_review(now, judged);
  if (is_exam()) {
    record_ = exam_record(now, judged, review);
    return {{review}, {}, next(act.now)};
  }
  own_wording = own_wording_of(item().ref, judged);
  const auto future = forecast(fold, review);
  AnswerKept then{asked->entry.item, owes_again(review, future), future && future->lapse};
  const Outlook outlook{then.again_today, future, tally.usual(review.type)};
  FeedbackView view = feedback_view(now, judged, review, outlook);
  view.mine_too = own_wording.has_value();
  pending = then;
  Turn turn{{review}, {}, std::move(view)};
  if (future && future->leech) {
    schedule::Mark leech = mark_of(schedule::MarkKind::suspend, act);
    leech.value = schedule::leech_note;
    turn.keep.emplace_back(std::move(leech));
  }
  return turn;
}

void Session::State::insert(Entry entry, std::size_t after) {
  const std::size_t place = place_for(entry.item, queue, catalogue, after);
  queue.insert(queue.begin() + static_cast<std::ptrdiff_t>(place), entry);
}

std::optional<std::size_t> Session::State::drill_sibling(std::size_t item) {
  std::vector<std::size_t> met;
  for (std::size_t i = 0; i < catalogue.items().size(); ++i) {
    const bool waits =
        std::ranges::any_of(queue, [&](const Entry& each) { return each.item == i; });
    const auto* state = state_of(fold, catalogue[i]);
    if (i == item || waits || catalogue[i].skill != catalogue[item].skill) continue;
    if (state != nullptr && state->first_met && !state->suspended &&
        is_in_pool(state, *catalogue[i].card, today))
      met.push_back(i);
  }
  if (met.empty()) return std::nullopt;
  Random chance(setup.seed + static_cast<std::uint64_t>(displays));
  const std::size_t sibling = met[static_cast<std::size_t>(chance.below(met.size()))];
  insert({sibling, Reason::drill}, drill_gap + 1);
  return sibling;
}

void Session::State::kept(const schedule::Review& review) {
  fold.add(review);
  tally.add(review);
  if (record_) records_.push_back(*std::move(record_));
  record_.reset();
  if (is_exam()) return;
  phase = AwaitGoOn{};
  const auto* then = std::get_if<AnswerKept>(&pending);
  if (then == nullptr) return;
  const bool practice = setup.purpose == Purpose::practice;
  if (practice) ++practised_[review.card];
  if (then->again_today)
    insert({then->item, practice ? Reason::practice : Reason::drill}, drill_gap);
  if (then->lapse) {
    if (const auto sibling = drill_sibling(then->item)) siblings_[review.id] = *sibling;
  }
  pending = std::monostate{};
}

}  // namespace knack::drill
