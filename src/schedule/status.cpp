// SPDX-License-Identifier: MIT
// The run of a card and the status it proves.
#include "schedule/status.hpp"

#include <algorithm>
#include <array>
#include <cstddef>

namespace knack::schedule {
namespace {

// In the order of the enumerators.
constexpr std::array<std::string_view, 4> card_statuses{"new", "learning", "accurate", "automatic"};
constexpr std::array<std::string_view, 5> skill_statuses{
    "new", "practised", "accurate", "automatic", "certified"};

constexpr int longest_run = 20;  // asked for where guessing nearly always works
constexpr int slow_to_lose = 2;

/// Keeps the last k attempts, and of the older ones only as many timed ones as make up k of them.
void trim(StatusRun& run) {
  auto& attempts = run.attempts;
  const auto needed = static_cast<std::size_t>(run.needed);
  if (attempts.size() <= needed) return;
  auto timed = static_cast<std::size_t>(std::ranges::count_if(
      attempts, [](const Attempt& attempt) { return attempt.rel_milli.has_value(); }));
  const auto last = attempts.end() - static_cast<std::ptrdiff_t>(needed);
  const auto kept = std::remove_if(attempts.begin(), last, [&](const Attempt& attempt) {
    if (!attempt.rel_milli) return true;
    if (timed <= needed) return false;
    --timed;
    return true;
  });
  attempts.erase(kept, last);
}

bool is_accurate(const StatusRun& run, const Constants& constants) {
  const auto& attempts = run.attempts;
  if (attempts.size() < 2 || attempts.size() < static_cast<std::size_t>(run.needed)) return false;
  return attempts.back().day - attempts[attempts.size() - 2].day >= constants.min_last_gap_days;
}

/// The relative speeds of the last k timed attempts, sorted; fewer if there are fewer.
std::vector<int> last_speeds(const StatusRun& run) {
  std::vector<int> speeds;
  const auto needed = static_cast<std::size_t>(run.needed);
  for (auto each = run.attempts.rbegin(); each != run.attempts.rend(); ++each) {
    if (speeds.size() == needed) break;
    if (each->rel_milli) speeds.push_back(*each->rel_milli);
  }
  std::ranges::sort(speeds);
  return speeds;
}

bool is_fast(const StatusRun& run, const Constants& constants) {
  const std::vector<int> speeds = last_speeds(run);
  if (speeds.empty() || speeds.size() < static_cast<std::size_t>(run.needed)) return false;
  return speeds[speeds.size() / 2] <= constants.fast_rel_milli &&
         speeds.back() <= constants.slow_rel_milli;
}

}  // namespace

std::string_view to_string(CardStatus status) {
  return card_statuses.at(static_cast<std::size_t>(status));
}

std::string_view to_string(SkillStatus status) {
  return skill_statuses.at(static_cast<std::size_t>(status));
}

CardStatus advance(StatusRun& run,
                   CardStatus status,
                   const Attempt& attempt,
                   const Constants& constants) {
  if (!attempt.correct) {
    run.attempts.clear();
    run.slow_in_a_row = 0;
    return CardStatus::learning;
  }
  const CardStatus met = std::max(status, CardStatus::learning);
  if (!attempt.counts) return met;
  run.attempts.push_back(attempt);
  trim(run);
  if (attempt.rel_milli) {
    run.slow_in_a_row = *attempt.rel_milli > constants.slow_rel_milli ? run.slow_in_a_row + 1 : 0;
  }
  if (met == CardStatus::automatic) {
    return run.slow_in_a_row >= slow_to_lose ? CardStatus::accurate : met;
  }
  if (!is_accurate(run, constants)) return met;
  return is_fast(run, constants) ? CardStatus::automatic : CardStatus::accurate;
}

std::vector<CardMissing> missing_to_next(const StatusRun& run,
                                         CardStatus status,
                                         const Constants& constants) {
  if (status == CardStatus::automatic) return {};
  std::vector<CardMissing> out;
  const auto require = [&](CardNeed need, int have, int of) {
    if (have < of) out.push_back({need, have, of});
  };
  const auto& attempts = run.attempts;
  const auto count = static_cast<int>(std::min(attempts.size(), std::size_t{longest_run}));
  if (status != CardStatus::accurate) {
    require(CardNeed::attempts, std::min(count, run.needed), run.needed);
    const int gap =
        attempts.size() < 2 ? 0 : attempts.back().day - attempts[attempts.size() - 2].day;
    require(CardNeed::gap, gap, constants.min_last_gap_days);
    return out;
  }
  const std::vector<int> speeds = last_speeds(run);
  require(CardNeed::timed, static_cast<int>(speeds.size()), run.needed);
  if (speeds.empty()) return out;
  const int median = speeds[speeds.size() / 2];
  if (median > constants.fast_rel_milli)
    out.push_back({CardNeed::median, median, constants.fast_rel_milli});
  if (speeds.back() > constants.slow_rel_milli)
    out.push_back({CardNeed::slowest, speeds.back(), constants.slow_rel_milli});
  return out;
}

int attempts_needed(int guess_milli, const Constants& constants) {
  constexpr std::int64_t one = 1'000'000'000'000'000;
  const std::int64_t guess = std::clamp(guess_milli, 0, 1000);
  const std::int64_t luck = one / 1000 * constants.luck_milli;
  std::int64_t all_guessed = guess * (one / 1000);
  int needed = 1;
  while (all_guessed > luck && needed < longest_run) {
    all_guessed = (all_guessed * guess + 999) / 1000;
    ++needed;
  }
  return std::clamp(std::max(needed, constants.run_min), 1, longest_run);
}

}  // namespace knack::schedule
