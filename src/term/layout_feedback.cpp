// SPDX-License-Identifier: MIT
// After an answer: how it was, what is best, why, and when it comes again.
#include <algorithm>
#include <cstdlib>

#include "base/message.hpp"
#include "base/safe_text.hpp"
#include "term/layout.hpp"

namespace knack::term {
namespace {

using drill::FeedbackView;
using drill::Mark;
using drill::OptionNote;

struct Verdict {
  std::string words;
  std::string_view sign;
  std::string_view ascii_sign;
  Paint paint = Paint::plain;
};

Verdict verdict(Mark mark) {
  switch (mark) {
    case Mark::right:
      return {tr("Right."), "✓", "+", Paint::good};
    case Mark::partly:
      return {tr("Partly right."), "~", "~", Paint::middling};
    case Mark::wrong:
      return {tr("Not this."), "✗", "x", Paint::bad};
    case Mark::harmful:
      return {tr("This harms."), "✗✗", "xx", Paint::bad};
    case Mark::dont_know:
      return {tr("Here is the answer."), "▸", ">", Paint::strong};
    case Mark::not_judged:
      break;
  }
  return {tr("Not judged. Compare it with the good answer."), "▸", ">", Paint::strong};
}

void mark_line(Page& page, const FeedbackView& view) {
  const Verdict found = verdict(view.mark);
  if (page.style().accessible) return page.add(found.words, found.paint);
  const std::string sign(page.style().ascii ? found.ascii_sign : found.sign);
  page.item(sign + " ", found.words, found.paint);
}

bool same_numbers(std::vector<OptionNote> a, std::vector<OptionNote> b, bool ordered) {
  if (!ordered) {
    std::ranges::sort(a, {}, &OptionNote::number);
    std::ranges::sort(b, {}, &OptionNote::number);
  }
  return std::ranges::equal(a, b, {}, &OptionNote::number, &OptionNote::number);
}

void notes(Page& page,
           const std::string& label,
           const std::vector<OptionNote>& list,
           const std::string& why_told_below) {
  if (list.empty()) return;
  page.add(label, Paint::plain, 2, 2);
  for (const OptionNote& each : list) {
    page.item("    " + std::to_string(each.number) + "  ", each.text);
    const bool told = !each.why || is_blank(*each.why) || *each.why == why_told_below;
    if (!told) page.item("       ", *each.why, Paint::faint);
  }
}

void picked(Page& page, const FeedbackView& view) {
  const bool ordered = view.type == CardType::order;
  notes(page, ordered ? tr("Your order:") : tr("Your answer:"), view.chosen, view.why);
  if (same_numbers(view.chosen, view.best, ordered)) return;
  const std::string label = ordered                ? tr("The right order:")
                            : view.best.size() > 1 ? tr("Best are:")
                                                   : tr("Best is:");
  notes(page, label, view.best, view.why);
}

void typed(Page& page, const FeedbackView& view) {
  lay_out_typed(page, view.typed, view.model);
  lay_out_groups(page, view.groups, true);
  if (!is_blank(view.avoided)) {
    page.add(tr("Better not to say: {words}", {arg("words", safe_line(view.avoided).view())}),
             Paint::bad,
             2,
             4);
    if (!is_blank(view.avoided_why)) page.add(view.avoided_why, Paint::plain, 4, 4);
  }
  if (view.forgave_spelling)
    page.add(tr("A small slip of spelling was forgiven."), Paint::plain, 2, 4);
}

std::string time_line(const FeedbackView& view) {
  constexpr int noticeable_ms = 100;
  const auto time = arg("seconds", seconds(*view.latency));
  if (!view.faster_than_usual_milli) return tr("Time: {seconds} s.", {time});
  const int faster = *view.faster_than_usual_milli;
  if (std::abs(faster) < noticeable_ms) return tr("Time: {seconds} s, as usual for you.", {time});
  const auto difference = arg("difference", seconds({std::abs(faster)}));
  return faster > 0 ? tr("Time: {seconds} s, {difference} s faster than usual for you.",
                         {time, difference})
                    : tr("Time: {seconds} s, {difference} s slower than usual for you.",
                         {time, difference});
}

void what_next(Page& page, const FeedbackView& view) {
  if (view.latency) page.add(time_line(view), Paint::plain, 0, 2);
  if (view.slow) page.add(tr("Not quick yet: speed comes with practice."), Paint::plain, 0, 2);
  if (view.too_quick)
    page.add(tr("That came quicker than it can be read, so it does not count as known yet."),
             Paint::plain,
             0,
             2);
  if (view.again_today) page.add(tr("It comes again today."), Paint::plain, 0, 2);
  if (view.next_in_days)
    page.add(
        tr("Next time: {when}.", {arg("when", in_days(*view.next_in_days))}), Paint::plain, 0, 2);
  if (view.leech)
    page.add(tr("It was missed many times and now rests. To have it back: knack unsuspend {card}",
                {arg("card", safe_line(view.card).view())}),
             Paint::middling,
             0,
             2);
}

/// What can be pressed, or typed, to go on.
void next_keys(Page& page, bool mine_too, Mode mode) {
  if (mode == Mode::piped) return;
  std::vector<std::string> keys;
  if (mode == Mode::keys) {
    keys = {tr("Enter next"), tr("u undo"), tr("h more"), tr("q quit")};
    if (mine_too) keys.insert(keys.begin() + 1, tr("m mine was right too"));
    return page.add(tr("Keys: {keys}.", {arg("keys", listed(keys))}), Paint::faint, 0, 2);
  }
  keys = {tr(":u undo"), tr(":h more"), tr(":q quit")};
  if (mine_too) keys.insert(keys.begin(), tr(":m mine was right too"));
  page.add(
      tr("Enter for the next. ({commands})", {arg("commands", listed(keys))}), Paint::faint, 0, 2);
}

std::string why_text(const FeedbackView& view) {
  if (!is_blank(view.why)) return view.why;
  if (view.type == CardType::free) return tr("see the good answer above.");
  return tr("see the best answer above.");
}

}  // namespace

void lay_out(Page& page, const FeedbackView& view, Mode mode) {
  mark_line(page, view);
  picked(page, view);
  typed(page, view);
  page.why(why_text(view));
  if (!is_blank(view.mnemonic))
    page.add(
        tr("Remember: {text}", {arg("text", safe(view.mnemonic).view())}), Paint::strong, 0, 2);
  what_next(page, view);
  next_keys(page, view.mine_too, mode);
  if (mode == Mode::piped && view.mine_too)
    page.add(tr("If yours was right, too: :m keeps it for the author."), Paint::faint, 0, 2);
}

void lay_out(Page& page, const drill::AnsweredView& view, Mode mode) {
  next_keys(page, view.mine_too, mode);
}

}  // namespace knack::term
