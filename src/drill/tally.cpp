// SPDX-License-Identifier: MIT
// Counting.
#include "drill/tally.hpp"

#include <algorithm>
#include <map>
#include <set>

namespace knack::drill {
namespace {

constexpr std::size_t pace_window = 100;
constexpr std::size_t pace_least = 5;

std::int64_t median(std::vector<std::int64_t> values) {
  const auto middle = values.begin() + static_cast<std::ptrdiff_t>((values.size() - 1) / 2);
  std::ranges::nth_element(values, middle);
  return *middle;
}

/// Cards by how often they went wrong, at most three.
std::vector<std::string> hardest_of(const std::vector<schedule::Review>& answers) {
  constexpr std::size_t most = 3;
  std::map<CardRef, int> wrong;
  for (const schedule::Review& each : answers) {
    if (each.grade && !each.grade->passes()) ++wrong[each.card];
  }
  std::vector<std::pair<CardRef, int>> sorted(wrong.begin(), wrong.end());
  std::ranges::stable_sort(sorted,
                           [](const auto& a, const auto& b) { return a.second > b.second; });
  std::vector<std::string> out;
  for (std::size_t i = 0; i < sorted.size() && i < most; ++i) out.push_back(sorted[i].first.text());
  return out;
}

}  // namespace

Tally::Tally(std::span<const schedule::Event> log) {
  for (const schedule::Event& each : log) {
    if (const auto* review = std::get_if<schedule::Review>(&each)) note_pace(*review);
  }
}

void Tally::add(const schedule::Review& review) {
  answers_.push_back(review);
  note_pace(review);
}

void Tally::note_pace(const schedule::Review& review) {
  if (review.flag != schedule::Flag::ok || !review.timing.latency) return;
  auto& pace = pace_.at(static_cast<std::size_t>(review.type));
  pace.push_back(review.timing.latency->count);
  if (pace.size() >= 2 * pace_window)
    pace.erase(pace.begin(), pace.end() - static_cast<std::ptrdiff_t>(pace_window));
}

void Tally::take_back(const schedule::EventId& id) {
  std::erase_if(answers_, [&](const schedule::Review& each) { return each.id == id; });
}

std::optional<Millis> Tally::usual(CardType type) const {
  const auto& pace = pace_.at(static_cast<std::size_t>(type));
  if (pace.size() < pace_least) return std::nullopt;
  const std::size_t from = pace.size() > pace_window ? pace.size() - pace_window : 0;
  return Millis{median({pace.begin() + static_cast<std::ptrdiff_t>(from), pace.end()})};
}

void Tally::fill(SummaryView& view) const {
  std::set<CardRef> cards;
  std::vector<std::int64_t> latencies;
  view.saved = static_cast<int>(answers_.size());
  for (const schedule::Review& each : answers_) {
    cards.insert(each.card);
    if (each.flag == schedule::Flag::ok && each.timing.latency)
      latencies.push_back(each.timing.latency->count);
    if (each.kind != schedule::Kind::scheduled) continue;
    ++view.first_tries;
    if (each.grade && each.grade->passes()) ++view.first_right;
  }
  view.cards = static_cast<int>(cards.size());
  if (!latencies.empty()) view.median = Millis{median(latencies)};
  view.hardest = hardest_of(answers_);
}

int minutes_for(int cards, int seconds_a_card) {
  constexpr int minute = 60;
  return (cards * seconds_a_card + minute - 1) / minute;
}

int Tally::seconds_a_card() const {
  constexpr int unknown_pace = 12;
  constexpr int feedback = 6;
  constexpr std::int64_t second = 1000;
  const auto pace = usual(CardType::choice);
  return pace ? static_cast<int>(pace->count / second) + feedback : unknown_pace + feedback;
}

}  // namespace knack::drill
