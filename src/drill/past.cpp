// SPDX-License-Identifier: MIT
// Counts over the log.
#include "drill/past.hpp"

#include <algorithm>
#include <cstdint>
#include <set>
#include <vector>

#include "drill/queue.hpp"
#include "schedule/standing.hpp"

namespace knack::drill {
namespace {

constexpr int days_a_week = 7;

std::optional<Millis> median(std::vector<std::int64_t> times) {
  if (times.empty()) return std::nullopt;
  const auto middle = times.begin() + static_cast<std::ptrdiff_t>((times.size() - 1) / 2);
  std::ranges::nth_element(times, middle);
  return Millis{*middle};
}

}  // namespace

Streak streak(std::span<const schedule::Event> log, StudyDay today) {
  std::set<StudyDay> days;
  schedule::for_each_standing<schedule::Review>(
      log, [&](const schedule::Review& review) { days.insert(review.study_day); });
  Streak out;
  out.answered_today = days.contains(today);
  StudyDay day = out.answered_today ? today : today + -1;
  for (; days.contains(day); day = day + -1) ++out.days;
  return out;
}

int count_automatic(const Catalogue& catalogue, const schedule::Fold& fold) {
  return static_cast<int>(std::ranges::count_if(catalogue.items(), [&](const Item& item) {
    const auto* state = state_of(fold, item);
    return !item.card->probe && state != nullptr &&
           state->status == schedule::CardStatus::automatic;
  }));
}

PastView past_view(std::span<const schedule::Event> log,
                   const Catalogue& catalogue,
                   const schedule::Fold& fold,
                   StudyDay today) {
  int tries = 0;
  int right = 0;
  std::vector<std::int64_t> times;
  schedule::for_each_standing<schedule::Review>(log, [&](const schedule::Review& review) {
    const int age = today - review.study_day;
    const bool first_try = review.kind == schedule::Kind::scheduled && review.grade.has_value();
    if (first_try && age >= 1 && age <= days_a_week) {
      ++tries;
      right += review.grade->passes() ? 1 : 0;
    }
    const bool timed = review.flag == schedule::Flag::ok && review.timing.latency.has_value();
    if (timed && age >= days_a_week && age < 2 * days_a_week)
      times.push_back(review.timing.latency->count);
  });
  PastView out;
  if (tries > 0) out.right_percent_7d = (100 * right + tries / 2) / tries;
  out.median_week_ago = median(std::move(times));
  out.automatic = count_automatic(catalogue, fold);
  out.situations = static_cast<int>(
      std::ranges::count_if(catalogue.items(), [](const Item& item) { return !item.card->probe; }));
  out.streak_days = streak(log, today).days;
  return out;
}

}  // namespace knack::drill
