// SPDX-License-Identifier: MIT
// Counts first sights card by card, then judges the cards.
#include "report/first_sights.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

#include "schedule/standing.hpp"

namespace knack::report {
namespace {

/// A card at hand with what is counted of it.
struct Counter {
  const deck::Card* card = nullptr;
  ItemStats stats;
  std::vector<int> rel_milli;
};

/// Cards by every name they ever had.
class Cards {
 public:
  Cards(std::span<const deck::Deck> decks, bool marks_known) {
    for (const deck::Deck& deck : decks) {
      for (const deck::Card& card : deck.cards) add(deck, card, marks_known);
    }
    for (const deck::Deck& deck : decks) {
      for (const deck::Card& card : deck.cards) add_old_names(deck, card);
    }
  }

  [[nodiscard]] Counter* find(const CardRef& ref) {
    const auto found = places_.find(ref.text());
    return found == places_.end() ? nullptr : &counters_[found->second];
  }

  [[nodiscard]] std::vector<Counter>& all() { return counters_; }

 private:
  void add(const deck::Deck& deck, const deck::Card& card, bool marks_known) {
    Counter counter;
    counter.card = &card;
    counter.stats.card = {deck.id.value, card.id.value};
    counter.stats.type = card.type.value;
    if (marks_known) counter.stats.marks.emplace();
    if (const deck::Options* options = card.options()) {
      for (const deck::Option& each : options->options)
        counter.stats.options.push_back({each.key.value, each.verdict.value});
    }
    places_.emplace(counter.stats.card.text(), counters_.size());
    counters_.push_back(std::move(counter));
  }

  void add_old_names(const deck::Deck& deck, const deck::Card& card) {
    const std::size_t place = places_.at(deck.id.value.text + "/" + card.id.value.text);
    std::vector<std::string> ids{card.id.value.text};
    for (const deck::Text& old : card.was) {
      if (old.value.find('/') != std::string::npos)
        places_.emplace(old.value, place);
      else
        ids.push_back(old.value);
    }
    for (const std::string& id : ids) {
      places_.emplace(deck.id.value.text + "/" + id, place);
      for (const deck::Text& old : deck.was) places_.emplace(old.value + "/" + id, place);
    }
  }

