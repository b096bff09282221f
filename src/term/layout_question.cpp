// SPDX-License-Identifier: MIT
// A situation with its question, and how to answer it.
#include <algorithm>

#include "base/message.hpp"
#include "base/safe_text.hpp"
#include "term/layout.hpp"

namespace knack::term {
namespace {

using drill::QuestionView;

std::string reason(const QuestionView& view) {
  switch (view.reason) {
    case drill::Reason::fresh:
      return tr("new");
    case drill::Reason::drill:
      return view.days_since.value_or(0) > 0 ? tr("once more") : tr("again today");
    case drill::Reason::practice:
      return tr("practice");
    case drill::Reason::exam:
      return tr("exam");
    case drill::Reason::due:
      break;
  }
  if (view.days_since.value_or(0) < 1) return tr("due");
  return tr_n("due after {n} day", "due after {n} days", *view.days_since);
}

void head(Page& page, const QuestionView& view) {
  const SafeText deck = safe_line(view.deck_title);
  if (!page.style().accessible) {
    page.add(tr("[{number}/{planned}] {deck}, {reason}",
                {arg("number", view.number),
                 arg("planned", view.planned),
                 arg("deck", deck.view()),
                 arg("reason", reason(view))}),
             Paint::faint,
             0,
             2);
    return;
  }
  page.add(
      tr("Question {number} of {planned}, {reason}.",
         {arg("number", view.number), arg("planned", view.planned), arg("reason", reason(view))}));
  page.add(tr("Deck: {deck}.", {arg("deck", deck.view())}));
}

void options(Page& page, const QuestionView& view) {
  const bool spoken = page.style().accessible;
  for (std::size_t i = 0; i < view.options.size(); ++i) {
    const std::string number = std::to_string(i + 1);
    page.item(spoken ? tr("Option {number}: ", {arg("number", number)}) : "  " + number + "  ",
              view.options[i]);
  }
}

std::vector<std::string> answer_keys(const QuestionView& view) {
  const auto last = arg("last", view.options.size());
  switch (view.type) {
    case CardType::choice:
      return {tr("1-{last} answer", {last})};
    case CardType::multi:
      return {tr("1-{last} pick all that fit", {last}), tr("Enter done")};
    case CardType::order:
      return {tr("1-{last} one after the other in order", {last}),
              tr("Backspace takes one back"),
              tr("Enter done")};
    case CardType::free:
      break;
  }
  return {};
}

std::string keys_hint(const QuestionView& view) {
  std::vector<std::string> keys;
  if (!view.exam) keys.push_back(tr("s later"));
  if (view.can_undo) keys.push_back(tr("u undo"));
  keys.insert(keys.end(), {tr("h more"), tr("q quit")});
  if (view.type == CardType::free) {
    return tr("Type your answer, then Enter. ? alone is don't know. Esc, then {keys}.",
              {arg("keys", listed(keys))});
  }
  std::vector<std::string> all = answer_keys(view);
  all.push_back(tr("? don't know"));
  all.insert(all.end(), keys.begin(), keys.end());
  return tr("Keys: {keys}.", {arg("keys", listed(all))});
}

std::string how_to_answer(const QuestionView& view) {
  const auto last = arg("last", view.options.size());
  switch (view.type) {
    case CardType::choice:
      return tr("Answer with 1-{last}, then Enter.", {last});
    case CardType::multi:
      return tr("Answer with all that fit of 1-{last}, such as 1 2, then Enter.", {last});
    case CardType::order:
      return tr("Answer with all numbers 1-{last} in order, then Enter.", {last});
    case CardType::free:
      break;
  }
  return tr("Answer with your own words on one line, then Enter.");
}

std::string line_hint(const QuestionView& view) {
  std::vector<std::string> commands{tr("? don't know")};
  if (!view.exam) commands.push_back(tr(":s later"));
  if (view.can_undo) commands.push_back(tr(":u undo"));
  commands.insert(commands.end(), {tr(":h more"), tr(":q quit")});
  return how_to_answer(view) + " " + tr("({commands})", {arg("commands", listed(commands))});
}

void ask_part(Page& page, const drill::SelfCheckView& view, Mode mode) {
  const std::string label =
      view.asking < view.groups.size() ? view.groups[view.asking].label : view.model;
  page.add(
      tr("Did you say: {part}? y/n", {arg("part", safe_line(label).view())}), Paint::strong, 0, 2);
  if (mode == Mode::keys) page.add(tr("Keys: y yes, n no, h more, q quit."), Paint::faint, 0, 2);
}

}  // namespace

void lay_out(Page& page, const QuestionView& view, Mode mode) {
  page.blank();
  head(page, view);
  page.add(view.situation);
  page.blank();
  if (!is_blank(view.ask)) page.add(view.ask, Paint::strong);
  options(page, view);
  page.add(mode == Mode::keys ? keys_hint(view) : line_hint(view), Paint::faint, 0, 2);
}

void lay_out(Page& page, const drill::SelfCheckView& view, Mode mode) {
  std::size_t first = 0;
  while (first < view.groups.size() && view.groups[first].found) ++first;
  if (view.asking <= first) return lay_out_whole(page, view, mode);
  ask_part(page, view, mode);
}

void lay_out_whole(Page& page, const drill::SelfCheckView& view, Mode mode) {
  lay_out_typed(page, view.typed, view.model);
  lay_out_groups(page, view.groups, false);
  ask_part(page, view, mode);
}

}  // namespace knack::term
