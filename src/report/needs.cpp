// SPDX-License-Identifier: MIT
// One sentence part for each need.
#include "report/needs.hpp"

#include <fmt/format.h>

#include "base/message.hpp"

namespace knack::report {
namespace {

/// Thousandths as "1.66".
std::string ratio(int milli) {
  return fmt::format("{}.{:02}", milli / 1000, milli / 10 % 100);
}

}  // namespace

std::string need_text(const schedule::CardMissing& missing) {
  const MessageArg have = arg("have", missing.have);
  const MessageArg of = arg("of", missing.of);
  switch (missing.need) {
    case schedule::CardNeed::attempts:
      return tr("{have} of {of} right answers in a row, on different days", {have, of});
    case schedule::CardNeed::gap:
      return tr("{of} days between the last two of them, so far {have}", {have, of});
    case schedule::CardNeed::timed:
      return tr("{have} of {of} of them with a known time", {have, of});
    case schedule::CardNeed::median:
      return tr("they take {have} times your fluent pace, at most {of} would be automatic",
                {arg("have", ratio(missing.have)), arg("of", ratio(missing.of))});
    case schedule::CardNeed::slowest:
      return tr("the slowest took {have} times your fluent pace, at most {of} would be automatic",
                {arg("have", ratio(missing.have)), arg("of", ratio(missing.of))});
  }
  return {};
}

std::string need_text(const schedule::Missing& missing) {
  const MessageArg have = arg("have", missing.have);
  const MessageArg of = arg("of", missing.of);
  switch (missing.need) {
    case schedule::Need::situations:
      return tr("{have} of {of} situations seen", {have, of});
    case schedule::Need::accurate_cards:
      return tr("{have} of {of} situations accurate", {have, of});
    case schedule::Need::automatic_cards:
      return tr("{have} of {of} situations automatic", {have, of});
    case schedule::Need::clean_run:
      return tr("{have} of {of} right in a row", {have, of});
    case schedule::Need::run_situations:
      return tr("{have} of {of} different situations in that row", {have, of});
    case schedule::Need::free_answer:
      return tr("an answer in your own words judged right");
    case schedule::Need::exam_situations:
      return tr("{have} of {of} situations in one exam without a mistake", {have, of});
    case schedule::Need::exam_fresh:
      return tr("{have} of {of} of them new or not seen for 30 days, and right in time",
                {have, of});
  }
  return {};
}

}  // namespace knack::report
