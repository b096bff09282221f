// SPDX-License-Identifier: MIT
// A row, or a sentence, for each answer.
#include "cli/print_history.hpp"

#include <fmt/format.h>

#include "base/message.hpp"
#include "cli/output.hpp"

namespace knack::cli {
namespace {

using report::HistoryRow;

constexpr std::size_t rows_without_all = 20;

/// A time and its ratio to the own pace, as "4.1" and "0.85".
struct Speed {
  std::string seconds;
  std::string of_pace;
};

std::optional<Speed> speed_of(const schedule::Review& review) {
  const auto rel = schedule::relative_speed_milli(review.timing);
  if (!review.timing.latency || !rel) return std::nullopt;
  const auto tenths = (review.timing.latency->count + 50) / 100;
  return Speed{fmt::format("{}.{}", tenths / 10, tenths % 10),
               fmt::format("{}.{:02}", *rel / 1000, *rel / 10 % 100)};
}

std::string day_and_time(const schedule::Review& review) {
  const std::string at = to_rfc3339(review.at);
  return at.substr(0, 10) + " " + at.substr(11, 5);
}

std::string table_row(const HistoryRow& row) {
  const schedule::Review& review = *row.review;
  const auto speed = speed_of(review);
  return fmt::format(
      "{:<16}  {:<9}  {:<9}  {:>5}  {:<19}  {}",
      day_and_time(review),
      schedule::to_string(review.kind),
      schedule::to_string(review.verdict),
      review.grade ? std::to_string(review.grade->q) : "-",
      speed ? fmt::format("{} s ({})", speed->seconds, speed->of_pace) : "-",
      row.step.counted ? tr("{n} d", {arg("n", row.step.after.interval_days)}) : "-");
}

std::string kind_words(schedule::Kind kind) {
  switch (kind) {
    case schedule::Kind::scheduled:
      return tr("scheduled");
    case schedule::Kind::drill:
      return tr("asked again that day");
    case schedule::Kind::practice:
      return tr("practice");
    case schedule::Kind::exam:
      return tr("exam");
  }
  return {};
}

std::string verdict_words(schedule::Verdict verdict) {
  switch (verdict) {
    case schedule::Verdict::best:
      return tr("right");
    case schedule::Verdict::ok:
      return tr("partly right");
    case schedule::Verdict::bad:
      return tr("wrong");
    case schedule::Verdict::harmful:
      return tr("harmful");
    case schedule::Verdict::dont_know:
      return tr("not known");
    case schedule::Verdict::unjudged:
      return tr("not judged");
  }
  return {};
}

std::string sentence(const HistoryRow& row) {
  const schedule::Review& review = *row.review;
  std::vector<std::string> parts{kind_words(review.kind), verdict_words(review.verdict)};
  if (review.grade) parts.push_back(tr("grade {grade}", {arg("grade", review.grade->q)}));
  if (const auto speed = speed_of(review)) {
    parts.push_back(tr("{seconds} seconds", {arg("seconds", speed->seconds)}));
    parts.push_back(tr("{ratio} times your pace", {arg("ratio", speed->of_pace)}));
  }
  if (row.step.counted)
    parts.push_back(
        tr_n("next after {n} day", "next after {n} days", row.step.after.interval_days));
  return tr("{when}: {what}.", {arg("when", day_and_time(review)), arg("what", join(parts, ", "))});
}

}  // namespace

void print_history(const Context& context, const std::vector<HistoryRow>& rows) {
  if (rows.empty()) return;
  const bool spoken = context.settings.accessible.value;
  const bool all = context.request.has("--all") || rows.size() <= rows_without_all;
  say(context, "");
  say(context,
      spoken ? tr("Answers, the oldest first.")
             : tr("When              What       Answer     Grade  Time (of your pace)  Interval"));
  for (std::size_t i = all ? 0 : rows.size() - rows_without_all; i < rows.size(); ++i)
    say(context, spoken ? sentence(rows[i]) : table_row(rows[i]));
  if (!all)
    say(context,
        tr("The last {n} of {all}; --all shows every one.",
           {arg("n", rows_without_all), arg("all", rows.size())}));
}

}  // namespace knack::cli
