// SPDX-License-Identifier: MIT
// One event after the other into the state of every card.
#include "schedule/fold.hpp"

#include <algorithm>
#include <cstdint>
#include <unordered_map>
#include <unordered_set>
#include <utility>

#include "schedule/baseline.hpp"
#include "schedule/card_step.hpp"
#include "schedule/card_table.hpp"
#include "schedule/skill.hpp"

namespace knack::schedule {
namespace {

/// A day that arithmetic cannot overflow, whatever a log says.
StudyDay sane(StudyDay day) {
  return {std::clamp<std::int32_t>(day.number, 0, last_study_day.number)};
}

struct IdHash {
  std::size_t operator()(const EventId& id) const noexcept {
    constexpr std::size_t spread = 0x9e3779b97f4a7c15U;
    return std::hash<std::string>{}(id.origin) ^ (static_cast<std::size_t>(id.sequence) * spread);
  }
};

/// How a review leaves the schedule if it moves nothing.
Step unmoved(const CardState& state) {
  Step step;
  step.before = state.sm2;
  step.after = state.sm2;
  step.due = state.due;
  step.status_after = state.status;
  return step;
}

}  // namespace

struct Fold::State {
  explicit State(Plan&& given)
      : plan(std::move(given)),
        retracted(plan.retracted.begin(), plan.retracted.end()),
        cards(plan.renames) {}

  const Plan plan;
  const std::unordered_set<EventId, IdHash> retracted;
  CardTable cards;
  Baseline baseline;
  std::unordered_map<std::int32_t, int> new_cards;    ///< by study day
  std::unordered_map<std::int32_t, int> due_answers;  ///< by study day
  std::unordered_map<SkillRef, StudyDay> skills;      ///< when they were started
  std::unordered_map<std::string, std::uint32_t> exam_origins;
  std::size_t place = 0;  ///< of the next event
  const CardRef* last_card = nullptr;

  [[nodiscard]] bool is_retracted(const Stamped& event) const {
    return !retracted.empty() && retracted.contains(event.id);
  }

  Step add(const Review& review);
  void add(const Mark& mark);

