// SPDX-License-Identifier: MIT
// Renamed, revised, reset and undone: what becomes of a card's progress.
#include <string>
#include <utility>
#include <vector>

#include <doctest/doctest.h>

#include "schedule/fold.hpp"
#include "unit/schedule/log.hpp"

using namespace knack;
using namespace knack::schedule;

namespace {

Mark renamed(const std::string& from, const std::string& to, int day = 50) {
  return mark(MarkKind::renamed, to, day, from);
}

/// Two passes: due six days later.
std::vector<Event> learned(const std::string& card) {
  return {answer(card, 0, 4), answer(card, 1, 4)};
}

std::vector<Event> operator+(std::vector<Event> a, const std::vector<Event>& b) {
  a.insert(a.end(), b.begin(), b.end());
  return a;
}

}  // namespace

TEST_CASE("A renamed card keeps its progress, in its deck or in another") {
  for (const std::string name : {"d/new", "other/c", "other/new"}) {
    CAPTURE(name);
    const Fold folded = fold(learned("d/c") + std::vector<Event>{renamed("d/c", name)});
    CHECK(state_of(folded, name).due == StudyDay{7});
    CHECK(folded.card(card_ref("d/c"), 1) == nullptr);
    CHECK(folded.cards() == std::vector<std::pair<CardRef, std::int32_t>>{{card_ref(name), 1}});
    CHECK(folded.skill_started({card_ref(name).deck, {"greet"}}) == StudyDay{0});
  }
}

TEST_CASE("Answers before and after a rename are one history") {
  const auto log = learned("d/c") + std::vector<Event>{renamed("d/c", "e/new", 5)} +
                   std::vector<Event>{answer("e/new", 7, 4)};
  CHECK(state_of(fold(log), "e/new").due == StudyDay{22});
}

TEST_CASE("The fold tells which card the last answer is about, by its name after the whole log") {
  const std::vector<Event> log =
      std::vector<Event>{answer("d/old", 0, 4), answer("d/c", 0, 4), answer("d/new", 1, 4)} +
      std::vector<Event>{renamed("d/old", "d/new")};
  Fold folded(prepare(log, {}));
  CHECK(folded.last_card() == nullptr);
  std::vector<const CardRef*> cards;
  for (const Event& event : log) {
    folded.add(event);
    cards.push_back(folded.last_card());
  }
  CHECK(*cards[0] == card_ref("d/new"));
  CHECK(*cards[1] == card_ref("d/c"));
  CHECK(cards[2] == cards[0]);
  CHECK(cards[3] == cards[2]);
}

TEST_CASE("A name used again after its rename is another card") {
  const auto log =
      learned("d/c") + std::vector<Event>{renamed("d/c", "d/new", 5), answer("d/c", 9, 4)};
  const Fold folded = fold(log);
  CHECK(state_of(folded, "d/new").due == StudyDay{7});
  CHECK(state_of(folded, "d/c").due == StudyDay{10});
}

TEST_CASE("Only the last rename of a card counts, for all that came before it") {
  // The second device had not heard of the new name yet.
  const auto log = learned("d/c") + std::vector<Event>{renamed("d/c", "d/wrong", 2),
                                                       answer("d/c", 7, 4),
                                                       renamed("d/c", "d/right", 8)};
  const Fold folded = fold(log);
  CHECK(state_of(folded, "d/right").due == StudyDay{22});
  CHECK(folded.card(card_ref("d/wrong"), 1) == nullptr);
}

TEST_CASE("Renames are followed one after the other") {
  const auto log = learned("a/c") + std::vector<Event>{renamed("a/c", "b/c", 2),
                                                       answer("b/c", 7, 4),
                                                       renamed("b/c", "c/c", 8),
                                                       answer("c/c", 22, 4)};
  const Fold folded = fold(log);
  CHECK(state_of(folded, "c/c").sm2.repetition == 4);
  CHECK(folded.cards().size() == 1);
}

