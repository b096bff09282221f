// SPDX-License-Identifier: MIT
// The end of an exam: whether it is passed, what that proves, and what was not right.
#include "base/message.hpp"
#include "base/safe_text.hpp"
#include "term/layout.hpp"

namespace knack::term {
namespace {

using drill::ExamMiss;
using drill::ExamResultView;

void line(Page& page, const std::string& text, Paint paint = Paint::plain) {
  page.add(text, paint, 0, 2);
}

/// Tenths of a percent as people write them: 96 → "9.6".
std::string percent(int permille) {
  return std::to_string(permille / 10) + "." + std::to_string(permille % 10);
}

std::string safe_list(const std::vector<std::string>& words) {
  std::vector<std::string> out;
  out.reserve(words.size());
  for (const std::string& each : words) out.push_back(safe_line(each).str());
  return listed(out);
}

void outcome(Page& page, const ExamResultView& view) {
  const int right = view.judged - view.wrong;
  if (!view.finished) {
    return line(page,
                tr("Not passed: the exam was ended after {judged} of {planned} situations.",
                   {arg("judged", view.judged), arg("planned", view.planned)}),
                Paint::middling);
  }
  if (!view.passed) {
    line(page,
         tr("Not passed: {right} of {judged} right.",
            {arg("right", right), arg("judged", view.judged)}),
         Paint::middling);
    return;
  }
  line(page, tr("Passed: {n} of {n} right.", {arg("n", view.judged)}), Paint::good);
  line(
      page,
      tr("No error in {n} situations: with 95 % confidence fewer than {bound} % of such situations "
         "would go wrong.",
         {arg("n", view.judged), arg("bound", percent(*view.bound_permille))}));
}

void skills(Page& page, const ExamResultView& view) {
  if (!view.certified.empty())
    line(page, tr("Certified: {skills}.", {arg("skills", safe_list(view.certified))}), Paint::good);
  if (!view.revoked.empty())
    line(page, tr("No longer certified: {skills}.", {arg("skills", safe_list(view.revoked))}));
  if (!view.not_today.empty())
    line(page,
         tr("For {skills} an exam counts again from tomorrow.",
            {arg("skills", safe_list(view.not_today))}));
}

/// One thing on the line of its label, several below it.
void told(Page& page, const std::string& label, const std::vector<std::string>& words) {
  if (words.size() == 1) {
    page.add(label + " " + safe(words.front()).str(), Paint::plain, 2, 4);
    return;
  }
  page.add(label, Paint::plain, 2, 4);
  for (const std::string& each : words) page.item("    ", each);
}

void miss(Page& page, const ExamMiss& each) {
  page.blank();
  page.add(each.situation, Paint::plain, 2, 2);
  if (!is_blank(each.ask)) page.add(each.ask, Paint::strong, 2, 2);
  const std::vector<std::string> unknown{tr("don't know")};
  told(page, tr("Your answer:"), each.given.empty() ? unknown : each.given);
  told(page, tr("Best is:"), each.best);
  if (!is_blank(each.why))
    page.add(tr("Because: {text}", {arg("text", safe(each.why).view())}), Paint::plain, 2, 4);
  if (each.not_judged)
    page.add(tr("Your wording could not be judged; it counts neither way."), Paint::plain, 2, 4);
}

}  // namespace

void lay_out(Page& page, const ExamResultView& view, Mode /*mode*/) {
  page.blank();
  line(page, tr_n("{n} answer saved.", "{n} answers saved.", view.saved), Paint::strong);
  outcome(page, view);
  if (view.judged > 0)
    line(page,
         tr("{fresh} of {judged} were new to you or not seen for 30 days.",
            {arg("fresh", view.fresh), arg("judged", view.judged)}));
  skills(page, view);
  for (const ExamMiss& each : view.misses) miss(page, each);
}

}  // namespace knack::term
