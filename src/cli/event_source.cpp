// SPDX-License-Identifier: MIT
// One store, or several as their union.
#include "cli/event_source.hpp"

#include <utility>

#include "base/message.hpp"
#include "cli/events.hpp"
#include "cli/output.hpp"

namespace knack::cli {
namespace {

/// Every row that is whole; the others are named once, however often the log is read.
Result<void> visit_whole(const Context& context,
                         std::set<std::string>& damaged,
                         const VisitEvent& visit) {
  return context.store->for_each_found([&](const store::Found& found) {
    if (found.readable && found.whole) return visit(found.event);
    const std::string id = schedule::stamped(found.event).id.text();
    if (damaged.insert(id).second)
      tell(context,
           tr("{path}: row {id} is damaged and left out: knack doctor tells more",
              {arg("path", context.store_path), arg("id", id)}));
    return true;
  });
}

}  // namespace

Result<EventSource> event_source(const Context& context, Whose whose) {
  EventSource source;
  source.damaged = std::make_shared<std::set<std::string>>();
  if (!context.store) {
    source.all = [](const VisitEvent&) { return Result<void>{}; };
    source.marks = source.aside = source.all;
    return source;
  }
  const store::Store* store = &*context.store;
  source.all = [&context, damaged = source.damaged](const VisitEvent& visit) {
    return visit_whole(context, *damaged, visit);
  };
  source.aside = [store](const VisitEvent& visit) { return store->for_each_aside(visit); };
  source.marks = [store](const VisitEvent& visit) { return store->for_each_mark(visit); };
  const auto reviews = store->review_count();
  if (!reviews) return reviews.error();
  source.reviews = *reviews;
  auto people = people_of(context);
  if (!people) return people.error();
  source.people = *std::move(people);
  if (whose == Whose::rows || source.people.empty()) return source;
  for (auto* walk : {&source.all, &source.marks}) {
    *walk = [rows = *walk, people = source.people](const VisitEvent& visit) {
      return rows(as_people(people, visit));
    };
  }
  return source;
}

}  // namespace knack::cli
