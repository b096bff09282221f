// SPDX-License-Identifier: MIT
// Picks, keeps, sums up.
#include "drill/exam.hpp"

#include <algorithm>
#include <cmath>
#include <tuple>

#include "base/contract.hpp"
#include "base/random.hpp"
#include "drill/skills.hpp"
#include "schedule/card_step.hpp"

namespace knack::drill {
namespace {

using schedule::SkillStatus;

std::vector<std::string> words_of(const deck::Card& card, const std::vector<std::size_t>& indexes) {
  std::vector<std::string> out;
  out.reserve(indexes.size());
  for (const std::size_t index : indexes) {
    out.push_back(card.options() != nullptr ? card.options()->options[index].text.value
                                            : card.steps()->steps[index].value);
  }
  return out;
}

std::vector<std::string> given_words(const deck::Card& card, const answer::Given& given) {
  if (const auto* picks = std::get_if<answer::Picks>(&given)) return words_of(card, picks->options);
  if (const auto* order = std::get_if<answer::Ordering>(&given))
    return words_of(card, order->steps);
  if (const auto* typed = std::get_if<answer::Typed>(&given)) return {typed->text};
  return {};
}

std::vector<std::string> best_words(const deck::Card& card) {
  std::vector<std::string> out;
  if (const deck::Options* options = card.options()) {
    for (const deck::Option& each : options->options) {
      if (each.verdict.value == deck::Verdict::best) out.push_back(each.text.value);
    }
  } else if (const deck::Steps* steps = card.steps()) {
    for (const deck::Text& each : steps->steps) out.push_back(each.value);
  } else {
    out.push_back(card.answer()->model.value);
  }
  return out;
}

std::string why_of(const deck::Card& card) {
  if (card.why) return card.why->value;
  if (card.options() == nullptr) return {};
  for (const deck::Option& each : card.options()->options) {
    if (each.verdict.value == deck::Verdict::best && each.why) return each.why->value;
  }
  return {};
}

bool is_certified(const schedule::SkillState& state) {
  return state.status == SkillStatus::certified;
}

/// What the exam gave to a skill or took from it.
void tell_skill(const SkillRef& skill,
                const schedule::SkillState& now,
                bool certified_earlier,
                ExamResultView& view) {
  if (is_certified(now) == certified_earlier) return;
  (certified_earlier ? view.revoked : view.certified).push_back(skill.text());
}

}  // namespace

std::vector<Entry> make_exam(const PlanInput& input) {
  std::vector<std::size_t> items;
  for (std::size_t i = 0; i < input.catalogue.items().size(); ++i) {
    const auto* state = state_of(input.fold, input.catalogue[i]);
    const bool rests = state != nullptr && state->suspended;
    if (!rests && passes(input.filter, *input.catalogue[i].card)) items.push_back(i);
  }
  Random chance(input.seed);
  chance.shuffle(std::span(items));
  std::ranges::stable_sort(items, {}, [&](std::size_t i) {
    const auto* state = state_of(input.fold, input.catalogue[i]);
    const bool seen = state != nullptr && (state->last_met || state->key_shown);
    const StudyDay last =
        seen ? std::max(state->last_met.value_or(StudyDay{}), state->key_shown.value_or(StudyDay{}))
             : StudyDay{};
    return std::tuple(seen, !seen && !input.catalogue[i].card->probe, last);
  });
  if (items.size() > exam_cards) items.resize(exam_cards);
  chance.shuffle(std::span(items));
  std::vector<Entry> out;
  out.reserve(items.size());
  for (const std::size_t i : items) out.push_back({i, Reason::exam});
  return out;
}

ExamRecord exam_record(const Circumstances& now,
                       const Judged& judged,
                       const schedule::Review& review) {
  const deck::Card& card = *now.item.card;
  const auto* state = state_of(now.fold, now.item);
  ExamRecord out;
  out.judged = review.grade.has_value();
  out.right = out.judged && review.grade->passes();
  out.fresh =
      state == nullptr || schedule::is_unseen_long(*state, review.study_day, now.setup.constants);
  if (out.right) return out;
  out.told.card = now.item.ref.text();
  out.told.situation = card.situation.value;
  out.told.ask = card.ask.value;
  out.told.given = given_words(card, judged.given);
  out.told.best = best_words(card);
  out.told.why = why_of(card);
  out.told.not_judged = !out.judged;
  return out;
}

SkillStatuses skill_statuses(const Catalogue& catalogue,
                             const schedule::Fold& fold,
                             const std::vector<Entry>& plan) {
  SkillStatuses out;
  for (const Entry& each : plan) {
    const Item& item = catalogue[each.item];
    if (out.contains(item.skill)) continue;
    out.emplace(item.skill, fold.skill(item.skill, skill_cards(*item.deck, item.skill.skill)));
  }
  return out;
}

int error_bound_permille(int n) {
  expects(n >= 1);
  constexpr double luck = 0.05;
  return static_cast<int>(std::ceil(1000 * (1 - std::pow(luck, 1.0 / n)) - 1e-9));
}

ExamResultView exam_view(const std::vector<ExamRecord>& records,
                         std::size_t planned,
                         const SkillStatuses& before,
                         const SkillStatuses& after,
                         StudyDay today) {
  ExamResultView view;
  view.planned = static_cast<int>(planned);
  view.saved = static_cast<int>(records.size());
  view.finished = records.size() == planned;
  for (const ExamRecord& each : records) {
    if (!each.right) view.misses.push_back(each.told);
    if (!each.judged) continue;
    ++view.judged;
    view.wrong += each.right ? 0 : 1;
    view.fresh += each.fresh ? 1 : 0;
  }
  view.passed = view.finished && view.wrong == 0 && view.judged >= static_cast<int>(exam_least);
  if (view.passed) view.bound_permille = error_bound_permille(view.judged);
  for (const auto& [skill, state] : after) {
    const auto was = before.find(skill);
    const bool earlier = was != before.end() && is_certified(was->second);
    tell_skill(skill, state, earlier, view);
    if (state.failed_on == today) view.not_today.push_back(skill.text());
  }
  return view;
}

}  // namespace knack::drill
