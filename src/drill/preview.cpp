// SPDX-License-Identifier: MIT
// The views of a session of one card.
#include "drill/preview.hpp"

#include <algorithm>
#include <numeric>

#include "base/message.hpp"
#include "drill/event.hpp"
#include "drill/feedback.hpp"

namespace knack::drill {
namespace {

/// An answer with its name for the author.
struct Try {
  std::string name;
  answer::Given given;
};

std::string numbers_of(const Asked& asked, const std::vector<std::size_t>& indexes) {
  std::string out;
  for (const std::size_t index : indexes) {
    const auto place = std::ranges::find(asked.order, index) - asked.order.begin();
    out += (out.empty() ? "" : " ") + std::to_string(place + 1);
  }
  return out;
}

Try picks(const Asked& asked, std::vector<std::size_t> indexes) {
  return {numbers_of(asked, indexes), answer::Picks{std::move(indexes)}};
}

Try ordering(const Asked& asked, std::vector<std::size_t> indexes) {
  return {numbers_of(asked, indexes), answer::Ordering{std::move(indexes)}};
}

std::vector<std::size_t> all_indexes(std::size_t count) {
  std::vector<std::size_t> out(count);
  std::iota(out.begin(), out.end(), std::size_t{0});
  return out;
}

std::vector<std::size_t> best_of(const deck::Options& options) {
  std::vector<std::size_t> out;
  for (std::size_t i = 0; i < options.options.size(); ++i) {
    if (options.options[i].verdict.value == deck::Verdict::best) out.push_back(i);
  }
  return out;
}

std::vector<Try> option_tries(const deck::Card& card, const Asked& asked, bool all) {
  const auto best = best_of(*card.options());
  if (!all) return {picks(asked, best)};
  if (card.type.value == CardType::multi)
    return {picks(asked, best), picks(asked, all_indexes(asked.order.size()))};
  std::vector<Try> out;
  for (const std::size_t index : asked.order) out.push_back(picks(asked, {index}));
  return out;
}

std::vector<Try> step_tries(const Asked& asked, bool all) {
  const auto right = all_indexes(asked.order.size());
  std::vector<Try> out{ordering(asked, right)};
  if (all && asked.order != right) out.push_back(ordering(asked, asked.order));
  if (all && asked.order == right) out.push_back(ordering(asked, {right.rbegin(), right.rend()}));
  return out;
}

void add_texts(std::vector<Try>& out, const std::string& name, const deck::Texts& texts) {
  for (const deck::Text& each : texts) out.push_back({name, answer::Typed{each.value}});
}

std::vector<Try> text_tries(const deck::Answer& key, bool all) {
  std::vector<Try> out{{tr("the model answer"), answer::Typed{key.model.value}}};
  if (!all) return out;
  add_texts(out, tr("an accepted answer"), key.accept);
  add_texts(out, tr("a good example"), key.good);
  add_texts(out, tr("a bad example"), key.bad);
  for (const deck::Avoid& each : key.avoid) {
    if (!each.any.empty()) add_texts(out, tr("words to avoid"), {each.any.front()});
  }
  return out;
}

std::vector<Try> tries(const deck::Card& card, const Asked& asked, bool all) {
  std::vector<Try> out;
  if (card.options() != nullptr) out = option_tries(card, asked, all);
  if (card.steps() != nullptr) out = step_tries(asked, all);
  if (card.answer() != nullptr) out = text_tries(*card.answer(), all);
  if (all) out.push_back({tr("? (don't know)"), answer::DontKnow{}});
  return out;
}

SelfCheckView self_check(const deck::Card& card, const Judged& judged) {
  const auto& groups = judged.judgement.groups;
  const auto first = std::ranges::find(groups, false, &answer::GroupFound::found);
  return self_check_view(card, judged, static_cast<std::size_t>(first - groups.begin()));
}

}  // namespace

Asked preview_asked(const Item& item, std::optional<std::uint64_t> seed) {
  const Entry entry{0, item.card->probe ? Reason::exam : Reason::fresh};
  Asked asked = ask(item, entry, seed.value_or(0), 1);
  if (!seed) std::ranges::sort(asked.order);
  return asked;
}

QuestionView preview_question(const Item& item,
                              const Asked& asked,
                              std::pair<int, int> number_of_planned) {
  QuestionView view = question_view(item, asked, nullptr, {}, number_of_planned);
  view.exam = asked.entry.reason == Reason::exam;
  return view;
}

std::vector<PreviewStep> preview_steps(const Item& item,
                                       const Asked& asked,
                                       PreviewAnswers answers) {
  const Setup setup;
  const schedule::Fold fold = schedule::fold({}, setup.constants, {});
  const Act act{Unknown{}, {}, {}, {}};
  const Circumstances now{setup, fold, item, asked, act};
  std::vector<PreviewStep> out;
  for (Try& each : tries(*item.card, asked, answers == PreviewAnswers::all)) {
    const Judged judged{each.given,
                        answer::judge(*item.card, item.deck->language.value, each.given)};
    if (judged.judgement.outcome == answer::Outcome::self_check) {
      out.push_back({std::move(each.name), self_check(*item.card, judged)});
      continue;
    }
    FeedbackView view = feedback_view(now, judged, make_review(now, judged), {});
    view.mine_too = std::holds_alternative<answer::Typed>(judged.given) &&
                    judged.judgement.outcome != answer::Outcome::right;
    out.push_back({std::move(each.name), std::move(view)});
  }
  return out;
}

}  // namespace knack::drill
