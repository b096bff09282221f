// SPDX-License-Identifier: MIT
// One pass over the log, then one over the cards at hand.
#include "report/stats.hpp"

#include <algorithm>
#include <optional>
#include <set>
#include <unordered_map>

namespace knack::report {
namespace {

/// Where an answer is counted: indices into Stats.
struct Place {
  std::size_t deck = 0;
  std::optional<std::size_t> skill;
};

/// A card as the shelf knows it.
struct Known {
  bool at_hand = false;
  std::optional<Place> place;  ///< nothing: its skill was not chosen
};

/// The decks at hand as places, and the cards of each skill.
class Shelf {
 public:
  Shelf(const StatsInput& input, std::vector<DeckStats>& decks) : skills_wanted_(input.skills) {
    for (const deck::Deck& deck : input.decks) {
      if (has_wanted(deck)) add(deck, decks);
    }
  }

  [[nodiscard]] Known find(const CardRef& card) const {
    const auto at = cards_.find(card);
    return at == cards_.end() ? Known{} : Known{true, at->second};
  }

  /// The place of a card that its deck has no more, by the skill that it was asked for.
  [[nodiscard]] std::optional<Place> find_gone(const CardRef& card, const SkillId& skill) const {
    if (const auto at = skills_.find({card.deck, skill}); at != skills_.end()) return at->second;
    const auto at = decks_.find(card.deck);
    if (at == decks_.end() || !skills_wanted_.empty()) return std::nullopt;
    return Place{at->second, std::nullopt};
  }

  /// The cards of a skill, probes included.
  [[nodiscard]] const std::vector<schedule::SkillCard>& cards(const Place& place) const {
    return skill_cards_[place.deck][*place.skill];
  }

  template <class Visit>
  void for_each_card(Visit visit) const {
    for (const auto& [card, place] : in_order_) visit(*card, place);
  }

 private:
  [[nodiscard]] bool wanted(const SkillId& skill) const {
    return skills_wanted_.empty() ||
           std::ranges::find(skills_wanted_, skill) != skills_wanted_.end();
  }

  [[nodiscard]] bool has_wanted(const deck::Deck& deck) const {
    return std::ranges::any_of(deck.cards,
                               [&](const deck::Card& card) { return wanted(card.skill.value); });
  }

  void add(const deck::Deck& deck, std::vector<DeckStats>& decks) {
    const std::size_t index = decks.size();
    DeckStats& stats = decks.emplace_back();
    stats.deck = deck.id.value;
    stats.title = deck.title.value;
    decks_.emplace(stats.deck, index);
    for (const deck::Skill& skill : deck.skills) {
      if (!wanted(skill.id.value)) continue;
      const SkillRef ref{stats.deck, skill.id.value};
      if (!skills_.emplace(ref, Place{index, stats.skills.size()}).second) continue;
      stats.skills.emplace_back().skill = ref;
    }
    skill_cards_.emplace_back(stats.skills.size());
    for (const deck::Card& card : deck.cards) add(deck, card, index);
  }

  void add(const deck::Deck& deck, const deck::Card& card, std::size_t index) {
    const CardRef ref{deck.id.value, card.id.value};
    if (!wanted(card.skill.value)) {
      cards_.emplace(ref, std::nullopt);
      return;
    }
    const auto skill = skills_.find({ref.deck, card.skill.value});
    const Place place = skill == skills_.end() ? Place{index, std::nullopt} : skill->second;
    cards_.emplace(ref, place);
    in_order_.emplace_back(&card, place);
    if (!place.skill) return;
    const bool free = card.type.value == CardType::free;
    skill_cards_[index][*place.skill].push_back({ref, card.revision, card.probe, free});
  }

  const std::vector<SkillId>& skills_wanted_;
  std::unordered_map<DeckId, std::size_t> decks_;
  std::unordered_map<SkillRef, Place> skills_;
  std::unordered_map<CardRef, std::optional<Place>> cards_;
  std::vector<std::pair<const deck::Card*, Place>> in_order_;
  std::vector<std::vector<std::vector<schedule::SkillCard>>> skill_cards_;
};

/// Counters for everything that Stats tells of answers.
class Counting {
 public:
  explicit Counting(const StatsInput& input)
      : input_(input),
        shelf_(input, stats_.decks),
        fold_(input.plan),
        every_day_(input.today),
        days_(input.today) {
    stats_.today = input.today;
    stats_.rollover_hour = input.plan.settings.rollover_hour;
    decks_.resize(stats_.decks.size());
    for (const DeckStats& deck : stats_.decks) skills_.emplace_back(deck.skills.size());
  }

