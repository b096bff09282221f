// SPDX-License-Identifier: MIT
// When the right answer of a card is no longer the right one.
#include <algorithm>
#include <set>
#include <string>
#include <vector>

#include "answer/judge.hpp"
#include "base/fold.hpp"
#include "lint/history.hpp"

namespace knack::lint {
namespace {

const deck::Option* with_text(const deck::Options& all, const std::string& folded_text) {
  const auto found = std::ranges::find(
      all.options, folded_text, [](const deck::Option& each) { return fold(each.text.value); });
  return found == all.options.end() ? nullptr : &*found;
}

const deck::Option* with_key(const deck::Options& all, const std::string& key) {
  const auto found =
      std::ranges::find(all.options, key, [](const deck::Option& each) { return each.key.value; });
  return found == all.options.end() ? nullptr : &*found;
}

/// What an option is for the one who judges.
enum class Kind { right, free_to_pick, wrong };

Kind kind_of(const deck::Option& option, CardType type) {
  if (option.verdict.value == deck::Verdict::best) return Kind::right;
  const bool ok = option.verdict.value == deck::Verdict::ok;
  return type == CardType::multi && ok ? Kind::free_to_pick : Kind::wrong;
}

bool options_changed(const deck::Options& before, const deck::Options& after, CardType type) {
  int gone = 0;
  std::set<const deck::Option*> paired;
  for (const deck::Option& each : before.options) {
    const deck::Option* now = same_option(each, before, after);
    const Kind was = kind_of(each, type);
    if (now == nullptr)
      gone += was == Kind::right ? 1 : 0;
    else if (kind_of(*now, type) != was)
      return true;
    else
      paired.insert(now);
  }
  const auto fresh = std::ranges::count_if(after.options, [&](const deck::Option& each) {
    return kind_of(each, type) == Kind::right && !paired.contains(&each);
  });
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

const deck::Option* same_option(const deck::Option& option,
                                const deck::Options& before,
                                const deck::Options& after) {
  const std::string text = fold(option.text.value);
  if (const deck::Option* found = with_text(after, text)) return found;
  if (!before.keys_authored || !after.keys_authored) return nullptr;
  const deck::Option* keyed = with_key(after, option.key.value);
  if (keyed == nullptr || with_text(before, fold(keyed->text.value)) != nullptr) return nullptr;
  return keyed;
}

bool answer_changed(const deck::Card& before, const deck::Card& after, std::string_view language) {
  if (before.type.value != after.type.value) return true;
  if (before.options() != nullptr)
    return options_changed(*before.options(), *after.options(), before.type.value);
  if (before.steps() != nullptr) return steps_changed(*before.steps(), *after.steps());
  return free_changed(before, after, language);
}

}  // namespace knack::lint