  std::vector<Counter> counters_;
  std::map<std::string, std::size_t> places_;
};

void count(Counter& counter, const ReviewRow& row) {
  ItemStats& stats = counter.stats;
  ++stats.answers;
  if (row.correct) stats.right.add(*row.correct);
  if (row.verdict == schedule::Verdict::dont_know) ++stats.dont_know;
  for (OptionChosen& each : stats.options) {
    if (std::ranges::find(row.response, each.key) != row.response.end()) ++each.chosen;
  }
  const bool timed = row.flag == schedule::Flag::ok && row.relative_milli;
  if (timed && row.correct.value_or(false)) counter.rel_milli.push_back(*row.relative_milli);
}

void count(ItemMarks& marks, const schedule::Mark& mark) {
  if (mark.kind == schedule::MarkKind::not_allowed) ++marks.not_allowed;
  if (mark.kind == schedule::MarkKind::dispute) {
    ++marks.disputes;
    if (!mark.text.empty()) marks.notes.push_back(mark.text);
  }
  if (mark.kind == schedule::MarkKind::accepted && !mark.text.empty())
    marks.wordings.push_back(mark.text);
}

/// Answers that may count: each event once, and only first sights.
ItemReport count_rows(Cards& cards, std::span<const ReviewRow> rows) {
  ItemReport out;
  std::set<std::string_view> seen;
  std::set<std::string_view> learners;
  for (const ReviewRow& row : rows) {
    if (!row.event_id.empty() && !seen.insert(row.event_id).second) continue;
    if (!row.first_sight) continue;
    Counter* counter = cards.find(row.card);
    if (counter == nullptr) {
      ++out.elsewhere;
    } else if (counter->card->revision != row.revision) {
      ++out.other_revision;
    } else {
      count(*counter, row);
      if (!row.learner.empty()) learners.insert(row.learner);
    }
  }
  out.learners = static_cast<int>(learners.size());
  return out;
}

void find_unchosen(ItemStats& stats, const ItemLimits& limits) {
  constexpr int percent = 100;
  for (OptionChosen& each : stats.options) {
    const bool never = each.chosen == 0 && stats.answers >= limits.never_chosen;
    const bool hardly = stats.answers >= limits.hardly_chosen &&
                        each.chosen * percent < stats.answers * limits.hardly_chosen_percent;
    each.unchosen = each.verdict != deck::Verdict::best && (never || hardly);
  }
}

/// The wrong option of a choice card that is chosen more often than the best.
std::optional<std::string> favourite_of(const ItemStats& stats, const ItemLimits& limits) {
  if (stats.type != CardType::choice || stats.answers < limits.suspect_key) return std::nullopt;
  const auto most = std::ranges::max_element(stats.options, {}, &OptionChosen::chosen);
  const auto best = std::ranges::find(stats.options, deck::Verdict::best, &OptionChosen::verdict);
  if (most == stats.options.end() || best == stats.options.end()) return std::nullopt;
  if (most->chosen <= best->chosen) return std::nullopt;
  return most->key;
}

bool is_trivial(const ItemStats& stats, const ItemLimits& limits) {
  constexpr int percent = 100;
  return stats.right.of >= limits.trivial &&
         stats.right.part * percent > stats.right.of * limits.trivial_percent;
}

void judge(Counter& counter, const ItemLimits& limits) {
  ItemStats& stats = counter.stats;
  stats.timed = static_cast<int>(counter.rel_milli.size());
  stats.median_rel_milli = median(counter.rel_milli);
  find_unchosen(stats, limits);
  stats.favourite = favourite_of(stats, limits);
  const bool slow = stats.timed >= limits.slow && *stats.median_rel_milli > limits.slow_rel_milli;
  const auto add = [&](ItemFinding finding, bool found) {
    if (found) stats.findings.push_back(finding);
  };
  add(ItemFinding::suspect_key, stats.favourite.has_value());
  add(ItemFinding::disputed, stats.marks && stats.marks->disputes > 0);
  add(ItemFinding::not_allowed, stats.marks && stats.marks->not_allowed > 0);
  add(ItemFinding::unchosen_option, std::ranges::any_of(stats.options, &OptionChosen::unchosen));
  add(ItemFinding::trivial, is_trivial(stats, limits));
  add(ItemFinding::slow, slow);
}

bool has_something(const ItemStats& stats) {
  if (stats.answers > 0) return true;
  return stats.marks && (stats.marks->disputes > 0 || stats.marks->not_allowed > 0 ||
                         !stats.marks->wordings.empty());
}

}  // namespace

std::string_view to_string(ItemFinding finding) {
  switch (finding) {
    case ItemFinding::suspect_key:
      return "suspect_key";
    case ItemFinding::disputed:
      return "disputed";
    case ItemFinding::not_allowed:
      return "not_allowed";
    case ItemFinding::unchosen_option:
      return "unchosen_option";
    case ItemFinding::trivial:
      return "trivial";
    case ItemFinding::slow:
      return "slow";
  }
  return "";
}

std::optional<Interval> wilson(const Share& share) {
  if (share.of == 0) return std::nullopt;
  constexpr double z = 1.96;
  constexpr double thousand = 1000;
  const auto n = static_cast<double>(share.of);
  const double rate = static_cast<double>(share.part) / n;
  const double middle = rate + z * z / (2 * n);
  const double half = z * std::sqrt(rate * (1 - rate) / n + z * z / (4 * n * n));
  const double scale = thousand / (1 + z * z / n);
  const auto rounded = [](double value) {
    return std::clamp(static_cast<int>(std::lround(value)), 0, 1000);
  };
  return Interval{rounded((middle - half) * scale), rounded((middle + half) * scale)};
}

ItemReport make_items(std::span<const deck::Deck> decks,
                      std::span<const ReviewRow> rows,
                      const std::optional<std::vector<schedule::Mark>>& marks,
                      const ItemLimits& limits) {
  Cards cards(decks, marks.has_value());
  ItemReport out = count_rows(cards, rows);
  if (marks) {
    for (const schedule::Mark& each : *marks) {
      if (Counter* counter = cards.find(each.card)) count(*counter->stats.marks, each);
    }
  }
  for (Counter& each : cards.all()) {
    judge(each, limits);
    if (has_something(each.stats)) out.cards.push_back(std::move(each.stats));
  }
  return out;
}

std::vector<schedule::Mark> standing_marks(std::span<const schedule::Event> log) {
  std::vector<schedule::Mark> out;
  schedule::for_each_standing<schedule::Mark>(
      log, [&](const schedule::Mark& mark) { out.push_back(mark); });
  return out;
}

}  // namespace knack::report
