// SPDX-License-Identifier: MIT
// Shares, clean run and exams: what makes a skill more than its cards.
#include "schedule/skill.hpp"

#include <algorithm>
#include <tuple>

namespace knack::schedule {
namespace {

constexpr int in_a_row_unstuck = 3;

/// An attempt of the skill and which card it was.
struct SkillAttempt {
  PlacedAttempt attempt;
  std::size_t member = 0;
};

/// One exam as far as it asked this skill.
struct Exam {
  std::uint64_t seed = 0;
  std::uint32_t origin = 0;
  StudyDay day;
  int situations = 0;
  int fresh = 0;
  std::size_t last_member = 0;
};

void count_cards(SkillState& skill, std::span<const SkillMember> members) {
  for (const SkillMember& member : members) {
    if (member.slot != nullptr && member.slot->failed_on) {
      skill.failed_on = std::max(skill.failed_on, member.slot->failed_on);
    }
    if (member.card.probe) continue;
    ++skill.situations;
    if (member.slot == nullptr) continue;
    const CardStatus status = member.slot->state.status;
    skill.seen += status != CardStatus::fresh ? 1 : 0;
    skill.accurate += status >= CardStatus::accurate ? 1 : 0;
    skill.automatic += status == CardStatus::automatic ? 1 : 0;
  }
}

/// The attempts of all members, newest first.
std::vector<SkillAttempt> newest_attempts(std::span<const SkillMember> members) {
  std::vector<SkillAttempt> attempts;
  for (std::size_t i = 0; i < members.size(); ++i) {
    if (members[i].slot == nullptr) continue;
    for (const PlacedAttempt& attempt : members[i].slot->recent) attempts.push_back({attempt, i});
  }
  std::ranges::sort(attempts, [](const SkillAttempt& a, const SkillAttempt& b) {
    return a.attempt.place > b.attempt.place;
  });
  return attempts;
}

void count_run(SkillState& skill,
               std::span<const SkillAttempt> newest,
               const Constants& constants) {
  std::vector<std::size_t> members;
  for (const auto& [attempt, member] : newest) {
    if (!attempt.correct || skill.clean_run >= constants.skill_run) break;
    ++skill.clean_run;
    if (std::ranges::find(members, member) == members.end()) members.push_back(member);
  }
  skill.run_situations = static_cast<int>(members.size());
}

bool is_stuck(std::span<const SkillAttempt> newest, const Constants& constants) {
  const auto looked_at = static_cast<std::size_t>(std::max(0, constants.stuck_attempts));
  if (looked_at == 0 || newest.size() < looked_at) return false;
  int in_a_row = 0;
  for (const auto& [attempt, member] : newest.first(looked_at)) {
    in_a_row = attempt.correct ? in_a_row + 1 : 0;
    if (in_a_row >= in_a_row_unstuck) return false;
  }
  return true;
}

void add_answer(std::vector<Exam>& exams, const ExamAnswer& answer, std::size_t member) {
  const auto same = [&](const Exam& exam) {
    return exam.seed == answer.seed && exam.origin == answer.origin;
  };
  auto exam = std::ranges::find_if(exams, same);
  if (exam == exams.end()) {
    exams.push_back({answer.seed, answer.origin, answer.day, 1, 0, member});
    exam = exams.end() - 1;
  } else if (exam->last_member != member) {
    ++exam->situations;
    exam->last_member = member;
  }
  exam->day = std::min(exam->day, answer.day);
  exam->fresh += answer.fresh_in_time ? 1 : 0;
}

/// Of the exams after the day of the last failure the one that proves most. A wrong answer in an
/// exam is a failure on its day, so none of those had one.
void find_exam(SkillState& skill,
               std::span<const SkillMember> members,
               const Constants& constants) {
  std::vector<Exam> exams;
  for (std::size_t i = 0; i < members.size(); ++i) {
    if (members[i].slot == nullptr) continue;
    for (const ExamAnswer& answer : members[i].slot->exams) add_answer(exams, answer, i);
  }
  std::erase_if(exams,
                [&](const Exam& exam) { return skill.failed_on && exam.day <= *skill.failed_on; });
  if (exams.empty()) return;
  const auto worth = [&](const Exam& exam) {
    const int situations = std::min(exam.situations, constants.certify_situations);
    const int fresh = std::min(exam.fresh, constants.certify_fresh);
    return std::tuple(situations + fresh, exam.day, exam.situations);
  };
  const Exam& best = *std::ranges::max_element(exams, {}, worth);
  skill.exam_on = best.day;
  skill.exam_situations = best.situations;
  skill.exam_fresh = best.fresh;
}

/// The smallest number of cards that is a sufficient share of those seen.
int share_of(int seen, const Constants& constants) {
  return (seen * constants.skill_share_milli + 999) / 1000;
}

bool proves_free(std::span<const SkillMember> members) {
  const auto is_free = [](const SkillMember& member) {
    return member.card.free && !member.card.probe;
  };
  const auto proved = [](const SkillMember& member) {
    return member.slot != nullptr && member.slot->free_proved;
  };
  return std::ranges::none_of(members, is_free) || std::ranges::any_of(members, proved);
}

void require(SkillState& skill, Need need, int have, int of) {
  if (have < of) skill.missing.push_back({need, have, of});
}

/// Climbs the statuses until one asks for something that is missing.
void climb(SkillState& skill, bool free_proved, const Constants& constants) {
  if (skill.seen == 0) skill.status = SkillStatus::fresh;
  require(skill, Need::situations, skill.seen, constants.skill_situations);
  if (!skill.missing.empty()) return;
  skill.status = SkillStatus::practised;
  require(skill, Need::accurate_cards, skill.accurate, share_of(skill.seen, constants));
  if (!skill.missing.empty()) return;
  skill.status = SkillStatus::accurate;
  require(skill, Need::automatic_cards, skill.automatic, share_of(skill.seen, constants));
  require(skill, Need::clean_run, skill.clean_run, constants.skill_run);
  require(skill, Need::run_situations, skill.run_situations, constants.skill_situations);
  require(skill, Need::free_answer, free_proved ? 1 : 0, 1);
  if (!skill.missing.empty()) return;
  skill.status = SkillStatus::automatic;
  require(skill, Need::exam_situations, skill.exam_situations, constants.certify_situations);
  require(skill, Need::exam_fresh, skill.exam_fresh, constants.certify_fresh);
  if (skill.missing.empty()) skill.status = SkillStatus::certified;
}

}  // namespace

SkillState skill_state(std::span<const SkillMember> members, const Constants& constants) {
  SkillState skill;
  count_cards(skill, members);
  const std::vector<SkillAttempt> newest = newest_attempts(members);
  count_run(skill, newest, constants);
  skill.stuck = is_stuck(newest, constants);
  find_exam(skill, members, constants);
  climb(skill, proves_free(members), constants);
  return skill;
}

std::size_t recent_attempts(const Constants& constants) {
  return static_cast<std::size_t>(std::max({1, constants.skill_run, constants.stuck_attempts}));
}

}  // namespace knack::schedule