TEST_CASE("A card renamed there and back again ends where it began") {
  const auto log = learned("d/a") + std::vector<Event>{renamed("d/a", "d/b", 2),
                                                       answer("d/b", 7, 4),
                                                       renamed("d/b", "d/a", 8),
                                                       answer("d/a", 22, 4)};
  const Fold folded = fold(log);
  CHECK(state_of(folded, "d/a").sm2.repetition == 4);
  CHECK(folded.card(card_ref("d/b"), 1) == nullptr);
  CHECK(state_of(fold(learned("d/a") + std::vector<Event>{renamed("d/a", "d/a")}), "d/a").due ==
        StudyDay{7});
}

TEST_CASE("Renames that the decks ask for count as if marked last") {
  const auto log = learned("a/c") + std::vector<Event>{renamed("a/c", "b/c", 2)};
  const std::vector<std::pair<CardRef, CardRef>> wanted{{card_ref("b/c"), card_ref("c/c")}};
  Fold folded(prepare(log, {}, wanted));
  for (const Event& event : log) folded.add(event);
  CHECK(state_of(folded, "c/c").due == StudyDay{7});
  CHECK(state_of(fold(log, {}, wanted), "c/c").due == StudyDay{7});
  folded.add(answer("b/c", 3, 4));  // a new card of that name
  CHECK(state_of(folded, "b/c").due == StudyDay{4});
}

TEST_CASE("A rename that was undone is none") {
  auto log = kept(learned("d/c") + std::vector<Event>{renamed("d/c", "d/new")});
  log.emplace_back(undo(log, 2));
  CHECK(state_of(fold(log), "d/c").due == StudyDay{7});
}

TEST_CASE("Marks follow a rename as answers do") {
  const auto log =
      std::vector<Event>{mark(MarkKind::suspend, "d/c", 0), renamed("d/c", "d/new", 1)};
  CHECK(state_of(fold(log), "d/new").suspended);
}

TEST_CASE("A new revision starts a card again and keeps its history") {
  Review revised = answer("d/c", 7, 4);
  revised.revision = 2;
  const auto log = learned("d/c") + std::vector<Event>{revised};
  const auto steps = steps_of(log);
  CHECK(steps[2].first_sight);
  CHECK(steps[2].due == StudyDay{8});
  const Fold folded = fold(log);
  CHECK(state_of(folded, "d/c", 1).due == StudyDay{7});
  CHECK(state_of(folded, "d/c", 2).sm2.repetition == 1);
  CHECK(folded.card(card_ref("d/c"), 3) == nullptr);
  CHECK(folded.cards() ==
        std::vector<std::pair<CardRef, std::int32_t>>{{card_ref("d/c"), 1}, {card_ref("d/c"), 2}});
}

TEST_CASE("What a learner suspended stays so in its next revision, a leech does not") {
  Review revised = answer("d/c", 90, 4);
  revised.revision = 2;
  CHECK(state_of(
            fold(learned("d/c") + std::vector<Event>{mark(MarkKind::suspend, "d/c", 2), revised}),
            "d/c",
            2)
            .suspended);
  std::vector<Event> log;
  for (int i = 0; i < 8; ++i) {
    log.emplace_back(answer("d/c", 2 * i, 4));
    log.emplace_back(answer("d/c", 2 * i + 1, 1));
  }
  log.emplace_back(revised);
  CHECK(state_of(fold(log), "d/c", 1).leech);
  CHECK_FALSE(state_of(fold(log), "d/c", 2).suspended);
}

TEST_CASE("Reset makes a card new again but not unseen") {
  const auto log = learned("d/c") + std::vector<Event>{mark(MarkKind::reset, "d/c", 1)};
  const CardState state = state_of(fold(log), "d/c");
  CHECK(state.due == std::nullopt);
  CHECK(state.sm2 == Sm2State{});
  CHECK(state.status == CardStatus::fresh);
  CHECK(state.run.attempts.empty());
  CHECK(state.first_met == StudyDay{0});
  CHECK(state.answers == 2);
  CHECK(state.key_shown == StudyDay{1});  // it was answered on the day of the reset
  CHECK_FALSE(is_due(state, StudyDay{30}));
  const auto again = log + std::vector<Event>{answer("d/c", 9, 4)};
  CHECK(state_of(fold(again), "d/c").due == StudyDay{10});
  CHECK(fold(again).new_cards_on(StudyDay{9}) == 1);
  CHECK_FALSE(steps_of(again).back().first_sight);
}

