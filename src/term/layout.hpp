// SPDX-License-Identifier: MIT
// What the screens say, as text: pure functions of a view and a style.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/time.hpp"
#include "drill/view.hpp"
#include "term/page.hpp"
#include "term/style.hpp"

namespace knack::term {

/// How answers are given; decides the line that explains it.
enum class Mode {
  keys,
  lines,  ///< by somebody at a terminal
  piped   ///< lines of a pipe or a file: nothing is asked back
};

/// Any view as lines, each ending with a newline; texts of decks are made safe. Feedback has
/// exactly one line that begins with "Why", any other view none.
[[nodiscard]] std::string render(const drill::View& view, const Style& style, Mode mode);

/// The same for an empty screen: with what stood above the view when it was shown. For AnsweredView
/// that is `before`, the last feedback, with what can be pressed now; for a self-check both
/// answers.
[[nodiscard]] std::string render_whole(const drill::View& view,
                                       const std::optional<drill::FeedbackView>& before,
                                       const Style& style,
                                       Mode mode);

[[nodiscard]] std::string render_start(const drill::StartView& view, const Style& style);

/// The parts of `render`, one for each view.
void lay_out(Page& page, const drill::QuestionView& view, Mode mode);
void lay_out(Page& page, const drill::FeedbackView& view, Mode mode);
void lay_out(Page& page, const drill::AnsweredView& view, Mode mode);
void lay_out(Page& page, const drill::SelfCheckView& view, Mode mode);
void lay_out_whole(Page& page, const drill::SelfCheckView& view, Mode mode);
void lay_out(Page& page, const drill::NoticeView& view, Mode mode);
void lay_out(Page& page, const drill::SummaryView& view, Mode mode);
void lay_out(Page& page, const drill::ExamResultView& view, Mode mode);

/// All that can be pressed, or typed after a colon, at this question.
[[nodiscard]] std::string render_help(const drill::QuestionView& view,
                                      const Style& style,
                                      Mode mode);

/// The same once the card is answered.
[[nodiscard]] std::string render_help_after_answer(const Style& style, Mode mode);

/// The same while a self-check asks; without undo, which is refused there.
[[nodiscard]] std::string render_help_self_check(const Style& style, Mode mode);

/// The parts with commas between them.
[[nodiscard]] std::string listed(const std::vector<std::string>& parts);

/// `4.1`: seconds with one digit after the point, rounded.
[[nodiscard]] std::string seconds(Millis time);

/// "today", "tomorrow", "in 3 days".
[[nodiscard]] std::string in_days(int days);

/// The learner's text, a good one, and which parts of it were found.
void lay_out_typed(Page& page, const std::string& typed, const std::string& model);
void lay_out_groups(Page& page, const std::vector<drill::GroupNote>& groups, bool missing_too);

}  // namespace knack::term
