// SPDX-License-Identifier: MIT
// Short ways to write a log for tests.
#pragma once

#include <algorithm>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "schedule/fold.hpp"

namespace knack::schedule {

inline CardRef card_ref(const std::string& text) {
  const auto slash = text.find('/');
  return {{text.substr(0, slash)}, {text.substr(slash + 1)}};
}

/// A scheduled answer to `deck/card` on a study day, in good time (relative speed 1.2).
inline Review answer(const std::string& card, int day, int q, Kind kind = Kind::scheduled) {
  constexpr std::int64_t ms_a_day = 86'400'000;
  Review review;
  review.stamp = day * ms_a_day + ms_a_day / 2;
  review.at = {{review.stamp}, 0};
  review.shown_at = review.at;
  review.study_day = {day};
  review.card = card_ref(card);
  review.skill = {"greet"};
  review.language = "en";
  review.kind = kind;
  review.verdict = q >= 3 ? Verdict::best : Verdict::bad;
  review.input = Input::keys;
  review.flag = Flag::ok;
  review.timing.allowance = {20'000};
  review.timing.fluent_milli = 1'000;
  review.timing.total = Millis{24'000};
  review.timing.latency = Millis{24'000};
  review.guess_milli = 333;
  review.grade = Grade{q};
  return review;
}

/// The same with a relative speed in thousandths.
inline Review at_speed(Review review, int rel_milli) {
  review.timing.allowance = {1'000'000};
  review.timing.latency = Millis{std::int64_t{rel_milli} * 1'000};
  review.timing.total = review.timing.latency;
  return review;
}

inline Mark mark(MarkKind kind, const std::string& card, int day, std::string value = {}) {
  Mark made;
  made.kind = kind;
  if (!card.empty()) made.card = card_ref(card);
  made.study_day = {day};
  made.stamp = answer("d/c", day, 4).stamp + 1;
  made.value = std::move(value);
  return made;
}

inline Mark setting(std::string value, int day = 0) {
  return mark(MarkKind::setting, "", day, std::move(value));
}

inline Mark reset_of_deck(const std::string& deck, int day) {
  Mark made = mark(MarkKind::reset, "", day);
  made.card.deck = {deck};
  return made;
}

/// Takes back the event at that place of the log.
inline Retraction undo(const std::vector<Event>& log, std::size_t place) {
  Retraction made;
  made.target = stamped(log.at(place)).id;
  made.study_day = stamped(log.at(place)).study_day;
  made.stamp = stamped(log.at(place)).stamp + 1;
  return made;
}

/// Gives the events an identity, as a store does when it keeps them one after the other.
inline std::vector<Event> kept(std::vector<Event> log, const std::string& origin = "a") {
  std::int64_t sequence = 0;
  for (Event& event : log) stamped(event).id = {origin, ++sequence};
  return log;
}

/// The union of two logs, as merging makes it.
inline std::vector<Event> merged(const std::vector<Event>& a, const std::vector<Event>& b) {
  std::vector<Event> all = a;
  all.insert(all.end(), b.begin(), b.end());
  std::ranges::stable_sort(
      all, [](const Event& x, const Event& y) { return before(stamped(x), stamped(y)); });
  return all;
}

/// The state of a card, or that of a card never met.
inline CardState state_of(const Fold& fold, const std::string& card, int revision = 1) {
  const CardState* found = fold.card(card_ref(card), revision);
  return found == nullptr ? CardState{} : *found;
}

/// Folds the log and says what each of its reviews did.
inline std::vector<Step> steps_of(const std::vector<Event>& log) {
  Fold fold(prepare(log, {}));
  std::vector<Step> steps;
  for (const Event& event : log) {
    const Step step = fold.add(event);
    if (std::holds_alternative<Review>(event)) steps.push_back(step);
  }
  return steps;
}

}  // namespace knack::schedule
