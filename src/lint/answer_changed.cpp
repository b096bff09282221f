// SPDX-License-Identifier: MIT
// When the right answer of a card is no longer the right one.
#include <algorithm>
#include <map>
#include <string>
#include <vector>

#include "answer/judge.hpp"
#include "base/fold.hpp"
#include "lint/history.hpp"

namespace knack::lint {
namespace {

/// What an option is for the one who judges.
enum class Kind { right, free_to_pick, wrong };

Kind kind_of(const deck::Option& option, CardType type) {
  if (option.verdict.value == deck::Verdict::best) return Kind::right;
  const bool ok = option.verdict.value == deck::Verdict::ok;
  return type == CardType::multi && ok ? Kind::free_to_pick : Kind::wrong;
}

using Kinds = std::map<std::string, Kind>;

Kinds kinds_of(const deck::Options& options, CardType type, bool by_key) {
  Kinds out;
  for (const deck::Option& each : options.options)
    out.emplace(by_key ? each.key.value : fold(each.text.value), kind_of(each, type));
  return out;
}

bool options_changed(const deck::Options& before, const deck::Options& after, CardType type) {
  const bool by_key = before.keys_authored && after.keys_authored;
  const Kinds old_kinds = kinds_of(before, type, by_key);
  const Kinds new_kinds = kinds_of(after, type, by_key);
  int gone = 0;
  int fresh = 0;
  for (const auto& [name, kind] : old_kinds) {
    const auto there = new_kinds.find(name);
    if (there == new_kinds.end())
      gone += kind == Kind::right ? 1 : 0;
    else if (there->second != kind)
      return true;
  }
  for (const auto& [name, kind] : new_kinds)
    fresh += kind == Kind::right && !old_kinds.contains(name) ? 1 : 0;
  return gone != fresh;
}

std::vector<std::string> folded(const deck::Steps& steps) {
  std::vector<std::string> out;
  for (const deck::Text& each : steps.steps) out.push_back(fold(each.value));
  return out;
}

/// A step that stands elsewhere than before; one that was reworded in its place is the same.
bool steps_changed(const deck::Steps& before, const deck::Steps& after) {
  const auto old_steps = folded(before);
  const auto new_steps = folded(after);
  if (old_steps.size() != new_steps.size()) return true;
  for (std::size_t i = 0; i < old_steps.size(); ++i) {
    const auto there = std::ranges::find(new_steps, old_steps[i]);
    if (there != new_steps.end() && static_cast<std::size_t>(there - new_steps.begin()) != i)
      return true;
  }
  return false;
}

bool is_right(const deck::Card& card, const deck::Text& text, std::string_view language) {
  return answer::judge(card, language, answer::Typed{text.value}).outcome == answer::Outcome::right;
}

bool free_changed(const deck::Card& before, const deck::Card& after, std::string_view language) {
  const deck::Answer& was = *before.answer();
  const deck::Answer& is = *after.answer();
  const bool grouped = !was.groups.empty() && !is.groups.empty();
  if (grouped && (was.need != is.need || was.ordered != is.ordered)) return true;
  deck::Texts right{was.model};
  right.insert(right.end(), was.accept.begin(), was.accept.end());
  right.insert(right.end(), was.good.begin(), was.good.end());
  const auto lost = [&](const deck::Text& each) {
    return is_right(before, each, language) && !is_right(after, each, language);
  };
  const auto won = [&](const deck::Text& each) {
    return !is_right(before, each, language) && is_right(after, each, language);
  };
  return std::ranges::any_of(right, lost) || std::ranges::any_of(was.bad, won);
}

}  // namespace

bool answer_changed(const deck::Card& before, const deck::Card& after, std::string_view language) {
  if (before.type.value != after.type.value) return true;
  if (before.options() != nullptr)
    return options_changed(*before.options(), *after.options(), before.type.value);
  if (before.steps() != nullptr) return steps_changed(*before.steps(), *after.steps());
  return free_changed(before, after, language);
}

}  // namespace knack::lint