  void add(const schedule::Event& event) {
    const schedule::Step step = fold_.add(event);
    const auto* review = std::get_if<schedule::Review>(&event);
    if (review == nullptr || input_.plan.retracted.contains(review->id)) return;
    every_day_.add(review->study_day);
    pace_.add(*review);
    const Counted answer = counted(*review, step);
    if (const auto where = place_of(*review)) {
      decks_[where->deck].add(answer);
      if (where->skill) skills_[where->deck][*where->skill].add(answer);
    } else {
      if (input_.chosen || !input_.skills.empty()) return;
      ++stats_.answers_elsewhere;
      elsewhere_.insert(fold_.last_card()->deck);
    }
    count(review->study_day, answer);
  }

  Stats finish() {
    stats_.all = all_.figures();
    stats_.answers_today = days_.on(stats_.today);
    stats_.active_days_30 = days_.active(window_days);
    stats_.streak = every_day_.streak();
    stats_.heat = days_.heat();
    stats_.forecast.per_card = pace_.per_card();
    stats_.elsewhere.assign(elsewhere_.begin(), elsewhere_.end());
    shelf_.for_each_card([&](const deck::Card& card, const Place& at) { look_at(card, at); });
    for (std::size_t i = 0; i < stats_.decks.size(); ++i) finish(i);
    return std::move(stats_);
  }

 private:
  static constexpr int window_days = 30;

  /// The place of the review that was added last. A card's name is looked up once: hashing names
  /// would take longer than all the counting.
  std::optional<Place> place_of(const schedule::Review& review) {
    const CardRef* card = fold_.last_card();
    const auto [known, added] = places_.try_emplace(card);
    if (added) known->second = shelf_.find(*card);
    return known->second.at_hand ? known->second.place : shelf_.find_gone(*card, review.skill);
  }

  void count(StudyDay day, const Counted& answer) {
    all_.add(answer);
    days_.add(day);
    const bool lately = day > stats_.today + -window_days && day <= stats_.today;
    if (answer.first_try && lately) stats_.first_try_30.add(answer.right);
  }

  void look_at(const deck::Card& card, const Place& place) {
    if (card.probe) return;
    DeckStats& deck = stats_.decks[place.deck];
    const auto* state = fold_.card({deck.deck, card.id.value}, card.revision);
    look_at(state, stats_.cards);
    look_at(state, deck.cards);
    if (place.skill) look_at(state, deck.skills[*place.skill].cards);
    if (state != nullptr) add_card(stats_.forecast, *state, stats_.today, fold_.settings().dialect);
  }

  void look_at(const schedule::CardState* state, Cards& cards) const {
    const auto status = state == nullptr ? schedule::CardStatus::fresh : state->status;
    ++cards.by_status.at(static_cast<std::size_t>(status));
    if (state == nullptr) return;
    if (state->suspended) ++cards.suspended;
    if (!schedule::is_due(*state, stats_.today)) return;
    ++cards.due;
    if (*state->due < stats_.today) ++cards.overdue;
  }

  void finish(std::size_t index) {
    DeckStats& deck = stats_.decks[index];
    deck.figures = decks_[index].figures();
    for (std::size_t i = 0; i < deck.skills.size(); ++i) {
      SkillStats& skill = deck.skills[i];
      skill.figures = skills_[index][i].figures();
      skill.state = fold_.skill(skill.skill, shelf_.cards({index, i}));
    }
  }

  const StatsInput& input_;
  Stats stats_;
  Shelf shelf_;
  schedule::Fold fold_;
  std::unordered_map<const CardRef*, Known> places_;
  FigureCounter all_;
  std::vector<FigureCounter> decks_;
  std::vector<std::vector<FigureCounter>> skills_;
  DayCounts every_day_;  ///< whatever was chosen
  DayCounts days_;
  Pace pace_;
  std::set<DeckId> elsewhere_;
};

}  // namespace

Stats make_stats(const StatsInput& input) {
  Counting counting(input);
  for (const schedule::Event& event : input.log) counting.add(event);
  return counting.finish();
}

}  // namespace knack::report
