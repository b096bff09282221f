// SPDX-License-Identifier: MIT
// Laws of merging: the same rows in any order, any number of times and in any parts are one store.
#include <algorithm>

#include <doctest/doctest.h>

#include "folder.hpp"
#include "property/check.hpp"
#include "report/exporter.hpp"
#include "report/log_jsonl.hpp"
#include "report/read_log.hpp"
#include "schedule/fold.hpp"
#include "store/store.hpp"
#include "unit/schedule/log.hpp"

namespace knack::store {
namespace {

using schedule::Event;

/// What one device of a learner wrote: its clock is off by hours or days, some of it is undone.
std::vector<Event> device_log(const std::string& learner, const std::string& origin) {
  constexpr std::int64_t hour = 3'600'000;
  const std::int64_t skew = *rc::gen::inRange<std::int64_t>(-80, 80) * hour;
  const auto size = *rc::gen::inRange(0, 12);
  std::vector<Event> log;
  int day = 20'000 + *rc::gen::inRange(0, 4);
  const auto keep = [&](auto row) {
    row.learner = learner;
    row.id = {origin, static_cast<std::int64_t>(log.size()) + 1};
    row.stamp = std::max<std::int64_t>(0, row.stamp + skew + static_cast<int>(log.size()));
    row.at = {{row.stamp}, 0};
    row.study_day = study_day(row.at);  // a clock that is off says another day, too
    log.emplace_back(std::move(row));
  };
  for (int i = 0; i < size; ++i) {
    day += *rc::gen::inRange(0, 3);
    schedule::Review review = schedule::answer(
        "d/c" + std::to_string(*rc::gen::inRange(0, 3)), day, *rc::gen::inRange(0, 6));
    review.knack_version = "0.1.0";
    if (*rc::gen::inRange(0, 3) == 0) {
      review.type = CardType::free;
      review.response_text = *rc::gen::element<std::string>("a", "=b()", "ж\n\"");
    }
    keep(review);
    if (*rc::gen::inRange(0, 5) > 0) continue;
    const auto back = schedule::undo(log, log.size() - 1);
    keep(back);
  }
  return log;
}

/// Every row of a small team, each with an identity; now and then two rows claim one.
std::vector<Event> team_log() {
  std::vector<Event> all;
  for (int device = 0; device < 5; ++device) {
    const std::string learner = "l" + std::to_string(device / 2);
    std::ranges::copy(device_log(learner, "k" + std::to_string(device)), std::back_inserter(all));
  }
  if (!all.empty() && *rc::gen::inRange(0, 2) == 0) {
    Event twin =
        all[static_cast<std::size_t>(*rc::gen::inRange<int>(0, static_cast<int>(all.size())))];
    schedule::stamped(twin).stamp += 5;
    all.push_back(twin);
  }
  return all;
}

void give(Store& store, const std::vector<Event>& rows) {
  const auto done = store.take_in([&](const TakeRow& take) -> Result<void> {
    for (const Event& each : rows) (void)take({each, false});
    return {};
  });
  RC_ASSERT(done.has_value());
}

void merge(Store& into, const Store& from) {
  const auto done = into.take_in([&](const TakeRow& take) -> Result<void> {
    auto rows = from.for_each_found([&](const Found& found) {
      return take({found.event, false}).has_value();
    });
    if (!rows) return rows;
    return from.for_each_aside([&](const Event& event) { return take({event, true}).has_value(); });
  });
  RC_ASSERT(done.has_value());
}

/// The same through the lines that `export log` writes.
void merge_by_log(Store& into, const Store& from) {
  std::vector<std::string> lines;
  const auto keep = [&](bool aside) {
    return [&lines, aside](const Event& event) {
      lines.push_back(report::log_line(event, aside));
      return true;
    };
  };
  RC_ASSERT(from.for_each(keep(false)).has_value());
  RC_ASSERT(from.for_each_aside(keep(true)).has_value());
  const auto done = into.take_in([&](const TakeRow& take) -> Result<void> {
    for (const std::string& line : lines) {
      const auto read = report::read_log_line(line);
      RC_ASSERT(std::holds_alternative<report::LogLine>(read));
      const auto& row = std::get<report::LogLine>(read);
      (void)take({row.event, row.aside});
    }
    return {};
  });
  RC_ASSERT(done.has_value());
}

using Merge = void (*)(Store& into, const Store& from);

/// One of the two ways, by chance.
Merge some_way() {
  return *rc::gen::element<Merge>(&merge, &merge_by_log);
}

Store empty() {
  auto made = Store::scratch();
  RC_ASSERT(made.has_value());
  return *std::move(made);
}

Store holding(const std::vector<Event>& rows) {
  Store store = empty();
  give(store, rows);
  return store;
}

/// `export log` and `export reviews`, byte for byte, and what was set aside.
std::string exports(const Store& store) {
  std::vector<Event> log;
  RC_ASSERT(store
                .for_each([&](const Event& event) {
                  log.push_back(event);
                  return true;
                })
                .has_value());
  report::ExportInput input;
  input.undone = true;
  input.with_text = true;
  input.with_names = true;
  std::string out = report::export_text(log, input, report::Format::csv);
  for (const Event& event : log) out += report::log_line(event) + "\n";
  RC_ASSERT(store
                .for_each_aside([&](const Event& event) {
                  out += report::log_line(event, true) + "\n";
                  return true;
                })
                .has_value());
  return out;
}

std::vector<Event> shuffled(const std::vector<Event>& rows) {
  std::vector<std::pair<int, std::size_t>> order;
  for (std::size_t i = 0; i < rows.size(); ++i)
    order.emplace_back(*rc::gen::inRange(0, 1'000'000), i);
  std::ranges::sort(order);
  std::vector<Event> out;
  for (const auto& [key, at] : order) out.push_back(rows[at]);
  return out;
}

TEST_CASE("any order, repetition and split of the rows gives byte-identical exports") {
  holds("shuffled, duplicated and split equals all at once", [] {
    const std::vector<Event> all = team_log();
    Store whole = holding(all);
    Store parts = empty();
    std::vector<Event> twice = all;
    std::ranges::copy(all, std::back_inserter(twice));
    const std::vector<Event> mixed = shuffled(twice);
    std::vector<Event> part;
    for (const Event& each : mixed) {
      part.push_back(each);
      if (*rc::gen::inRange(0, 6) > 0) continue;
      give(parts, part);
      part.clear();
    }
    give(parts, part);
    RC_ASSERT(exports(parts) == exports(whole));
  });
}

TEST_CASE("merging is commutative, associative and idempotent, through stores and through logs") {
  holds("a+b = b+a, (a+b)+c = a+(b+c), a+a = a", [] {
    const std::vector<Event> all = shuffled(team_log());
    std::vector<std::vector<Event>> thirds(3);
    for (const Event& each : all) {  // an event may be in several
      const int where = *rc::gen::inRange(1, 8);
      for (unsigned i = 0; i < 3; ++i) {
        if ((static_cast<unsigned>(where) >> i & 1U) != 0) thirds[i].push_back(each);
      }
    }
    const Store a = holding(thirds[0]);
    const Store b = holding(thirds[1]);
    const Store c = holding(thirds[2]);
    const auto sum = [](const Store& x, const Store& y) {
      Store out = empty();
      some_way()(out, x);
      some_way()(out, y);
      return out;
    };
    const Store ab = sum(a, b);
    RC_ASSERT(exports(ab) == exports(sum(b, a)));
    RC_ASSERT(exports(sum(ab, c)) == exports(sum(a, sum(b, c))));
    RC_ASSERT(exports(sum(ab, ab)) == exports(ab));
    RC_ASSERT(exports(sum(ab, c)) == exports(holding(all)));
  });
}

TEST_CASE("a log that was exported and read again is the same rows") {
  holds("export log, merge = the store", [] {
    const Store store = holding(team_log());
    Store again = empty();
    merge_by_log(again, store);
    RC_ASSERT(exports(again) == exports(store));
    merge(again, store);
    RC_ASSERT(exports(again) == exports(store));
  });
}

TEST_CASE("what a store has set aside does not come back through its log") {
  holds("one row of the two, then the log of the store that knows both", [] {
    std::vector<Event> all = team_log();
    RC_PRE(!all.empty());
    Event twin = all.front();
    schedule::stamped(twin).stamp += 5;
    const Store one = holding(all);
    all.push_back(twin);
    const Store both = holding(all);
    for (const Merge way : {&merge, &merge_by_log}) {
      Store out = empty();
      merge(out, one);
      way(out, both);
      RC_ASSERT(exports(out) == exports(both));
    }
  });
}

TEST_CASE("the schedule of a merged learner is the fold of the union") {
  holds("two devices of one learner, merged", [] {
    const auto one = device_log("l1", "k1");
    const auto two = device_log("l1", "k2");
    Store store = holding(two);
    give(store, one);
    const auto log = store.log();
    RC_ASSERT(log.has_value());
    std::vector<Event> all = one;
    std::ranges::copy(two, std::back_inserter(all));
    std::ranges::sort(all, [](const Event& a, const Event& b) {
      return schedule::before(schedule::stamped(a), schedule::stamped(b));
    });
    const auto merged = schedule::fold(*log);
    const auto wanted = schedule::fold(all);
    RC_ASSERT(merged.cards() == wanted.cards());
    for (const auto& [ref, revision] : wanted.cards())
      RC_ASSERT(*merged.card(ref, revision) == *wanted.card(ref, revision));
  });
}

}  // namespace
}  // namespace knack::store
