// SPDX-License-Identifier: MIT
// The whole, the decks, the weeks behind, the days ahead.
#include "report/stats_text.hpp"

#include <utility>

#include <fmt/format.h>

#include "base/message.hpp"
#include "report/stats_calendar.hpp"
#include "report/stats_decks.hpp"
#include "report/stats_words.hpp"

namespace knack::report {
namespace {

std::string streak_words(const Stats& stats) {
  const Streak& streak = stats.streak;
  std::string out;
  if (streak.days == 0) {
    out = tr("none now; an answer today begins one");
  } else if (streak.today) {
    out = tr_n("{n} day, today included", "{n} days, today included", streak.days);
  } else {
    const std::string hour = fmt::format("{:02}:00", stats.rollover_hour);
    out = tr_n("{n} day up to yesterday, safe until {hour}",
               "{n} days up to yesterday, safe until {hour}",
               streak.days,
               {arg("hour", hour)});
  }
  if (streak.longest > streak.days)
    out += tr("; longest {longest}", {arg("longest", streak.longest)});
  return out;
}

std::string answers_words(const Stats& stats) {
  const MessageArg all = arg("all", stats.all.answers);
  if (stats.answers_today == 0) return tr("{all}, none today", {all});
  return tr("{all}, {today} of them today", {all, arg("today", stats.answers_today)});
}

std::string due_words(const Cards& cards) {
  if (cards.overdue == 0) return std::to_string(cards.due);
  return tr("{due}, {overdue} of them overdue",
            {arg("due", cards.due), arg("overdue", cards.overdue)});
}

std::string elsewhere_words(const Stats& stats) {
  std::string names;
  for (const DeckId& each : stats.elsewhere) append_listed(names, each.text);
  return tr_n("{n} answer is to a deck not found here: {names}. To see it: knack stats FILE",
              "{n} answers are to decks not found here: {names}. To see them: knack stats FILE",
              stats.answers_elsewhere,
              {arg("names", names)});
}

void show_whole(Sheet& sheet, const Stats& stats) {
  const bool spelled = sheet.style().accessible;
  const Figures& all = stats.all;
  std::vector<Row> rows;
  rows.push_back({tr("Answers"), answers_words(stats)});
  if (all.spent) rows.push_back({tr("Time"), minutes_words(*all.spent, spelled)});
  rows.push_back(
      {tr("Active"),
       tr_n("{n} of the last 30 days", "{n} of the last 30 days", stats.active_days_30)});
  rows.push_back({tr("Streak"), streak_words(stats)});
  for (Row& each : figure_rows(all, spelled)) rows.push_back(std::move(each));
  if (stats.first_try_30.of > 0 && stats.first_try_30 != all.first_try) {
    rows.push_back({tr("Lately"),
                    tr("in the last 30 days {right} at the first try",
                       {arg("right", right_words(stats.first_try_30, spelled))})});
  }
  rows.push_back({tr("Situations"), cards_words(stats.cards)});
  rows.push_back({tr("Due"), due_words(stats.cards)});
  sheet.rows(rows);
  if (stats.answers_elsewhere > 0) sheet.add(elsewhere_words(stats));
}

}  // namespace

std::string stats_text(const Stats& stats, const SheetStyle& style) {
  Sheet sheet(style);
  show_whole(sheet, stats);
  show_decks(sheet, stats);
  show_heat(sheet, stats.heat);
  show_forecast(sheet, stats);
  return sheet.text();
}

}  // namespace knack::report
