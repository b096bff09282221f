// SPDX-License-Identifier: MIT
// The begin and the end of a session, and lines in between.
#include <algorithm>
#include <cstdint>

#include "base/message.hpp"
#include "base/safe_text.hpp"
#include "term/layout.hpp"

namespace knack::term {
namespace {

using drill::Purpose;
using drill::StartView;
using drill::SummaryView;

std::string joined(const std::vector<std::string>& parts) {
  std::string out;
  for (const std::string& part : parts) {
    if (!out.empty()) out += ", ";
    out += safe_line(part).view();
  }
  return out;
}

void next_due(Page& page, const SummaryView& view) {
  if (!view.next_in_days) return;
  page.add(tr_n("Next: {n} card is due {when}, about {minutes} min.",
                "Next: {n} cards are due {when}, about {minutes} min.",
                view.next_count,
                {arg("when", in_days(*view.next_in_days)), arg("minutes", view.next_minutes)}),
           Paint::plain,
           0,
           2);
}

void line(Page& page, const std::string& text) {
  page.add(text, Paint::plain, 0, 2);
}

std::string lasted(Millis duration) {
  constexpr std::int64_t minute = 60;
  const std::int64_t all = std::max<std::int64_t>(duration.count, 0) / 1000;
  if (all < minute) return tr("{seconds} s", {arg("seconds", all)});
  return tr("{minutes} min {seconds} s",
            {arg("minutes", all / minute), arg("seconds", all % minute)});
}

void first_tries(Page& page, const SummaryView& view) {
  if (view.first_tries == 0) return;
  const auto right = arg("right", view.first_right);
  const auto all = arg("all", view.first_tries);
  if (!view.past.right_percent_7d)
    return line(page, tr("Right at the first try: {right} of {all}.", {right, all}));
  const int percent = (100 * view.first_right + view.first_tries / 2) / view.first_tries;
  line(page,
       tr("Right at the first try: {right} of {all}, {percent} %; the 7 days before {past} %.",
          {right, all, arg("percent", percent), arg("past", *view.past.right_percent_7d)}));
}

void times(Page& page, const SummaryView& view) {
  if (!view.median) return;
  const auto now = arg("seconds", seconds(*view.median));
  if (!view.past.median_week_ago)
    return line(page, tr("Median time of an answer: {seconds} s.", {now}));
  line(page,
       tr("Median time of an answer: {seconds} s; a week ago {past} s.",
          {now, arg("past", seconds(*view.past.median_week_ago))}));
}

void habits(Page& page, const SummaryView& view) {
  const auto have = arg("have", view.past.automatic);
  const auto all = arg("all", view.past.situations);
  if (view.past.automatic_gain > 0)
    line(page,
         tr_n("Automatic: {have} of {all} situations, {n} more than before.",
              "Automatic: {have} of {all} situations, {n} more than before.",
              view.past.automatic_gain,
              {have, all}));
  else if (view.past.automatic > 0)
    line(page, tr("Automatic: {have} of {all} situations.", {have, all}));
  if (view.past.streak_days > 1)
    line(page, tr_n("{n} day in a row.", "{n} days in a row.", view.past.streak_days));
}

void figures(Page& page, const SummaryView& view) {
  first_tries(page, view);
  times(page, view);
  if (!view.hardest.empty())
    line(page, tr("Hardest: {cards}.", {arg("cards", joined(view.hardest))}));
  if (view.cards > 0)
    line(page,
         tr_n("{n} card in {time}.",
              "{n} different cards in {time}.",
              view.cards,
              {arg("time", lasted(view.duration))}));
  habits(page, view);
  if (view.due_left > 0)
    line(page,
         tr_n("{n} card is still due today.", "{n} cards are still due today.", view.due_left));
  if (view.drills_left > 0)
    line(page,
         tr_n("{n} card should be asked once more today.",
              "{n} cards should be asked once more today.",
              view.drills_left));
}

void counts(Page& page, const StartView& view) {
  if (view.cards > 0) {
    const auto due = arg("due", view.due);
    const auto fresh = arg("fresh", view.fresh);
    const auto learning = arg("learning", view.learning);
    line(page,
         view.overdue > 0
             ? tr("Due {due} ({overdue} overdue), new {fresh}, again today {learning}.",
                  {due, arg("overdue", view.overdue), fresh, learning})
             : tr("Due {due}, new {fresh}, again today {learning}.", {due, fresh, learning}));
    line(page,
         tr_n("{n} card in this session, about {minutes} min.",
              "{n} cards in this session, about {minutes} min.",
              view.cards,
              {arg("minutes", view.minutes)}));
  }
  if (view.streak_days > 1)
    line(page,
         view.answered_today ? tr_n("{n} day in a row, today included.",
                                    "{n} days in a row, today included.",
                                    view.streak_days)
                             : tr_n("{n} day in a row; today counts until {hour}:00.",
                                    "{n} days in a row; today counts until {hour}:00.",
                                    view.streak_days,
                                    {arg("hour", view.rollover_hour)}));
  if (view.due_elsewhere > 0)
    line(page,
         tr_n("{n} due card belongs to a deck that was not found ({decks}): knack doctor",
              "{n} due cards belong to decks that were not found ({decks}): knack doctor",
              view.due_elsewhere,
              {arg("decks", joined(view.elsewhere))}));
}

std::string nothing_to_do(const SummaryView& view) {
  if (view.purpose == Purpose::practice)
    return tr("Nothing to practise: nothing that you have met is of that kind.");
  if (view.due_elsewhere > 0) return tr("Nothing to do now with the decks that were found.");
  return tr(
      "Nothing to do now: nothing is due, and no new cards are left for today. Enjoy the break.");
}

}  // namespace

std::string render_start(const StartView& view, const Style& style) {
  Page page(style);
  if (!view.decks.empty()) page.add(joined(view.decks), Paint::strong, 0, 2);
  if (view.purpose == Purpose::review) counts(page, view);
  if (view.purpose == Purpose::practice && view.cards > 0)
    line(page,
         tr_n("Practice: {n} situation, about {minutes} min. It moves no due date.",
              "Practice: {n} situations, about {minutes} min. It moves no due date.",
              view.cards,
              {arg("minutes", view.minutes)}));
  if (view.purpose == Purpose::exam)
    line(page,
         tr_n("Exam: {n} situation, about {minutes} min. You hear at the end how it went; it is "
              "passed if every answer is right.",
              "Exam: {n} situations, about {minutes} min. You hear at the end how it went; it is "
              "passed if every answer is right.",
              view.cards,
              {arg("minutes", view.minutes)}));
  for (const std::string& each : view.left_out) line(page, each);
  return page.text();
}

void lay_out(Page& page, const drill::NoticeView& view, Mode /*mode*/) {
  line(page, view.text);
}

void lay_out(Page& page, const SummaryView& view, Mode /*mode*/) {
  page.blank();
  if (view.nothing_to_do && view.saved == 0) {
    line(page, nothing_to_do(view));
    return next_due(page, view);
  }
  page.add(tr_n("{n} answer saved.", "{n} answers saved.", view.saved), Paint::strong, 0, 2);
  if (view.time_is_up) line(page, tr("The time is up."));
  figures(page, view);
  next_due(page, view);
}

}  // namespace knack::term
