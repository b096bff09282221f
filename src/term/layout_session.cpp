// SPDX-License-Identifier: MIT
// The begin and the end of a session, and lines in between.
#include <algorithm>
#include <cstdint>

#include "base/message.hpp"
#include "base/safe_text.hpp"
#include "term/layout.hpp"

namespace knack::term {
namespace {

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
  page.add(tr_n("Next: {n} card is due {when}.",
                "Next: {n} cards are due {when}.",
                view.next_count,
                {arg("when", in_days(*view.next_in_days))}),
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

void figures(Page& page, const SummaryView& view) {
  if (view.first_tries > 0)
    line(page,
         tr("Right at the first try: {right} of {all}.",
            {arg("right", view.first_right), arg("all", view.first_tries)}));
  if (view.median)
    line(page,
         tr("Median time of an answer: {seconds} s.", {arg("seconds", seconds(*view.median))}));
  if (!view.hardest.empty())
    line(page, tr("Hardest: {cards}.", {arg("cards", joined(view.hardest))}));
  if (view.cards > 0)
    line(page,
         tr_n("{n} card in {time}.",
              "{n} different cards in {time}.",
              view.cards,
              {arg("time", lasted(view.duration))}));
  if (view.due_left > 0)
    line(page,
         tr_n("{n} card is still due today.", "{n} cards are still due today.", view.due_left));
  if (view.drills_left > 0)
    line(page,
         tr_n("{n} card should be asked once more today.",
              "{n} cards should be asked once more today.",
              view.drills_left));
}

}  // namespace

std::string render_start(const StartView& view, const Style& style) {
  Page page(style);
  if (!view.decks.empty()) page.add(joined(view.decks), Paint::strong, 0, 2);
  if (view.cards > 0) {
    line(page,
         tr("Due {due}, new {fresh}, again today {learning}.",
            {arg("due", view.due), arg("fresh", view.fresh), arg("learning", view.learning)}));
    line(page,
         tr_n("{n} card in this session, about {minutes} min.",
              "{n} cards in this session, about {minutes} min.",
              view.cards,
              {arg("minutes", view.minutes)}));
  }
  if (view.due_elsewhere > 0)
    line(page,
         tr_n("{n} due card belongs to a deck that was not found: knack doctor",
              "{n} due cards belong to decks that were not found: knack doctor",
              view.due_elsewhere));
  for (const std::string& each : view.left_out) line(page, each);
  return page.text();
}

void lay_out(Page& page, const drill::NoticeView& view, Mode /*mode*/) {
  line(page, view.text);
}

void lay_out(Page& page, const SummaryView& view, Mode /*mode*/) {
  page.blank();
  if (view.nothing_to_do && view.saved == 0) {
    line(page, tr("Nothing to do now: all that is due has been answered. Enjoy the break."));
    return next_due(page, view);
  }
  page.add(tr_n("{n} answer saved.", "{n} answers saved.", view.saved), Paint::strong, 0, 2);
  figures(page, view);
  next_due(page, view);
}

}  // namespace knack::term
