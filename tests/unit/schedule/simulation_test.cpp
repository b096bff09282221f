// SPDX-License-Identifier: MIT
// Simulated learners through the real fold: who becomes automatic, and who is certified.
#include <cmath>
#include <numbers>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "base/random.hpp"
#include "schedule/fold.hpp"
#include "schedule/latency.hpp"
#include "unit/schedule/log.hpp"

using namespace knack;
using namespace knack::schedule;

namespace {

constexpr double sigma = 0.35;
constexpr double fluent_median = 1.27;
constexpr double slow_median = 2.53;
const Constants constants;

/// Someone with a chance to be right and a usual relative speed.
struct Learner {
  double knows = 1.0;
  double median = fluent_median;
};

double uniform(Random& random) {
  return (static_cast<double>(random.next() >> 11U) + 0.5) / 9007199254740992.0;  // 2^53
}

/// A relative speed in thousandths: lognormal, by Box and Muller.
int drawn_speed(const Learner& learner, Random& random) {
  const double radius = std::sqrt(-2.0 * std::log(uniform(random)));
  const double normal = radius * std::cos(2.0 * std::numbers::pi * uniform(random));
  return static_cast<int>(std::lround(1000.0 * learner.median * std::exp(sigma * normal)));
}

/// How the learner answers a choice of three on that day, graded by what the fold knows.
Review attempt(
    const Learner& learner, const CardRef& card, int day, const Fold& fold, Random& random) {
  Review review = at_speed(answer(card.text(), day, 4), drawn_speed(learner, random));
  review.verdict = uniform(random) < learner.knows ? Verdict::best : Verdict::bad;
  const CardState* state = fold.card(card, 1);
  GradeInput input;
  input.verdict = review.verdict;
  input.options = 3;
  input.guess_milli = review.guess_milli;
  input.rel_milli = relative_speed_milli(review.timing);
  input.first_sight = state == nullptr;
  input.correct_on_earlier_day =
      state != nullptr && state->correct_day < StudyDay{day} && state->correct_day.has_value();
  review.grade = grade(input, constants);
  return review;
}

bool becomes_automatic(const Learner& learner, Random& random) {
  Fold folded(prepare({}, constants));
  const CardRef card = card_ref("d/c");
  int day = 0;
  for (int review = 0; review < 8; ++review) {
    const Step step = folded.add(attempt(learner, card, day, folded, random));
    if (step.status_after == CardStatus::automatic) return true;
    day = step.due->number;
  }
  return false;
}

double share_automatic(const Learner& learner) {
  constexpr int runs = 4'000;
  Random random(2026);
  int automatic = 0;
  for (int run = 0; run < runs; ++run) automatic += becomes_automatic(learner, random) ? 1 : 0;
  return static_cast<double>(automatic) / runs;
}

/// Six situations and two probes, drilled as `review` would: one new situation a day, and each when
/// it is due.
class Training {
 public:
  Training(const Learner& learner, Random& random)
      : learner_(learner), random_(random), fold_(prepare({}, constants)) {
    for (int i = 0; i < 6; ++i) cards_.push_back({card_ref("d/s" + std::to_string(i)), 1, false});
    for (int i = 0; i < 2; ++i) cards_.push_back({card_ref("d/p" + std::to_string(i)), 1, true});
  }

  /// Whether the skill gets certified within 48 scheduled attempts.
  bool certifies() {
    for (int day = 0; scheduled_ < 48; ++day) {
      if (train(day)) {
        automatic_ = skill().status == SkillStatus::automatic;
      } else if (automatic_ && two_are_fresh(day) && sit_exam(day)) {
        return true;
      }
    }
    return false;
  }

 private:
  [[nodiscard]] const CardState* state(const SkillCard& card) const {
    return fold_.card(card.card, card.revision);
  }

  bool train(int day) {
    const int before = scheduled_;
    for (std::size_t i = 0; i < 6 && scheduled_ < 48; ++i) {
      const CardState* known = state(cards_[i]);
      const bool fresh = known == nullptr || !known->due;
      if (fresh ? day < static_cast<int>(i) : !is_due(*known, StudyDay{day})) continue;
      fold_.add(attempt(learner_, cards_[i].card, day, fold_, random_));
      ++scheduled_;
    }
    return scheduled_ > before;
  }

  /// An exam makes sense while two cards are unseen or long not seen.
  [[nodiscard]] bool two_are_fresh(int day) const {
    int fresh = 0;
    for (const SkillCard& card : cards_) {
      const CardState* known = state(card);
      const bool unseen = known == nullptr || StudyDay{day} - *known->last_met >= 30;
      fresh += unseen ? 1 : 0;
    }
    return fresh >= 2;
  }

  bool sit_exam(int day) {
    for (const SkillCard& card : cards_) {
      Review review = attempt(learner_, card.card, day, fold_, random_);
      review.kind = Kind::exam;
      review.seed = static_cast<std::uint64_t>(day);
      fold_.add(review);
    }
    return skill().status == SkillStatus::certified;
  }

  [[nodiscard]] SkillState skill() const { return fold_.skill({{"d"}, {"greet"}}, cards_); }

  Learner learner_;
  Random& random_;
  Fold fold_;
  std::vector<SkillCard> cards_;
  int scheduled_ = 0;
  bool automatic_ = false;  ///< the skill, after the last day of training
};

double share_certified(const Learner& learner) {
  constexpr int runs = 500;
  Random random(2026);
  int certified = 0;
  for (int run = 0; run < runs; ++run) certified += Training(learner, random).certifies() ? 1 : 0;
  return static_cast<double>(certified) / runs;
}

}  // namespace

TEST_CASE("Within eight reviews a card becomes automatic for the fluent, hardly for others") {
  const double fluent = share_automatic({0.97, fluent_median});
  const double slow = share_automatic({0.97, slow_median});
  const double guesser = share_automatic({1.0 / 3.0, fluent_median});
  CAPTURE(fluent);
  CAPTURE(slow);
  CAPTURE(guesser);
  CHECK(fluent >= 0.93);
  CHECK(slow <= 0.06);
  CHECK(guesser <= 0.17);
  CHECK(guesser > 0.0);
}

TEST_CASE("Within 48 attempts a skill is certified for those who know it, and for nobody else") {
  const double knows = share_certified({0.98, fluent_median});
  const double half_knows = share_certified({0.67, fluent_median});
  const double slow = share_certified({0.98, slow_median});
  CAPTURE(knows);
  CAPTURE(half_knows);
  CAPTURE(slow);
  CHECK(knows >= 0.95);
  CHECK(half_knows <= 0.02);
  CHECK(slow == 0.0);
}
