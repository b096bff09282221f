// SPDX-License-Identifier: MIT
// Picks the layout of a view, and what all layouts share.
#include "term/layout.hpp"

#include <algorithm>
#include <cstdint>

#include "base/message.hpp"
#include "base/safe_text.hpp"

namespace knack::term {

std::string seconds(Millis time) {
  const std::int64_t tenths = (std::max<std::int64_t>(time.count, 0) + 50) / 100;
  return std::to_string(tenths / 10) + "." + std::to_string(tenths % 10);
}

std::string in_days(int days) {
  if (days <= 0) return tr("today");
  if (days == 1) return tr("tomorrow");
  return tr_n("in {n} day", "in {n} days", days);
}

void lay_out_typed(Page& page, const std::string& typed, const std::string& model) {
  if (!is_blank(typed))
    page.add(tr("You wrote: {text}", {arg("text", safe(typed).view())}), Paint::plain, 2, 4);
  if (!is_blank(model))
    page.add(tr("A good answer: {text}", {arg("text", safe(model).view())}), Paint::strong, 2, 4);
}

void lay_out_groups(Page& page, const std::vector<drill::GroupNote>& groups, bool missing_too) {
  for (const drill::GroupNote& group : groups) {
    const SafeText label = safe_line(group.label);
    if (!group.found) {
      if (missing_too)
        page.add(tr("Missing: {part}", {arg("part", label.view())}), Paint::middling, 2, 4);
      continue;
    }
    const SafeText words = safe_line(group.words);
    page.add(is_blank(group.words) ? tr("There: {part}", {arg("part", label.view())})
                                   : tr("There: {part} ({words})",
                                        {arg("part", label.view()), arg("words", words.view())}),
             Paint::plain,
             2,
             4);
  }
}

std::string listed(const std::vector<std::string>& parts) {
  std::string out;
  for (const std::string& part : parts) out += (out.empty() ? "" : ", ") + part;
  return out;
}

std::string render(const drill::View& view, const Style& style, Mode mode) {
  Page page(style);
  std::visit([&page, mode](const auto& each) { lay_out(page, each, mode); }, view);
  return page.text();
}

std::string render_whole(const drill::View& view,
                         const std::optional<drill::FeedbackView>& before,
                         const Style& style,
                         Mode mode) {
  const auto* answered = std::get_if<drill::AnsweredView>(&view);
  if (answered != nullptr && before) {
    drill::FeedbackView again = *before;
    again.mine_too = answered->mine_too;
    return render(again, style, mode);
  }
  const auto* check = std::get_if<drill::SelfCheckView>(&view);
  if (check == nullptr) return render(view, style, mode);
  Page page(style);
  lay_out_whole(page, *check, mode);
  return page.text();
}

}  // namespace knack::term
