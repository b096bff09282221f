// SPDX-License-Identifier: MIT
// Days counted, runs of them found.
#include "report/days.hpp"

#include <algorithm>

namespace knack::report {

int weekday(StudyDay day) {
  constexpr int thursday = 3;  // 1970-01-01
  return ((day.number + thursday) % days_a_week + days_a_week) % days_a_week;
}

void DayCounts::add(StudyDay day) {
  if (day >= StudyDay{} && day <= today_) ++days_[day];
}

std::int64_t DayCounts::on(StudyDay day) const {
  const auto found = days_.find(day);
  return found == days_.end() ? 0 : found->second;
}

int DayCounts::active(int days) const {
  return static_cast<int>(std::distance(days_.upper_bound(today_ + -days), days_.end()));
}

Streak DayCounts::streak() const {
  Streak out;
  int run = 0;
  StudyDay before;
  for (const auto& [day, answers] : days_) {
    run = run > 0 && day - before == 1 ? run + 1 : 1;
    out.longest = std::max(out.longest, run);
    before = day;
  }
  if (days_.empty() || today_ - before > 1) return out;
  out.days = run;
  out.today = before == today_;
  return out;
}

Heat DayCounts::heat() const {
  Heat out;
  out.today = today_;
  out.first = today_ + -(weekday(today_) + (heat_weeks - 1) * days_a_week);
  for (auto each = days_.lower_bound(out.first); each != days_.end(); ++each)
    out.answers.at(static_cast<std::size_t>(each->first - out.first)) = each->second;
  return out;
}

}  // namespace knack::report