TEST_CASE("Reset of a deck resets its cards and no others") {
  const auto log =
      learned("d/a") + learned("d/b") + learned("e/a") + std::vector<Event>{reset_of_deck("d", 2)};
  const Fold folded = fold(log);
  CHECK(state_of(folded, "d/a").due == std::nullopt);
  CHECK(state_of(folded, "d/b").due == std::nullopt);
  CHECK(state_of(folded, "e/a").due == StudyDay{7});
  CHECK(folded.skill_started({{"d"}, {"greet"}}) == std::nullopt);
  CHECK(folded.skill_started({{"e"}, {"greet"}}) == StudyDay{0});
}

TEST_CASE("Reset of a deck means the cards that were in it at the time") {
  const std::vector<Event> moved{renamed("d/a", "e/a", 5)};
  const auto before_move =
      learned("d/a") + learned("e/b") + std::vector<Event>{reset_of_deck("d", 2)} + moved;
  CHECK(state_of(fold(before_move), "e/a").due == std::nullopt);
  CHECK(state_of(fold(before_move), "e/b").due == StudyDay{7});
  const auto not_its_deck = learned("d/a") + std::vector<Event>{reset_of_deck("e", 2)} + moved;
  CHECK(state_of(fold(not_its_deck), "e/a").due == StudyDay{7});
  const auto after_move = learned("d/a") + moved + std::vector<Event>{reset_of_deck("e", 6)};
  CHECK(state_of(fold(after_move), "e/a").due == std::nullopt);
}

TEST_CASE("An answer taken back never was, but its key was seen") {
  auto log = kept(learned("d/c") + std::vector<Event>{answer("d/c", 7, 1)});
  log.emplace_back(undo(log, 2));
  const CardState state = state_of(fold(log), "d/c");
  CHECK(state.due == StudyDay{7});
  CHECK(state.lapses == 0);
  CHECK(state.answers == 2);
  CHECK(state.last_met == StudyDay{1});
  CHECK(state.key_shown == StudyDay{7});
  CHECK(is_due(state, StudyDay{7}));
  log.emplace_back(answer("d/c", 7, 4));
  const auto steps = steps_of(log);
  CHECK_FALSE(steps[2].counted);
  CHECK(steps[3].counted);
  CHECK(steps[3].attempt_of_day == 1);
}

TEST_CASE("The only answer taken back leaves a card new") {
  auto log = kept({answer("d/c", 3, 4)});
  log.emplace_back(undo(log, 0));
  const Fold folded = fold(log);
  CHECK(folded.cards().empty());
  CHECK(folded.new_cards_on(StudyDay{3}) == 0);
  CHECK(state_of(folded, "d/c").first_met == std::nullopt);
}

TEST_CASE("Undo goes by identity: the same number of another origin stays") {
  auto mine = kept({answer("d/c", 0, 4)}, "mine");
  const auto theirs = kept({answer("d/x", 0, 4)}, "theirs");
  mine.emplace_back(undo(mine, 0));
  const Fold folded = fold(merged(mine, theirs));
  CHECK(state_of(folded, "d/c").due == std::nullopt);
  CHECK(state_of(folded, "d/x").due == StudyDay{1});
}

TEST_CASE("Marks can be taken back") {
  auto log = kept(learned("d/c") + std::vector<Event>{mark(MarkKind::reset, "d/c", 2),
                                                      mark(MarkKind::suspend, "d/c", 2),
                                                      setting("scheduler=sm2-delphi", 3)});
  for (const std::size_t place : {2U, 3U, 4U}) log.emplace_back(undo(log, place));
  const Fold folded = fold(log);
  CHECK(state_of(folded, "d/c").due == StudyDay{7});
  CHECK_FALSE(state_of(folded, "d/c").suspended);
  CHECK(folded.settings().dialect == Dialect::sm2);
}

TEST_CASE("A mark about no card and a rename that names none change nothing") {
  const auto log =
      learned("d/c") + std::vector<Event>{mark(MarkKind::suspend, "", 2),
                                          mark(MarkKind::alias, "", 2, "someone"),
                                          mark(MarkKind::renamed, "d/x", 2, "nonsense"),
                                          mark(MarkKind::dispute, "d/c", 2)};
  CHECK(state_of(fold(log), "d/c") == state_of(fold(learned("d/c")), "d/c"));
}