 private:
  void judged(CardEntry& entry, CardSlot& slot, const Answer& answer, Step& step);
  void scheduled(CardEntry& entry, CardSlot& slot, const Answer& answer, Step& step);
  void note_skill(const CardEntry& entry, const CardSlot& slot, const SkillId& skill);
  void reset_deck(const Mark& mark);
  [[nodiscard]] std::uint32_t exam_origin(const std::string& origin);
};

/// Remembers since when the skill is trained; `slot` is a card that just turned out to be its.
void Fold::State::note_skill(const CardEntry& entry, const CardSlot& slot, const SkillId& skill) {
  if (!slot.started) return;
  const auto [found, added] = skills.try_emplace(SkillRef{entry.ref.deck, skill}, *slot.started);
  if (!added) found->second = std::min(found->second, *slot.started);
}

std::uint32_t Fold::State::exam_origin(const std::string& origin) {
  return exam_origins.try_emplace(origin, static_cast<std::uint32_t>(exam_origins.size()))
      .first->second;
}

void Fold::State::scheduled(CardEntry& entry, CardSlot& slot, const Answer& answer, Step& step) {
  CardState& state = slot.state;
  grade_day(state, answer.day, answer.grade);
  if (!moves_schedule(state, answer.day, answer.grade)) return;
  if (!state.due) {
    ++new_cards[answer.day.number];
    slot.started = answer.day;
    note_skill(entry, slot, answer.review.skill);
  } else {
    ++due_answers[answer.day.number];
  }
  advance_schedule(state, answer, plan, step);
  advance_status(slot, answer, plan.constants);
  const Review& review = answer.review;
  const bool counts_for_pace = answer.grade.passes() && review.flag == Flag::ok && !review.hinted &&
                               answer.earlier_days >= plan.constants.fluent_min_days;
  if (counts_for_pace) baseline.add(review, plan.constants);
}

void Fold::State::judged(CardEntry& entry, CardSlot& slot, const Answer& answer, Step& step) {
  ++slot.state.answers;
  switch (answer.review.kind) {
    case Kind::scheduled:
      note_failure(slot, answer.day, answer.grade);
      scheduled(entry, slot, answer, step);
      return;
    case Kind::drill:
      drill(slot.state, answer.day, answer.grade);
      return;
    case Kind::exam:
      note_failure(slot, answer.day, answer.grade);
      sit_exam(slot, answer, exam_origin(answer.review.id.origin), plan.constants);
      return;
    case Kind::practice:
      return;
  }
}

Step Fold::State::add(const Review& review) {
  const std::size_t here = place++;
  const StudyDay day = sane(review.study_day);
  CardEntry& entry = cards.entry(review.card, here);
  last_card = &entry.ref;
  CardSlot& slot = entry.slot(review.revision);
  CardState& state = slot.state;
  Step step = unmoved(state);
  if (is_retracted(review)) {
    step.attempt_of_day = slot.day_answers.on(day) + 1;
    step.first_sight = !state.first_met.has_value();
    show_key(state, day);
    return step;
  }
  const bool unseen_long = review.kind == Kind::exam && is_unseen_long(state, day, plan.constants);
  const int earlier_days = meet(slot, day, step);
  if (state.skill != review.skill) {
    state.skill = review.skill;
    note_skill(entry, slot, review.skill);
  }
  baseline.add_typing(review);
  if (review.kind == Kind::practice || review.kind == Kind::exam) show_key(state, day);
  if (!review.grade) return step;
  const Grade grade{std::clamp(review.grade->q, 0, 5)};
  judged(entry, slot, Answer{review, day, grade, here, earlier_days, unseen_long}, step);
  step.after = state.sm2;
  step.due = state.due;
  step.status_after = state.status;
  return step;
}

void Fold::State::reset_deck(const Mark& mark) {
  for (CardEntry* entry : cards.in_deck(mark.card.deck, place)) {
    for (auto& [revision, slot] : entry->revisions) reset(*slot, sane(mark.study_day));
    std::erase_if(skills, [&](const auto& skill) { return skill.first.deck == entry->ref.deck; });
  }
}

void Fold::State::add(const Mark& mark) {
  if (is_retracted(mark) || mark.card.deck.empty()) return;
  if (is_leech_note(mark)) return;  // the fold finds leeches by itself
  const StudyDay day = sane(mark.study_day);
  if (mark.kind == MarkKind::reset && mark.card.card.empty()) return reset_deck(mark);
  switch (mark.kind) {
    case MarkKind::suspend:
      return cards.entry(mark.card, place).for_each_state([](CardState& state) {
        state.suspended = true;
      });
    case MarkKind::unsuspend:
      return cards.entry(mark.card, place).for_each_state([](CardState& state) {
        state.suspended = false;
        state.leech = false;
      });
    case MarkKind::bury:
      return cards.entry(mark.card, place).for_each_state([&](CardState& state) {
        state.buried_on = day;
      });
    case MarkKind::reset:
      for (auto& [revision, slot] : cards.entry(mark.card, place).revisions) reset(*slot, day);
      return;
    case MarkKind::dispute:
    case MarkKind::accepted:
    case MarkKind::not_allowed:
      if (!mark.card.card.empty()) last_card = &cards.entry(mark.card, place).ref;
      return;
    case MarkKind::renamed:
    case MarkKind::alias:
    case MarkKind::setting:
      return;
  }
}

Fold::Fold(Plan plan) : state_(std::make_unique<State>(std::move(plan))) {}

Fold::~Fold() = default;
Fold::Fold(Fold&&) noexcept = default;
Fold& Fold::operator=(Fold&&) noexcept = default;

Step Fold::add(const Event& event) {
  if (const auto* review = std::get_if<Review>(&event)) return state_->add(*review);
  if (const auto* mark = std::get_if<Mark>(&event)) state_->add(*mark);
  ++state_->place;
  return {};
}

Step Fold::add(const Review& review) {
  return state_->add(review);
}

const CardRef* Fold::last_card() const {
  return state_->last_card;
}

const CardState* Fold::card(const CardRef& ref, std::int32_t revision) const {
  const CardEntry* entry = state_->cards.find(ref);
  if (entry == nullptr) return nullptr;
  if (const CardSlot* slot = entry->find(revision)) return &slot->state;
  return entry->marked ? &entry->unmet : nullptr;
}

SkillState Fold::skill(const SkillRef& /*ref*/, std::span<const SkillCard> cards) const {
  std::vector<SkillMember> members;
  members.reserve(cards.size());
  for (const SkillCard& card : cards) {
    const CardEntry* entry = state_->cards.find(card.card);
    members.push_back({card, entry == nullptr ? nullptr : entry->find(card.revision)});
  }
  return skill_state(members, state_->plan.constants);
}

int Fold::fluent_milli(std::string_view language, CardType type, Input input) const {
  return state_->baseline.fluent_milli(language, type, input, state_->plan.constants);
}

std::optional<Millis> Fold::typing_gap() const {
  return state_->baseline.typing_gap();
}

int Fold::new_cards_on(StudyDay day) const {
  const auto found = state_->new_cards.find(day.number);
  return found == state_->new_cards.end() ? 0 : found->second;
}

int Fold::due_answers_on(StudyDay day) const {
  const auto found = state_->due_answers.find(day.number);
  return found == state_->due_answers.end() ? 0 : found->second;
}

std::optional<StudyDay> Fold::skill_started(const SkillRef& ref) const {
  const auto found = state_->skills.find(ref);
  if (found == state_->skills.end()) return std::nullopt;
  return found->second;
}

std::vector<std::pair<CardRef, std::int32_t>> Fold::cards() const {
  std::vector<std::pair<CardRef, std::int32_t>> met;
  for (const CardEntry& entry : state_->cards.entries()) {
    for (const auto& [revision, slot] : entry.revisions) {
      if (slot->state.first_met) met.emplace_back(entry.ref, revision);
    }
  }
  return met;
}

const Settings& Fold::settings() const {
  return state_->plan.settings;
}

const Constants& Fold::constants() const {
  return state_->plan.constants;
}

bool is_due(const CardState& state, StudyDay today) {
  const bool answered = state.day_grade.has_value() && state.day == today;
  return state.due && *state.due <= today && !state.suspended && state.buried_on != today &&
         !answered;
}

bool owes_drill(const CardState& state, StudyDay today, const Constants& constants) {
  return state.day_grade && state.day == today && !state.suspended && state.buried_on != today &&
         state.day_grade->q < constants.drill_until_grade &&
         state.day_drills < constants.drills_after_first;
}

}  // namespace knack::schedule
