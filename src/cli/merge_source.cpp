// SPDX-License-Identifier: MIT
// Reads, checks, hands over, counts.
#include "cli/merge_source.hpp"

#include "base/message.hpp"
#include "cli/output.hpp"
#include "os/lines.hpp"
#include "report/read_log.hpp"
#include "schedule/check.hpp"

namespace knack::cli {
namespace {

using schedule::Event;
using store::Taken;

constexpr std::size_t most_named = 20;
constexpr std::int64_t day_ms = 24LL * 60 * 60 * 1000;

/// Hands rows over and keeps the count.
class Counter {
 public:
  Counter(SourceReport& report, std::optional<LocalInstant> now, const store::TakeRow& take)
      : report_(report), now_(now), take_(take) {}

  /// False if the target takes no more.
  bool row(const store::Arrival& arrival, const std::string& place) {
    if (is_ahead(arrival.event, most_days_ahead)) {
      fault(place,
            tr("it is dated more than {n} days ahead, which no clock should be",
               {arg("n", most_days_ahead)}));
      return true;
    }
    const auto taken = take_(arrival);
    if (!taken) return false;
    switch (*taken) {
      case Taken::added:
        ++report_.added;
        break;
      case Taken::known:
        ++report_.known;
        break;
      case Taken::mended:
        ++report_.mended;
        break;
      case Taken::forgotten:
        ++report_.refused;
        return true;
      case Taken::set_aside:
        ++report_.set_aside;
        name(place,
             tr("set aside: another row says that it is {id}",
                {arg("id", schedule::stamped(arrival.event).id.text())}));
        break;
    }
    if (is_ahead(arrival.event, 1)) ++report_.future;
    return true;
  }

  void fault(const std::string& place, const std::string& what) {
    ++report_.faulty;
    name(place, tr("not taken: {what}", {arg("what", what)}));
  }

 private:
  [[nodiscard]] bool is_ahead(const Event& event, int days) const {
    return now_ && schedule::stamped(event).stamp > now_->at.ms + days * day_ms;
  }

  void name(const std::string& place, std::string what) {
    if (report_.left_out.size() < most_named) report_.left_out.push_back({place, std::move(what)});
  }

  SourceReport& report_;
  std::optional<LocalInstant> now_;
  const store::TakeRow& take_;
};

std::string place_of(const std::string& path, const Event& event) {
  return tr("{path}: row {id}", {arg("path", path), arg("id", schedule::stamped(event).id.text())});
}

bool read_row(const store::Found& found, const std::string& path, Counter& counter) {
  const std::string place = place_of(path, found.event);
  if (!found.readable)
    counter.fault(place, tr("it holds a value that this knack does not know"));
  else if (!found.whole)
    counter.fault(place, tr("it is damaged: its checksum does not fit"));
  else if (auto what = schedule::fault_in(found.event))
    counter.fault(place, *std::move(what));
  else
    return counter.row({found.event, false}, place);
  return true;
}

Result<void> read_store(const store::Store& from, const std::string& path, Counter& counter) {
  auto rows = from.for_each_found(
      [&](const store::Found& found) { return read_row(found, path, counter); });
  if (!rows) return rows;
  return from.for_each_aside([&](const Event& event) {
    if (schedule::fault_in(event)) return true;  // it counts nowhere as it is
    return counter.row({event, true}, place_of(path, event));
  });
}

bool read_line(const os::Line& line, const std::string& path, Counter& counter) {
  if (line.whole && line.text.find_first_not_of(" \t") == std::string_view::npos) return true;
  const std::string place = path + ":" + std::to_string(line.number);
  if (!line.whole) {
    counter.fault(place, tr("the line is too long"));
    return true;
  }
  const auto read = report::read_log_line(line.text);
  if (const auto* found = std::get_if<report::LogLine>(&read))
    return counter.row({found->event, found->aside}, place);
  counter.fault(place, std::get<report::LineFault>(read).what);
  return true;
}

}  // namespace

Result<SourceReport> merge_source(store::Store& into,
                                  const MergeSource& source,
                                  std::optional<LocalInstant> now) {
  SourceReport report;
  report.source = source;
  std::optional<store::Store> from;
  if (!source.log) {
    auto opened = store::Store::open_foreign(source.path);
    if (!opened) {
      report.failed = opened.error();
      return report;
    }
    from = *std::move(opened);
    report.owner = from->learner();
  }
  auto done = into.take_in([&](const store::TakeRow& take) -> Result<void> {
    Counter counter(report, now, take);
    auto read =
        from ? read_store(*from, source.path, counter)
             : os::for_each_line(source.path, report::longest_log_line, [&](const os::Line& line) {
                 return read_line(line, source.path, counter);
               });
    if (!read) report.failed = read.error();
    return read;
  });
  if (!done && !report.failed) return done.error();
  return report;
}

void tell_left_out(const Context& context, const SourceReport& report) {
  for (const LeftOut& each : report.left_out) tell(context, each.place + ": " + each.what);
  const auto all = report.set_aside + report.faulty;
  const auto more = all - static_cast<std::int64_t>(report.left_out.size());
  if (more > 0)
    tell(context,
         tr_n("{path}: and {n} more row",
              "{path}: and {n} more rows",
              more,
              {arg("path", report.source.path)}));
}

}  // namespace knack::cli
