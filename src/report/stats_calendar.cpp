// SPDX-License-Identifier: MIT
// A heatmap of weekdays and a bar a day.
#include "report/stats_calendar.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "base/message.hpp"
#include "base/width.hpp"
#include "report/stats_words.hpp"

namespace knack::report {
namespace {

constexpr std::size_t indent = 2;
constexpr std::size_t gap = 2;

/// 0 none, 1 few … 4 very many.
int heat_level(std::int64_t answers) {
  constexpr std::array<std::int64_t, 4> from{1, 5, 15, 30};
  return static_cast<int>(
      std::ranges::count_if(from, [&](std::int64_t least) { return answers >= least; }));
}

std::int64_t answers_on(const Heat& heat, int weekday) {
  std::int64_t sum = 0;
  for (int week = 0; week < heat_weeks; ++week) sum += heat.on(heat.day(week, weekday));
  return sum;
}

/// A cell a week, the oldest first; days to come are not drawn.
std::string heat_cells(const Heat& heat, int weekday, bool ascii) {
  std::string out;
  for (int week = 0; week < heat_weeks && heat.day(week, weekday) <= heat.today; ++week) {
    if (week > 0) out += ' ';
    out += shade(heat_level(heat.on(heat.day(week, weekday))), ascii);
  }
  return out;
}

void show_heat_map(Sheet& sheet, const Heat& heat) {
  constexpr std::size_t cells = 2 * heat_weeks - 1;
  const bool ascii = sheet.style().ascii;
  std::size_t width = 1;
  for (int day = 0; day < days_a_week; ++day)
    width = std::max(width, std::to_string(answers_on(heat, day)).size());
  for (int day = 0; day < days_a_week; ++day) {
    std::string text = std::string(indent, ' ') + weekday_words(day, false);
    text += std::string(gap, ' ') + right_aligned(std::to_string(answers_on(heat, day)), width);
    if (display_width(text) + gap + cells <= sheet.width())
      text += std::string(gap, ' ') + heat_cells(heat, day, ascii);
    sheet.line(text);
  }
  sheet.add(tr("{none} none, {few} 1-4, {some} 5-14, {many} 15-29, {most} 30+",
               {arg("none", shade(0, ascii)),
                arg("few", shade(1, ascii)),
                arg("some", shade(2, ascii)),
                arg("many", shade(3, ascii)),
                arg("most", shade(4, ascii))}),
            Ink::faint,
            indent);
}

std::string day_words(StudyDay day, bool spelled) {
  return weekday_words(weekday(day), spelled) + " " + to_string(day);
}

std::string time_words(const Forecast& forecast, int cards, bool spelled) {
  const auto time = forecast.time(cards);
  return time ? minutes_words(*time, spelled) : "";
}

void show_forecast_bars(Sheet& sheet, const Stats& stats) {
  const Forecast& forecast = stats.forecast;
  const auto most = static_cast<std::size_t>(std::ranges::max(forecast.due));
  const std::size_t count_width = std::to_string(most).size();
  const std::size_t time_width = display_width(time_words(forecast, static_cast<int>(most), false));
  for (int i = 0; i < forecast_days; ++i) {
    const int due = forecast.due.at(static_cast<std::size_t>(i));
    std::string text = std::string(indent, ' ') + day_words(stats.today + i, false);
    text += std::string(gap, ' ') + right_aligned(std::to_string(due), count_width);
    if (time_width > 0) {
      const std::string time = due > 0 ? time_words(forecast, due, false) : "";
      text += std::string(gap, ' ') + right_aligned(time, time_width);
    }
    const std::size_t used = display_width(text) + gap;
    const std::size_t room = sheet.width() > used ? sheet.width() - used : 0;
    const auto wanted = static_cast<std::size_t>(due);
    const std::size_t cells = most <= room ? wanted : (wanted * room + most - 1) / most;
    text += std::string(gap, ' ') + bar(cells, sheet.style().ascii);
    sheet.line(text);
  }
}

void show_forecast_rows(Sheet& sheet, const Stats& stats) {
  std::vector<Row> rows;
  for (int i = 0; i < forecast_days; ++i) {
    const int due = stats.forecast.due.at(static_cast<std::size_t>(i));
    if (due == 0) continue;
    std::string text = tr_n("{n} card", "{n} cards", due);
    const std::string time = time_words(stats.forecast, due, true);
    if (!time.empty()) text += ", " + time;
    rows.push_back({day_words(stats.today + i, true), text});
  }
  sheet.rows(rows);
}

/// "Week from 2026-11-16: Tuesday 3, Saturday 5.": each week with answers, the oldest first.
void say_weeks(Sheet& sheet, const Heat& heat) {
  int without = 0;
  for (int week = 0; week < heat_weeks; ++week) {
    std::string days;
    for (int day = 0; day < days_a_week; ++day) {
      const std::int64_t answers = heat.on(heat.day(week, day));
      if (answers > 0)
        append_listed(days, weekday_words(day, true) + " " + std::to_string(answers));
    }
    if (days.empty()) {
      ++without;
      continue;
    }
    sheet.add(tr("Week from {day}: {days}",
                 {arg("day", to_string(heat.day(week, 0))), arg("days", days)}));
  }
  if (without > 0)
    sheet.add(tr_n("{n} week without answers", "{n} weeks without answers", without));
}

}  // namespace

void show_heat(Sheet& sheet, const Heat& heat) {
  sheet.blank();
  sheet.add(tr("Answers by weekday, 12 weeks to {day}", {arg("day", to_string(heat.today))}),
            Ink::strong);
  if (!sheet.style().accessible) return show_heat_map(sheet, heat);
  std::vector<Row> rows;
  rows.reserve(days_a_week);
  for (int day = 0; day < days_a_week; ++day)
    rows.push_back({weekday_words(day, true), std::to_string(answers_on(heat, day))});
  sheet.rows(rows);
  say_weeks(sheet, heat);
}

void show_forecast(Sheet& sheet, const Stats& stats) {
  const Forecast& forecast = stats.forecast;
  const bool spelled = sheet.style().accessible;
  sheet.blank();
  if (forecast.total() == 0) {
    sheet.add(tr("Nothing is due in the next 14 days."));
    return;
  }
  std::string heading = tr_n(
      "Due in the next 14 days: {n} card", "Due in the next 14 days: {n} cards", forecast.total());
  const std::string time = time_words(forecast, forecast.total(), spelled);
  if (!time.empty()) heading += tr(", about {time}", {arg("time", time)});
  sheet.add(heading, Ink::strong);
  if (spelled)
    show_forecast_rows(sheet, stats);
  else
    show_forecast_bars(sheet, stats);
  const std::string pace = forecast.per_card
                               ? tr(" Your pace: {time} a card.",
                                    {arg("time", seconds_words(*forecast.per_card, spelled))})
                               : "";
  sheet.add(tr("If each is answered right on its day; new cards come on top.") + pace,
            Ink::faint,
            indent);
}

}  // namespace knack::report
