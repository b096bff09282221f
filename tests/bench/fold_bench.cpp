// SPDX-License-Identifier: MIT
// Fold of a million reviews in memory, beside one hash look-up for each of them.
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include <benchmark/benchmark.h>

#include "base/random.hpp"
#include "schedule/fold.hpp"

namespace {

using namespace knack;
using namespace knack::schedule;

constexpr std::int64_t ms_a_day = 86'400'000;
constexpr int first_day = 20'000;
constexpr std::size_t new_a_day = 20;

/// Somebody who takes up new cards each day and answers what is due, with a fifth of lapses that
/// are drilled at once.
class Diligent {
 public:
  explicit Diligent(std::size_t reviews) : wanted_(reviews) { log_.reserve(reviews); }

  std::vector<Event> work() {
    for (std::size_t day = 0; log_.size() < wanted_; ++day) {
      for (std::size_t i = 0; i < new_a_day; ++i) plan(day, states_.size() + i);
      states_.resize(states_.size() + new_a_day);
      for (const std::size_t card : std::exchange(due_[day], {})) answer(day, card);
    }
    log_.resize(wanted_);
    return std::move(log_);
  }

 private:
  void plan(std::size_t day, std::size_t card) {
    if (due_.size() <= day) due_.resize(day + 1);
    due_[day].push_back(card);
  }

  void answer(std::size_t day, std::size_t card) {
    const bool fails = random_.below(5) == 0;
    const int q = fails ? 1 : 3 + static_cast<int>(random_.below(3));
    keep(day, card, Kind::scheduled, q);
    if (fails) keep(day, card, Kind::drill, 4);
    states_[card] = next(states_[card], Grade{q}, Dialect::sm2);
    plan(day + static_cast<std::size_t>(states_[card].interval_days), card);
  }

  void keep(std::size_t day, std::size_t card, Kind kind, int q) {
    const auto at = static_cast<std::int64_t>(log_.size());
    Review review;
    review.id = {"k3f0a91c77d2", at + 1};
    review.learner = "l5ac01e6f";
    review.study_day = {first_day + static_cast<int>(day)};
    review.stamp = review.study_day.number * ms_a_day + at;
    review.card = {{"first-contact-" + std::to_string(card / 200)},
                   {"situation-" + std::to_string(card % 200)}};
    review.skill = {"skill-" + std::to_string(card % 20)};
    review.language = "en";
    review.kind = kind;
    review.shown = {"go", "finish", "point"};
    review.response = {"go"};
    review.verdict = q >= 3 ? Verdict::best : Verdict::bad;
    review.input = Input::keys;
    review.flag = Flag::ok;
    review.timing.allowance = {20'000};
    review.timing.fluent_milli = 700;
    review.timing.latency = Millis{8'000 + static_cast<std::int64_t>(random_.below(20'000))};
    review.timing.total = review.timing.latency;
    review.guess_milli = 333;
    review.grade = Grade{q};
    log_.emplace_back(std::move(review));
  }

  std::size_t wanted_;
  Random random_{7};
  std::vector<Sm2State> states_;
  std::vector<std::vector<std::size_t>> due_;  ///< cards by day
  std::vector<Event> log_;
};

/// The yardstick: the cards counted in a hash map.
std::size_t count_cards(const std::vector<Event>& log) {
  std::unordered_map<CardRef, int> answers;
  for (const Event& event : log) ++answers[std::get<Review>(event).card];
  return answers.size();
}

template <class Work>
double seconds(Work work) {
  const auto start = std::chrono::steady_clock::now();
  benchmark::DoNotOptimize(work());
  return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

/// `fold` over `look-ups`: how many times the yardstick the fold takes.
void fold_a_log(benchmark::State& state) {
  const std::vector<Event> log = Diligent(static_cast<std::size_t>(state.range(0))).work();
  double folding = 0;
  double looking_up = 0;
  for (auto _ : state) {
    const double once = seconds([&] { return fold(log).cards().size(); });
    folding += once;
    looking_up += seconds([&] { return count_cards(log); });
    state.SetIterationTime(once);
  }
  const auto iterations = static_cast<double>(state.iterations());
  state.counters["cards"] = static_cast<double>(count_cards(log));
  state.counters["lookups_ms"] = 1000 * looking_up / iterations;
  state.counters["fold_to_lookups"] = folding / looking_up;
  state.SetItemsProcessed(state.iterations() * state.range(0));
}

BENCHMARK(fold_a_log)
    ->Name("fold")
    ->Arg(100'000)
    ->Arg(1'000'000)
    ->UseManualTime()
    ->Unit(benchmark::kMillisecond);

}  // namespace
