// SPDX-License-Identifier: MIT
// Counting, then lines or JSON.
#include "report/stats.hpp"

#include <algorithm>
#include <set>

#include <nlohmann/json.hpp>

#include "base/message.hpp"
#include "base/safe_text.hpp"

namespace knack::report {
namespace {

constexpr int window_days = 30;

std::string missing_text(const schedule::Missing& missing) {
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
    case schedule::Need::exam_fresh:
      return tr("an exam");
  }
  return {};
}

void count_log(Stats& stats, std::span<const schedule::Event> log) {
  std::set<schedule::EventId> retracted;
  for (const schedule::Event& each : log) {
    if (const auto* back = std::get_if<schedule::Retraction>(&each)) retracted.insert(back->target);
  }
  std::set<StudyDay> active;
  std::int64_t spent_ms = 0;
  for (const schedule::Event& each : log) {
    const auto* review = std::get_if<schedule::Review>(&each);
    if (review == nullptr || retracted.contains(review->id)) continue;
    ++stats.reviews;
    if (review->timing.total) spent_ms += review->timing.total->count;
    if (review->study_day == stats.today) ++stats.reviews_today;
    const int age = stats.today - review->study_day;
    if (age < 0 || age >= window_days) continue;
    active.insert(review->study_day);
    if (review->kind != schedule::Kind::scheduled) continue;
    ++stats.first_tries;
    if (review->grade && review->grade->passes()) ++stats.first_right;
  }
  stats.active_days = static_cast<int>(active.size());
  constexpr std::int64_t minute_ms = 60'000;
  stats.minutes = spent_ms / minute_ms;
}

void count_cards(Stats& stats, std::span<const deck::Deck> decks, const schedule::Fold& fold) {
  for (const deck::Deck& deck : decks) {
    for (const deck::Card& card : deck.cards) {
      if (card.probe) continue;
      const auto* state = fold.card({deck.id.value, card.id.value}, card.revision);
      const auto status = state == nullptr ? schedule::CardStatus::fresh : state->status;
      ++stats.cards_by_status.at(static_cast<std::size_t>(status));
    }
  }
}

void add_skills(Stats& stats, const deck::Deck& deck, const schedule::Fold& fold) {
  for (const deck::Skill& skill : deck.skills) {
    std::vector<schedule::SkillCard> cards;
    for (const deck::Card& card : deck.cards) {
      if (card.skill.value != skill.id.value) continue;
      cards.push_back({{deck.id.value, card.id.value},
                       card.revision,
                       card.probe,
                       card.type.value == CardType::free});
    }
    const SkillRef ref{deck.id.value, skill.id.value};
    stats.skills.push_back({ref.text(), skill.act.value, fold.skill(ref, cards)});
  }
}

std::string skill_text(const SkillLine& line) {
  std::string out = tr("  {name}: {status}, {seen} of {all} situations seen",
                       {arg("name", line.name),
                        arg("status", schedule::to_string(line.state.status)),
                        arg("seen", line.state.seen),
                        arg("all", line.state.situations)});
  if (line.state.stuck) out += tr(" (stuck)");
  if (!line.state.missing.empty() && line.state.seen > 0)
    out += tr("; next: {missing}", {arg("missing", missing_text(line.state.missing.front()))});
  return out + "\n";
}

}  // namespace

Stats make_stats(std::span<const deck::Deck> decks,
                 std::span<const schedule::Event> log,
                 const schedule::Fold& fold,
                 StudyDay today) {
  Stats stats;
  stats.today = today;
  count_log(stats, log);
  count_cards(stats, decks, fold);
  for (const deck::Deck& deck : decks) add_skills(stats, deck, fold);
  return stats;
}

std::string stats_text(const Stats& stats) {
  const auto& cards = stats.cards_by_status;
  std::string out = tr("Answers     {all}, today {today}; {minutes} minutes in all\n",
                       {arg("all", stats.reviews),
                        arg("today", stats.reviews_today),
                        arg("minutes", stats.minutes)});
  out += tr_n("Last 30     {n} day with answers; right at first try {right} of {tries}\n",
              "Last 30     {n} days with answers; right at first try {right} of {tries}\n",
              stats.active_days,
              {arg("right", stats.first_right), arg("tries", stats.first_tries)});
  out +=
      tr("Situations  new {fresh}, learning {learning}, accurate {accurate}, automatic "
         "{automatic}\n",
         {arg("fresh", cards[0]),
          arg("learning", cards[1]),
          arg("accurate", cards[2]),
          arg("automatic", cards[3])});
  out += tr("Skills\n");
  for (const SkillLine& each : stats.skills) out += skill_text(each);
  return out;
}

std::string stats_json(const Stats& stats) {
  using Json = nlohmann::ordered_json;
  Json out;
  out["study_day"] = to_string(stats.today);
  out["reviews"] = stats.reviews;
  out["reviews_today"] = stats.reviews_today;
  out["active_days_30"] = stats.active_days;
  out["first_tries_30"] = stats.first_tries;
  out["first_try_correct_30"] = stats.first_right;
  out["minutes"] = stats.minutes;
  for (const auto status : {schedule::CardStatus::fresh,
                            schedule::CardStatus::learning,
                            schedule::CardStatus::accurate,
                            schedule::CardStatus::automatic}) {
    out["cards"][std::string(schedule::to_string(status))] =
        stats.cards_by_status.at(static_cast<std::size_t>(status));
  }
  out["skills"] = Json::array();
  for (const SkillLine& each : stats.skills) {
    Json skill;
    skill["skill"] = each.name;
    skill["status"] = schedule::to_string(each.state.status);
    skill["situations_seen"] = each.state.seen;
    skill["situations_total"] = each.state.situations;
    skill["accurate"] = each.state.accurate;
    skill["automatic"] = each.state.automatic;
    skill["stuck"] = each.state.stuck;
    out["skills"].push_back(skill);
  }
  return safe_json(out.dump(-1, ' ', false, Json::error_handler_t::replace)) + "\n";
}

}  // namespace knack::report
