// SPDX-License-Identifier: MIT
// Views for tests: plain ones, and ones whose every text is hostile.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "drill/view.hpp"

namespace knack::term {

inline std::vector<std::string> lines_of(std::string_view text) {
  std::vector<std::string> out;
  while (!text.empty()) {
    const std::size_t end = text.find('\n');
    out.emplace_back(text.substr(0, end));
    if (end == std::string_view::npos) break;
    text.remove_prefix(end + 1);
  }
  return out;
}

inline bool has(const std::string& text, std::string_view part) {
  return text.find(part) != std::string::npos;
}

inline drill::QuestionView question(CardType type = CardType::choice) {
  drill::QuestionView view;
  view.number = 3;
  view.planned = 18;
  view.deck_title = "Phone";
  view.card = "phone/otp-1";
  view.type = type;
  view.reason = drill::Reason::due;
  view.days_since = 6;
  view.situation = "A caller says he is from IT and asks for the code you have just received.";
  view.ask = "What do you do?";
  if (type != CardType::free)
    view.options = {"Give the code", "Refuse and call IT on the known number", "Ask for an e-mail"};
  return view;
}

inline drill::FeedbackView feedback() {
  drill::FeedbackView view;
  view.mark = drill::Mark::wrong;
  view.chosen = {{3, "Ask for an e-mail", "It would come from the same attacker."}};
  view.best = {{2, "Refuse and call IT on the known number", std::nullopt}};
  view.why = "The code proves that you are logging in.";
  view.latency = Millis{4100};
  view.faster_than_usual_milli = -800;
  view.again_today = true;
  view.next_in_days = 1;
  view.card = "phone/otp-1";
  return view;
}

/// A feedback in which every text is `text`.
inline drill::FeedbackView feedback_of(const std::string& text, drill::Mark mark, CardType type) {
  drill::FeedbackView view;
  view.mark = mark;
  view.type = type;
  view.chosen = {{1, text, text}, {2, text, std::nullopt}};
  view.best = {{2, text, text + "!"}};
  view.why = text;
  view.mnemonic = text;
  view.groups = {{text, true, text}, {text, false, ""}};
  view.typed = text;
  view.model = text;
  view.avoided = text;
  view.avoided_why = text;
  view.forgave_spelling = true;
  view.latency = Millis{1};
  view.slow = true;
  view.leech = true;
  view.card = text;
  return view;
}

/// All other views in which every text is `text`.
inline std::vector<drill::View> views_of(const std::string& text) {
  std::vector<drill::View> out;
  for (const CardType type : {CardType::choice, CardType::multi, CardType::order, CardType::free}) {
    drill::QuestionView view = question(type);
    view.deck_title = view.situation = view.ask = text;
    for (std::string& option : view.options) option = text;
    out.emplace_back(view);
  }
  drill::SelfCheckView check;
  check.typed = check.model = text;
  check.groups = {{text, false, ""}, {text, true, text}};
  out.emplace_back(check);
  out.emplace_back(drill::NoticeView{text});
  out.emplace_back(drill::AnsweredView{true});
  drill::ExamResultView exam;
  exam.finished = exam.passed = true;
  exam.bound_permille = 96;
  exam.certified = exam.revoked = exam.not_today = {text};
  exam.misses = {{text, text, text, {text, text}, {text}, text, true}};
  out.emplace_back(exam);
  drill::SummaryView summary;
  summary.hardest = {text, text};
  summary.cards = summary.saved = 1;
  out.emplace_back(summary);
  return out;
}

}  // namespace knack::term
