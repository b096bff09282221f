// SPDX-License-Identifier: MIT
// Folds the log once and keeps the steps of one card.
#include "report/history.hpp"

#include <set>

namespace knack::report {
namespace {

/// The name and all that led to it.
std::set<CardRef> names_of(const CardRef& card, const schedule::Fold::Plan& plan) {
  std::set<CardRef> out{card};
  for (bool grown = true; grown;) {
    grown = false;
    for (const auto& [old, now] : plan.renames)
      grown = (out.contains(now.second) && out.insert(old).second) || grown;
  }
  return out;
}

}  // namespace

std::vector<HistoryRow> card_history(std::span<const schedule::Event> log,
                                     const CardRef& card,
                                     const schedule::Constants& constants,
                                     std::span<const std::pair<CardRef, CardRef>> more_renames) {
  const schedule::Fold::Plan plan = schedule::prepare(log, constants, more_renames);
  const std::set<CardRef> names = names_of(card, plan);
  schedule::Fold fold(plan);
  std::vector<HistoryRow> out;
  for (const schedule::Event& event : log) {
    const schedule::Step step = fold.add(event);
    const auto* review = std::get_if<schedule::Review>(&event);
    if (review != nullptr && names.contains(review->card) && !plan.retracted.contains(review->id))
      out.push_back({review, step});
  }
  return out;
}

}  // namespace knack::report
