// SPDX-License-Identifier: MIT
// Reasons, the right answer, what comes next.
#include "drill/feedback.hpp"

#include <algorithm>

namespace knack::drill {
namespace {

Mark mark_of(const Judged& judged) {
  if (judged.unjudged) return Mark::not_judged;
  switch (judged.judgement.outcome) {
    case answer::Outcome::right:
      return Mark::right;
    case answer::Outcome::partly:
      return Mark::partly;
    case answer::Outcome::wrong:
      return Mark::wrong;
    case answer::Outcome::harmful:
      return Mark::harmful;
    case answer::Outcome::dont_know:
      return Mark::dont_know;
    case answer::Outcome::self_check:
      return Mark::not_judged;
  }
  return Mark::not_judged;
}

/// The number under which an option or step was shown.
int number_of(const Asked& asked, std::size_t index) {
  const auto place = std::ranges::find(asked.order, index);
  return static_cast<int>(place - asked.order.begin()) + 1;
}

std::optional<std::string> value_of(const std::optional<deck::Text>& text) {
  return text ? std::optional<std::string>(text->value) : std::nullopt;
}

OptionNote option_note(const Asked& asked, const deck::Options& options, std::size_t index) {
  const deck::Option& option = options.options[index];
  return {number_of(asked, index), option.text.value, value_of(option.why)};
}

void add_options(FeedbackView& view,
                 const Circumstances& now,
                 const deck::Options& options,
                 const Judged& judged) {
  if (const auto* picks = std::get_if<answer::Picks>(&judged.given)) {
    for (const std::size_t index : picks->options)
      view.chosen.push_back(option_note(now.asked, options, index));
  }
  const bool obvious = view.mark == Mark::right && view.type == CardType::choice;
  for (std::size_t i = 0; i < options.options.size(); ++i) {
    if (options.options[i].verdict.value != deck::Verdict::best) continue;
    if (view.why.empty() && options.options[i].why) view.why = options.options[i].why->value;
    if (!obvious) view.best.push_back(option_note(now.asked, options, i));
  }
}

void add_steps(FeedbackView& view,
               const Circumstances& now,
               const deck::Steps& steps,
               const Judged& judged) {
  const auto note = [&](std::size_t index) {
    return OptionNote{number_of(now.asked, index), steps.steps[index].value, std::nullopt};
  };
  if (const auto* order = std::get_if<answer::Ordering>(&judged.given)) {
    for (const std::size_t index : order->steps) view.chosen.push_back(note(index));
  }
  for (std::size_t i = 0; i < steps.steps.size(); ++i) view.best.push_back(note(i));
}

void add_text(FeedbackView& view,
              const Circumstances& now,
              const deck::Answer& key,
              const Judged& judged) {
  if (const auto* typed = std::get_if<answer::Typed>(&judged.given)) view.typed = typed->text;
  view.model = key.model.value;
  view.groups = group_notes(*now.item.card, judged.judgement);
  view.forgave_spelling = judged.judgement.forgave_spelling;
  if (judged.judgement.avoided.empty()) return;
  view.avoided = judged.judgement.avoided_words;
  const deck::Avoid& avoid = key.avoid[judged.judgement.avoided.front()];
  view.avoided_why = value_of(avoid.why).value_or("");
}

}  // namespace

std::vector<GroupNote> group_notes(const deck::Card& card, const answer::Judgement& judgement) {
  std::vector<GroupNote> out;
  for (const answer::GroupFound& each : judgement.groups) {
    out.push_back({card.answer()->groups[each.group].label.value, each.found, each.words});
  }
  return out;
}

SelfCheckView self_check_view(const deck::Card& card, const Judged& judged, std::size_t asking) {
  SelfCheckView view;
  if (const auto* typed = std::get_if<answer::Typed>(&judged.given)) view.typed = typed->text;
  view.model = card.answer()->model.value;
  view.groups = group_notes(card, judged.judgement);
  view.asking = asking;
  return view;
}

FeedbackView feedback_view(const Circumstances& now,
                           const Judged& judged,
                           const schedule::Review& review,
                           const Outlook& outlook) {
  const deck::Card& card = *now.item.card;
  FeedbackView view;
  view.mark = mark_of(judged);
  view.type = card.type.value;
  view.card = now.item.ref.text();
  view.why = value_of(card.why).value_or("");
  if (const deck::Skill* skill = now.item.deck->find_skill(card.skill.value))
    view.mnemonic = value_of(skill->mnemonic).value_or("");
  if (card.options() != nullptr) add_options(view, now, *card.options(), judged);
  if (card.steps() != nullptr) add_steps(view, now, *card.steps(), judged);
  if (card.answer() != nullptr) add_text(view, now, *card.answer(), judged);
  view.latency = review.timing.latency;
  if (view.latency && outlook.usual)
    view.faster_than_usual_milli = static_cast<int>(outlook.usual->count - view.latency->count);
  const auto rel = schedule::relative_speed_milli(review.timing);
  view.slow = review.flag == schedule::Flag::ok && rel && *rel > now.setup.constants.slow_rel_milli;
  view.too_quick = review.kind == schedule::Kind::scheduled &&
                   review.flag == schedule::Flag::rapid && view.mark == Mark::right;
  view.again_today = outlook.again_today;
  if (outlook.forecast) {
    view.leech = outlook.forecast->leech;
    if (!view.leech) view.next_in_days = outlook.forecast->after.interval_days;
  }
  return view;
}

}  // namespace knack::drill
