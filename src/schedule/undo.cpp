// SPDX-License-Identifier: MIT
// Looks back from the end of the log.
#include "schedule/undo.hpp"

#include <set>

namespace knack::schedule {
namespace {

bool may_be_undone(const Event& event) {
  if (const auto* review = std::get_if<Review>(&event)) return review->kind != Kind::exam;
  const auto* mark = std::get_if<Mark>(&event);
  if (mark == nullptr || is_leech_note(*mark)) return false;
  return mark->kind != MarkKind::renamed && mark->kind != MarkKind::alias &&
         mark->kind != MarkKind::setting;
}

}  // namespace

const Event* last_undoable(std::span<const Event> log, StudyDay today) {
  std::set<EventId> gone;
  for (auto at = log.rbegin(); at != log.rend(); ++at) {
    if (const auto* back = std::get_if<Retraction>(&*at)) {
      gone.insert(back->target);
      continue;
    }
    const Stamped& row = stamped(*at);
    if (row.study_day == today && may_be_undone(*at) && !gone.contains(row.id)) return &*at;
  }
  return nullptr;
}

}  // namespace knack::schedule
