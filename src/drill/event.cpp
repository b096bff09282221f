// SPDX-License-Identifier: MIT
// Fills a review from circumstances and judgement.
#include "drill/event.hpp"

#include <algorithm>
#include <tuple>

#include "schedule/latency.hpp"

namespace knack::drill {
namespace {

using schedule::Verdict;

Verdict verdict_of(answer::Outcome outcome) {
  switch (outcome) {
    case answer::Outcome::right:
      return Verdict::best;
    case answer::Outcome::partly:
      return Verdict::ok;
    case answer::Outcome::wrong:
      return Verdict::bad;
    case answer::Outcome::harmful:
      return Verdict::harmful;
    case answer::Outcome::dont_know:
      return Verdict::dont_know;
    case answer::Outcome::self_check:
      return Verdict::unjudged;
  }
  return Verdict::unjudged;
}

std::vector<std::string> response_of(const deck::Card& card, const Judged& judged) {
  if (const auto* picks = std::get_if<answer::Picks>(&judged.given))
    return names_of(card, picks->options);
  if (const auto* order = std::get_if<answer::Ordering>(&judged.given))
    return names_of(card, order->steps);
  std::vector<std::string> out;
  if (card.answer() == nullptr) return out;
  for (const answer::GroupFound& each : judged.judgement.groups) {
    if (each.found) out.push_back(card.answer()->groups[each.group].label.value);
  }
  return out;
}

/// In a review, scheduled is an answer to a card that is new or due and has none yet that study
/// day; any other is a drill.
schedule::Kind kind_of(const Circumstances& now,
                       const schedule::CardState* state,
                       StudyDay today,
                       bool unjudged) {
  if (unjudged || now.setup.purpose == Purpose::practice) return schedule::Kind::practice;
  if (now.setup.purpose == Purpose::exam) return schedule::Kind::exam;
  const deck::Card& card = *now.item.card;
  const bool scheduled = is_fresh(state, card, today) || is_due_today(state, card, today);
  return scheduled ? schedule::Kind::scheduled : schedule::Kind::drill;
}

void grade(schedule::Review& review, const Circumstances& now, const schedule::CardState* state) {
  schedule::GradeInput input;
  input.verdict = review.verdict;
  input.type = review.type;
  input.options = review.shown.size();
  input.guess_milli = review.guess_milli;
  input.flag = review.flag;
  input.rel_milli = schedule::relative_speed_milli(review.timing);
  input.first_sight = state == nullptr || !state->first_met;
  input.correct_on_earlier_day =
      state != nullptr && state->correct_day && *state->correct_day < review.study_day;
  input.self_graded = review.self_graded;
  input.hinted = review.hinted;
  review.grade = schedule::grade(input, now.setup.constants);
}

void time(schedule::Review& review, const Circumstances& now) {
  const auto& constants = now.setup.constants;
  const Millis allowed = schedule::allowance(deck::reading_length(*now.item.card), constants);
  // Whoever asked not to be timed has no time measured.
  const auto measured = now.setup.time_factor_milli > 0 ? now.act.measured : schedule::Measured{};
  std::tie(review.flag, review.timing) =
      schedule::assess(measured, review.type, allowed, now.fold.typing_gap(), constants);
  review.timing.fluent_milli = now.fold.fluent_milli(review.language, review.type, review.input);
  review.timing.time_factor_milli = now.setup.time_factor_milli;
}

}  // namespace

schedule::Review make_review(const Circumstances& now, const Judged& judged) {
  const deck::Card& card = *now.item.card;
  const schedule::CardState* state = state_of(now.fold, now.item);
  schedule::Review review;
  review.at = now.act.now;
  review.shown_at = now.act.shown;
  review.rollover_hour = now.fold.settings().rollover_hour;
  review.study_day = study_day(now.act.now, review.rollover_hour);
  review.card = now.item.ref;
  review.revision = card.revision;
  review.text_hash = deck::text_hash(card);
  review.skill = card.skill.value;
  if (card.stage) review.stage = card.stage->value;
  review.language = now.item.deck->language.value;
  review.type = card.type.value;
  review.kind = kind_of(now, state, review.study_day, judged.unjudged);
  review.seed = now.setup.seed;
  review.shown = names_of(card, now.asked.order);
  review.response = response_of(card, judged);
  if (const auto* typed = std::get_if<answer::Typed>(&judged.given))
    review.response_text = typed->text;
  review.verdict =
      judged.unjudged ? schedule::Verdict::unjudged : verdict_of(judged.judgement.outcome);
  review.error = judged.judgement.error;
  review.input = now.setup.input;
  review.guess_milli = answer::guess_chance_milli(card);
  review.self_graded = judged.self_graded;
  review.hinted = state != nullptr && state->key_shown == review.study_day;
  review.knack_version = now.setup.knack_version;
  time(review, now);
  grade(review, now, state);
  return review;
}

std::optional<Forecast> forecast(const schedule::Fold& fold, const schedule::Review& review) {
  if (review.kind != schedule::Kind::scheduled || !review.grade) return std::nullopt;
  const schedule::CardState* state = fold.card(review.card, review.revision);
  const schedule::Sm2State before = state == nullptr ? schedule::Sm2State{} : state->sm2;
  Forecast out;
  out.after = schedule::next(before, *review.grade, fold.settings().dialect);
  out.after.interval_days = std::min(out.after.interval_days, fold.constants().max_interval_days);
  out.lapse = !review.grade->passes() && before.repetition >= 1;
  out.leech = out.lapse && state->lapses + 1 >= fold.constants().leech_lapses;
  return out;
}

}  // namespace knack::drill
