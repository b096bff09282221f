// SPDX-License-Identifier: MIT
// Every phrase of the figures that more than one layout needs.
#include "report/stats_words.hpp"

#include <algorithm>
#include <utility>

#include "base/message.hpp"

namespace knack::report {
namespace {

constexpr std::int64_t second_ms = 1000;
constexpr std::int64_t minute_ms = 60'000;

std::int64_t percent(const Share& share) {
  if (share.part == share.of) return 100;
  if (share.part == 0) return 0;
  return std::clamp<std::int64_t>((share.part * 200 + share.of) / (share.of * 2), 1, 99);
}

/// `first`: nothing is said before it.
std::string bare_need_words(const schedule::Missing& missing, bool first) {
  const MessageArg of = arg("of", missing.of);
  switch (missing.need) {
    case schedule::Need::situations:
      return tr("{of} situations seen", {of});
    case schedule::Need::accurate_cards:
      return tr("{of} situations accurate", {of});
    case schedule::Need::automatic_cards:
      return tr("{of} situations automatic", {of});
    case schedule::Need::clean_run:
      return tr("{of} right in a row", {of});
    case schedule::Need::run_situations:
      return tr("{of} different situations in that row", {of});
    case schedule::Need::free_answer:
      return tr("an answer in your own words judged right");
    case schedule::Need::exam_situations:
      return tr("an exam over {of} situations without a mistake", {of});
    case schedule::Need::exam_fresh:
      return first ? tr("an exam with {of} situations not seen for long, in good time", {of})
                   : tr("{of} of them not seen for long, in good time", {of});
  }
  return {};
}

std::string need_words(const schedule::Missing& missing, bool first) {
  std::string bare = bare_need_words(missing, first);
  if (missing.have == 0) return bare;
  return tr("{need} ({have}\u00a0now)", {arg("need", bare), arg("have", missing.have)});
}

std::string speed_words(const Figures& figures, bool spelled) {
  if (!figures.last_20.median) return {};
  std::string now = seconds_words(*figures.last_20.median, spelled);
  if (!figures.first_20.median || !speed_may_have_changed(figures)) return now;
  return tr("{first} at first, {now} now",
            {arg("first", seconds_words(*figures.first_20.median, spelled)), arg("now", now)});
}

}  // namespace

void append_listed(std::string& list, std::string_view item) {
  if (!list.empty()) list += ", ";
  list += item;
}

std::string right_words(const Share& share, bool spelled) {
  const MessageArg part = arg("part", share.part);
  const MessageArg of = arg("of", share.of);
  const MessageArg rate = arg("percent", percent(share));
  return spelled ? tr("{part} of {of} right, {percent}\u00a0percent", {part, of, rate})
                 : tr("{part} of {of} right ({percent}%)", {part, of, rate});
}

std::string fraction(const Share& share) {
  if (share.of == 0) return "-";
  return std::to_string(share.part) + "/" + std::to_string(share.of);
}

std::string seconds_words(Millis time, bool spelled) {
  constexpr std::int64_t tenth_ms = second_ms / 10;
  const std::int64_t tenths = (time.count + tenth_ms / 2) / tenth_ms;
  const std::string number = std::to_string(tenths / 10) + "." + std::to_string(tenths % 10);
  return spelled ? tr("{number}\u00a0seconds", {arg("number", number)})
                 : tr("{number}\u00a0s", {arg("number", number)});
}

std::string minutes_words(Millis time, bool spelled) {
  constexpr std::int64_t an_hour = 60;
  const std::int64_t minutes = (time.count + minute_ms - 1) / minute_ms;
  if (minutes >= 2 * an_hour) {
    const MessageArg hours = arg("hours", minutes / an_hour);
    const MessageArg rest = arg("minutes", minutes % an_hour);
    return spelled ? tr("{hours} hours and {minutes} minutes", {hours, rest})
                   : tr("{hours}\u00a0h {minutes}\u00a0min", {hours, rest});
  }
  return spelled ? tr_n("{n}\u00a0minute", "{n}\u00a0minutes", minutes)
                 : tr_n("{n}\u00a0min", "{n}\u00a0min", minutes);
}

bool speed_may_have_changed(const Figures& figures) {
  return figures.timed > figures.last_20.answers;
}

std::vector<Row> figure_rows(const Figures& figures, bool spelled) {
  std::vector<Row> rows;
  const auto add = [&](std::string label, const Share& share) {
    if (share.of > 0) rows.push_back({std::move(label), right_words(share, spelled)});
  };
  add(tr("First try"), figures.first_try);
  add(tr("After 7 days"), figures.retention_7);
  add(tr("After 30 days"), figures.retention_30);
  if (std::string speed = speed_words(figures, spelled); !speed.empty())
    rows.push_back({tr("Speed"), std::move(speed)});
  return rows;
}

std::string cards_words(const Cards& cards) {
  using schedule::CardStatus;
  std::string out;
  const auto add = [&out](int count, const std::string& words) {
    if (count > 0) append_listed(out, words);
  };
  const auto of = [&cards](CardStatus status) { return cards.with(status); };
  add(of(CardStatus::fresh), tr("{n} new", {arg("n", of(CardStatus::fresh))}));
  add(of(CardStatus::learning), tr("{n} learning", {arg("n", of(CardStatus::learning))}));
  add(of(CardStatus::accurate), tr("{n} accurate", {arg("n", of(CardStatus::accurate))}));
  add(of(CardStatus::automatic), tr("{n} automatic", {arg("n", of(CardStatus::automatic))}));
  add(cards.suspended, tr("{n} of them suspended", {arg("n", cards.suspended)}));
  return out.empty() ? tr("none") : out;
}

std::string status_words(schedule::SkillStatus status) {
  switch (status) {
    case schedule::SkillStatus::fresh:
      return tr("new");
    case schedule::SkillStatus::practised:
      return tr("practised");
    case schedule::SkillStatus::accurate:
      return tr("accurate");
    case schedule::SkillStatus::automatic:
      return tr("automatic");
    case schedule::SkillStatus::certified:
      return tr("certified");
  }
  return {};
}

std::string next_words(const schedule::SkillState& state) {
  if (state.missing.empty() || state.status == schedule::SkillStatus::certified) return {};
  const auto next = static_cast<schedule::SkillStatus>(static_cast<int>(state.status) + 1);
  std::string needs;
  for (const schedule::Missing& each : state.missing)
    append_listed(needs, need_words(each, needs.empty()));
  return tr("{status} needs {needs}", {arg("status", status_words(next)), arg("needs", needs)});
}

std::string weekday_words(int weekday, bool spelled) {
  switch (weekday) {
    case 0:
      return spelled ? tr("Monday") : tr("Mon");
    case 1:
      return spelled ? tr("Tuesday") : tr("Tue");
    case 2:
      return spelled ? tr("Wednesday") : tr("Wed");
    case 3:
      return spelled ? tr("Thursday") : tr("Thu");
    case 4:
      return spelled ? tr("Friday") : tr("Fri");
    case 5:
      return spelled ? tr("Saturday") : tr("Sat");
    default:
      return spelled ? tr("Sunday") : tr("Sun");
  }
}

}  // namespace knack::report
