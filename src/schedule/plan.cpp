// SPDX-License-Identifier: MIT
// What must be known of a whole log before its first event is folded.
#include <charconv>
#include <string_view>

#include "schedule/fold.hpp"

namespace knack::schedule {
namespace {

constexpr int hours_a_day = 24;

std::optional<CardRef> card_named(std::string_view text) {
  const auto slash = text.find('/');
  if (slash == std::string_view::npos) return std::nullopt;
  return CardRef{{std::string(text.substr(0, slash))}, {std::string(text.substr(slash + 1))}};
}

std::optional<int> hour(std::string_view text) {
  int value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  const bool whole = error == std::errc{} && end == text.data() + text.size();
  if (!whole || value < 0 || value >= hours_a_day) return std::nullopt;
  return value;
}

/// A setting that this version does not know changes nothing.
void apply(Settings& settings, const Mark& mark) {
  const std::string_view whole = mark.value;
  const auto equals = whole.find('=');
  const std::string_view key = whole.substr(0, equals);
  const std::string_view value =
      equals == std::string_view::npos ? std::string_view{} : whole.substr(equals + 1);
  if (key == "scheduler") settings.dialect = dialect_named(value).value_or(settings.dialect);
  if (key == "rollover") settings.rollover_hour = hour(value).value_or(settings.rollover_hour);
  if (key == "name") settings.learner_name = mark.text.empty() ? std::string(value) : mark.text;
}

}  // namespace

void PlanMaker::add(const Event& event) {
  if (const auto* retraction = std::get_if<Retraction>(&event)) {
    if (retraction->target != EventId{}) retracted_.insert(retraction->target);
  } else if (const auto* mark = std::get_if<Mark>(&event)) {
    marks_.emplace_back(count_, *mark);
  }
  ++count_;
}

Fold::Plan PlanMaker::finish(const Constants& constants,
                             std::span<const std::pair<CardRef, CardRef>> more_renames) const {
  Fold::Plan plan;
  plan.constants = constants;
  plan.retracted = retracted_;
  for (const auto& [place, mark] : marks_) {
    if (plan.retracted.contains(mark.id)) continue;
    if (mark.kind == MarkKind::setting) apply(plan.settings, mark);
    if (mark.kind != MarkKind::renamed) continue;
    const auto old_card = card_named(mark.value);
    if (old_card) plan.renames.insert_or_assign(*old_card, std::pair(place, mark.card));
  }
  for (const auto& [old_card, new_card] : more_renames)
    plan.renames.insert_or_assign(old_card, std::pair(count_, new_card));
  return plan;
}

Fold::Plan prepare(std::span<const Event> log,
                   const Constants& constants,
                   std::span<const std::pair<CardRef, CardRef>> more_renames) {
  PlanMaker maker;
  for (const Event& event : log) maker.add(event);
  return maker.finish(constants, more_renames);
}

Fold fold(std::span<const Event> log,
          const Constants& constants,
          std::span<const std::pair<CardRef, CardRef>> more_renames) {
  Fold folded(prepare(log, constants, more_renames));
  for (const Event& event : log) folded.add(event);
  return folded;
}

}  // namespace knack::schedule
