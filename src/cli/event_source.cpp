// SPDX-License-Identifier: MIT
// One store, or several as their union.
#include "cli/event_source.hpp"

#include "cli/events.hpp"

namespace knack::cli {

Result<EventSource> event_source(const Context& context, Whose whose) {
  EventSource source;
  if (!context.store) {
    source.all = [](const VisitEvent&) { return Result<void>{}; };
    source.marks = source.all;
    return source;
  }
  const store::Store* store = &*context.store;
  source.all = [store](const VisitEvent& visit) { return store->for_each(visit); };
  source.marks = [store](const VisitEvent& visit) { return store->for_each_mark(visit); };
  const auto reviews = store->review_count();
  if (!reviews) return reviews.error();
  source.reviews = *reviews;
  if (whose == Whose::rows) return source;
  const auto people = people_of(context);
  if (!people) return people.error();
  if (people->empty()) return source;
  for (auto* walk : {&source.all, &source.marks}) {
    *walk = [rows = *walk, people = *people](const VisitEvent& visit) {
      return rows(as_people(people, visit));
    };
  }
  return source;
}

}  // namespace knack::cli
