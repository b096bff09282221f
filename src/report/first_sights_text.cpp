// SPDX-License-Identifier: MIT
// Cards as their answers show them, the most doubtful first.
#include <algorithm>

#include "base/message.hpp"
#include "report/inspect_text.hpp"
#include "report/stats_words.hpp"

namespace knack::report {
namespace {

constexpr int points = 10;  // thousandths in a percent

/// Doubtful keys, then what was missed most.
bool comes_first(const ItemStats* a, const ItemStats* b) {
  const auto rank = [](const ItemStats& stats) {
    return std::pair(!stats.favourite, stats.right.of == 0);
  };
  if (rank(*a) != rank(*b)) return rank(*a) < rank(*b);
  return a->right.part * b->right.of < b->right.part * a->right.of;
}

std::string unchosen_words(const ItemStats& stats) {
  std::string out;
  for (const OptionChosen& each : stats.options) {
    if (each.unchosen) append_listed(out, each.key);
  }
  return out;
}

std::string favourite_words(const ItemStats& stats) {
  const auto best = std::ranges::find(stats.options, deck::Verdict::best, &OptionChosen::verdict);
  const auto wrong = std::ranges::find(stats.options, *stats.favourite, &OptionChosen::key);
  return tr("“{wrong}” is chosen more often than the best option: {n} to {best}. Is the key right?",
            {arg("wrong", wrong->key), arg("n", wrong->chosen), arg("best", best->chosen)});
}

std::string finding_words(const ItemStats& stats, ItemFinding finding) {
  switch (finding) {
    case ItemFinding::suspect_key:
      return favourite_words(stats);
    case ItemFinding::disputed:
      return tr_n("{n} learner's dispute", "{n} disputes", stats.marks->disputes);
    case ItemFinding::not_allowed:
      return tr_n("{n} answer “not allowed here”",
                  "{n} times “not allowed here”",
                  stats.marks->not_allowed);
    case ItemFinding::unchosen_option:
      return tr("hardly anybody chooses: {options}", {arg("options", unchosen_words(stats))});
    case ItemFinding::trivial:
      return tr("nearly everybody is right: it teaches little");
    case ItemFinding::slow:
      return tr("right answers come slowly: {times} of the usual time",
                {arg("times", percent_words(*stats.median_rel_milli, false))});
  }
  return {};
}

std::string right_column(const ItemStats& stats) {
  const auto range = wilson(stats.right);
  if (!range) return tr_n("{n} answer, not judged", "{n} answers, not judged", stats.answers);
  const auto percent = [](int permille) { return (permille + points / 2) / points; };
  return tr("{part}/{of} right, {low}-{high}%",
            {arg("part", stats.right.part),
             arg("of", stats.right.of),
             arg("low", percent(range->low)),
             arg("high", percent(range->high))});
}

void show_marks(Sheet& sheet, const ItemMarks& marks) {
  for (const std::string& each : marks.notes)
    sheet.add(tr("dispute: “{text}”", {arg("text", each)}), Ink::plain, 6);
  for (const std::string& each : marks.wordings)
    sheet.add(tr("“mine was right, too”: “{text}”", {arg("text", each)}), Ink::plain, 6);
}

void show_item(Sheet& sheet, const ItemStats& stats) {
  sheet.add(
      tr("{card}: {right}", {arg("card", stats.card.card.text), arg("right", right_column(stats))}),
      Ink::plain,
      4);
  for (const ItemFinding each : stats.findings)
    sheet.add(finding_words(stats, each), Ink::warning, 6);
  if (stats.marks) show_marks(sheet, *stats.marks);
}

}  // namespace

void show_items(Sheet& sheet, const ItemReport& items, const DeckId& deck) {
  std::vector<const ItemStats*> mine;
  for (const ItemStats& each : items.cards) {
    if (each.card.deck == deck) mine.push_back(&each);
  }
  sheet.blank();
  if (mine.empty()) {
    sheet.add(tr("No answer at first sight yet."), Ink::plain, 2);
    return;
  }
  std::ranges::stable_sort(mine, comes_first);
  sheet.add(tr("Answers at first sight; the range holds the true share with 95% confidence"),
            Ink::plain,
            2);
  for (const ItemStats* each : mine) show_item(sheet, *each);
}

void show_items_total(Sheet& sheet, const ItemReport& items) {
  int answers = 0;
  for (const ItemStats& each : items.cards) answers += each.answers;
  sheet.blank();
  std::string total = tr_n("{n} first sight", "{n} first sights", answers);
  if (items.learners > 0)
    total = tr("{total} by {learners}",
               {arg("total", total),
                arg("learners", tr_n("{n} learner", "{n} learners", items.learners))});
  sheet.add(tr("{total}.", {arg("total", total)}));
  if (items.elsewhere > 0)
    sheet.add(tr_n("{n} more is of a card that is not in these decks.",
                   "{n} more are of cards that are not in these decks.",
                   items.elsewhere));
  if (items.other_revision > 0)
    sheet.add(tr_n("{n} more is of another revision of its card.",
                   "{n} more are of other revisions of their cards.",
                   items.other_revision));
}

}  // namespace knack::report
