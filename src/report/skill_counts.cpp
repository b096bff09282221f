// SPDX-License-Identifier: MIT
// Counting by learner and skill.
#include "report/skill_counts.hpp"

namespace knack::report {
namespace {

/// Whether `a` is weaker than `b`: shares are compared as fractions, without rounding.
bool weaker(const Share& a, const Share& b) {
  const std::int64_t left = a.part * b.of;
  const std::int64_t right = b.part * a.of;
  if (left != right) return left < right;
  return a.of - a.part > b.of - b.part;
}

}  // namespace

std::optional<CardRef> weakest_card(const LearnerSkill& skill) {
  const std::pair<const CardRef, Share>* weakest = nullptr;
  for (const auto& each : skill.first_tries) {
    if (each.second.part == each.second.of) continue;
    if (weakest == nullptr || weaker(each.second, weakest->second)) weakest = &each;
  }
  if (weakest == nullptr) return std::nullopt;
  return weakest->first;
}

Cell minutes_cell(const std::optional<Millis>& spent) {
  constexpr std::int64_t hundredth_ms = 600;
  if (!spent) return {};
  return decimal_cell((spent->count + hundredth_ms / 2) / hundredth_ms, 2);
}

std::map<std::string, const LearnerLog*> learners_told(const ExportInput& input,
                                                       LearnerFolds& folds) {
  std::map<std::string, const LearnerLog*> out;
  const auto take = [&](const std::string& id, const LearnerLog* log) {
    if (input.selection.takes_learner(id)) out.emplace(id, log);
  };
  for (const auto& [id, log] : folds.learners()) take(id, &log);
  if (input.roster == nullptr) return out;
  for (const auto& [id, entry] : input.roster->learners) take(id, nullptr);
  return out;
}

std::map<CardRef, std::int32_t> cards_met(const schedule::Fold& fold, const CardIndex& index) {
  std::map<CardRef, std::int32_t> out;
  for (const auto& [card, revision] : fold.cards()) {
    const auto [met, added] = out.try_emplace(card, revision);
    if (added) continue;
    const deck::Card* known = index.find(card);
    const bool at_hand = known != nullptr && known->revision == met->second;
    const bool now_at_hand = known != nullptr && known->revision == revision;
    if (now_at_hand || (!at_hand && revision > met->second)) met->second = revision;
  }
  return out;
}

void SkillCounter::add(const Passed& passed) {
  const auto* review = std::get_if<schedule::Review>(&passed.event);
  if (review == nullptr || passed.undone) return;
  const CardRef& card = *passed.learner.fold->last_card();
  const SkillRef skill = index_.skill_of(card, review->skill);
  if (!input_.selection.takes_skill(skill)) return;
  asked_.insert(card.deck);
  if (!input_.selection.takes(*review)) return;
  LearnerSkill& count = learners_[review->learner][skill];
  const Counted answer = counted(*review, passed.step);
  count.figures.add(answer);
  if (answer.first_try) count.first_tries[card].add(answer.right);
  count.last_at = review->at;
}

void SkillCounter::add_standing(std::map<SkillRef, LearnerSkill>& skills,
                                const schedule::Fold& fold) const {
  const StudyDay today = study_day(input_.now, fold.settings().rollover_hour);
  for (auto& [skill, count] : skills) {
    if (const auto* cards = index_.cards(skill)) count.state = fold.skill(skill, *cards);
    count.due = 0;
  }
  for (const auto& [card, revision] : cards_met(fold, index_)) {
    const schedule::CardState& state = *fold.card(card, revision);
    const auto found = skills.find(index_.skill_of(card, state.skill));
    if (found == skills.end()) continue;
    const deck::Card* known = index_.find(card);
    if (state.last_counted && (known == nullptr || !known->probe)) ++found->second.seen;
    if (schedule::is_due(state, today)) ++*found->second.due;
  }
}

void SkillCounter::add_unasked(std::map<SkillRef, LearnerSkill>& skills) const {
  std::set<DeckId> decks;
  for (const auto& [skill, count] : skills) decks.insert(skill.deck);
  if (decks.empty()) {
    decks = asked_;
    for (const std::string& each : input_.selection.decks) decks.insert({each});
  }
  for (const DeckId& deck : decks) {
    for (const SkillRef& skill : index_.skills(deck)) {
      if (input_.selection.takes_skill(skill)) skills.try_emplace(skill);
    }
  }
}

std::map<SkillRef, LearnerSkill> SkillCounter::finish(const std::string& learner,
                                                      const LearnerLog* log) {
  std::map<SkillRef, LearnerSkill> skills = std::move(learners_[learner]);
  add_unasked(skills);
  const schedule::Fold nobody{schedule::Fold::Plan{}};
  add_standing(skills, log != nullptr && log->fold ? *log->fold : nobody);
  if (skills.empty() && !input_.selection.of_cards()) skills.try_emplace({});
  return skills;
}

}  // namespace knack::report
