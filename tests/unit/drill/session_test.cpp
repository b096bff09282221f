// SPDX-License-Identifier: MIT
// A session: what is asked, in which order, what an answer leads to.
#include "drill/session.hpp"

#include <set>

#include <doctest/doctest.h>

#include "unit/drill/driver.hpp"

namespace knack::drill {
namespace {

/// The day after a session in which all was right, for one of its cards.
Setup one_card_due() {
  Setup setup = setup_of(eight_by(5));
  Driver first(setup);
  while (first.asks()) first.choose("best");
  setup.log = first.log();
  setup.now.at.ms += day_ms;
  setup.limits.new_in_session = 0;
  setup.limits.cards = 1;
  return setup;
}

TEST_CASE("a first session asks ten new cards, right ones once, and says so at the end") {
  Driver driver(setup_of(eight_by(5)));
  std::set<std::string> asked;
  while (driver.asks()) {
    CHECK(driver.question().reason == Reason::fresh);
    CHECK(asked.insert(driver.question().card).second);
    driver.choose("best");
  }
  const auto& summary = std::get<SummaryView>(driver.view());
  CHECK(asked.size() == 10);
  CHECK(summary.saved == 10);
  CHECK(summary.first_tries == 10);
  CHECK(summary.first_right == 10);
  CHECK(summary.next_in_days == 1);
  CHECK(summary.next_count == 10);
}

TEST_CASE("a skill begins with two cards, then siblings keep three others between them") {
  Driver driver(setup_of(eight_by(5)));
  std::vector<std::string> skills;
  while (driver.asks()) {
    skills.push_back(driver.question().card.substr(0, 7));
    driver.choose("best");
  }
  for (std::size_t i = 0; i + 1 < skills.size(); i += 2) CHECK(skills[i] == skills[i + 1]);
}

TEST_CASE("a wrong answer comes again today, soon and not beside its siblings, at most 3 times") {
  Driver driver(setup_of(eight_by(5)));
  const std::string hard = driver.question().card;
  std::vector<std::size_t> places;
  std::size_t place = 0;
  while (driver.asks()) {
    const bool is_hard = driver.question().card == hard;
    if (is_hard) {
      places.push_back(place);
      CHECK(driver.question().reason == (place == 0 ? Reason::fresh : Reason::drill));
    }
    driver.choose(is_hard ? "bad" : "best");
    ++place;
  }
  REQUIRE(places.size() == 4);
  // It and its sibling open the skill; two pairs of other skills come between.
  CHECK(places[1] - places[0] == 6);
  CHECK(std::get<Review>(driver.log()[places[0]]).kind == Kind::scheduled);
  CHECK(std::get<Review>(driver.log()[places[1]]).kind == Kind::drill);
  CHECK(std::get<SummaryView>(driver.view()).hardest == std::vector<std::string>{hard});
}

TEST_CASE("feedback has the reason of the chosen option, of the best one, and the explanation") {
  Driver driver(setup_of(eight_by(1)));
  const FeedbackView wrong = driver.choose("bad");
  CHECK(wrong.mark == Mark::wrong);
  REQUIRE(wrong.chosen.size() == 1);
  CHECK(wrong.chosen[0].why == "because bad");
  REQUIRE(wrong.best.size() == 1);
  CHECK(wrong.best[0].why == "because best");
  CHECK(wrong.why.starts_with("Explanation of"));
  CHECK(wrong.again_today);
  CHECK(wrong.next_in_days == 1);
  CHECK(driver.last().error == "rush-to-fix");
  const FeedbackView partly = driver.choose("ok");
  CHECK(partly.mark == Mark::partly);
  const FeedbackView right = driver.choose("best");
  CHECK(right.mark == Mark::right);
  CHECK(right.best.empty());
}

TEST_CASE("the same seed gives the same session, another one another order of options") {
  const auto shown = [](std::uint64_t seed) {
    Setup setup = setup_of(eight_by(5));
    setup.seed = seed;
    Driver driver(std::move(setup));
    std::vector<std::string> all;
    while (driver.asks()) {
      all.push_back(driver.question().card);
      all.insert(all.end(), driver.question().options.begin(), driver.question().options.end());
      driver.choose("best");
      CHECK(driver.last().seed == seed);
    }
    return all;
  };
  CHECK(shown(1) == shown(1));
  CHECK(shown(1) != shown(2));
}

TEST_CASE("what cannot be an answer is told and keeps nothing") {
  Driver driver(setup_of(eight_by(1)));
  for (const auto& numbers : std::vector<std::vector<int>>{{}, {0}, {4}, {1, 2}, {-1}, {1, 1}}) {
    CHECK(std::holds_alternative<NoticeView>(driver.act(Chosen{numbers})));
  }
  CHECK(std::holds_alternative<NoticeView>(driver.act(TypedText{"hello"})));
  CHECK(std::holds_alternative<NoticeView>(driver.act(GoOn{})));
  CHECK(std::holds_alternative<NoticeView>(driver.act(SaidYesNo{true})));
  CHECK(driver.log().empty());
}

TEST_CASE("when all is answered wrong, siblings still have three others between them") {
  Driver driver(setup_of(eight_by(5)));
  std::vector<std::string> skills;
  std::vector<bool> fresh;
  while (driver.asks()) {
    skills.push_back(driver.question().card.substr(0, 7));
    fresh.push_back(driver.question().reason == Reason::fresh);
    driver.choose("bad");
  }
  REQUIRE(skills.size() == 40);
  // Until the queue runs out nothing forces two of a skill together but its first round.
  for (std::size_t i = 0; i < 24; ++i) {
    for (std::size_t near = i + 1; near <= i + 3; ++near) {
      const bool opens = fresh[i] && fresh[near] && near == i + 1;
      CAPTURE(i);
      CHECK((opens || skills[i] != skills[near]));
    }
  }
}

TEST_CASE("cards of one skill alone come again after three others") {
  Driver driver(setup_of(eight_by(1)));
  const std::string hard = driver.question().card;
  driver.choose("bad");
  for (int others = 0; others < 3; ++others) {
    CHECK(driver.question().card != hard);
    driver.choose("best");
  }
  CHECK(driver.question().card == hard);
}

TEST_CASE("the place in the session stays true when answers are taken back") {
  Driver driver(setup_of(eight_by(5)));
  const auto place = [&] { return std::pair(driver.question().number, driver.question().planned); };
  driver.choose("bad");
  CHECK(place() == std::pair(2, 11));
  driver.act(Undo{});
  CHECK(place() == std::pair(1, 10));
  driver.choose("best");
  CHECK(place() == std::pair(2, 10));
  driver.choose("best");
  driver.act(Undo{});
  driver.act(Undo{});
  CHECK(place() == std::pair(1, 10));
  driver.act(Suspend{});
  CHECK(place() == std::pair(1, 9));
  driver.act(Undo{});
  CHECK(place() == std::pair(1, 10));
}

TEST_CASE("undo takes the last answer back and asks that card again") {
  Driver driver(setup_of(eight_by(5)));
  const std::string first = driver.question().card;
  driver.choose("bad");
  const std::string second = driver.question().card;
  driver.act(Undo{});
  REQUIRE(driver.asks());
  CHECK(driver.question().card == first);
  CHECK(driver.question().reason == Reason::fresh);
  driver.choose("best");
  CHECK(driver.last().kind == Kind::scheduled);
  CHECK(driver.last().hinted);
  CHECK(driver.question().card == second);
  int of_first = 0;
  while (driver.asks()) {
    of_first += driver.question().card == first ? 1 : 0;
    driver.choose("best");
  }
  CHECK(of_first == 0);  // the drill that the wrong answer asked for is gone
  CHECK(std::get<SummaryView>(driver.view()).saved == 10);
}

TEST_CASE("undo right after feedback, twice, and with nothing to undo") {
  Driver driver(setup_of(eight_by(5)));
  CHECK(std::holds_alternative<NoticeView>(driver.act(Undo{})));
  const std::string first = driver.question().card;
  driver.choose("best");
  const std::string second = driver.question().card;
  driver.act(Unknown{});
  driver.act(Undo{});
  CHECK(driver.question().card == second);
  driver.act(Undo{});
  CHECK(driver.question().card == first);
  CHECK(std::holds_alternative<NoticeView>(driver.act(Undo{})));
  driver.choose("best");
  CHECK(driver.question().card == second);
}

TEST_CASE("skip asks later, quit says what is left") {
  Driver driver(setup_of(eight_by(5)));
  const std::string first = driver.question().card;
  driver.act(Skip{});
  CHECK(driver.question().card != first);
  CHECK(driver.question().number == 1);
  driver.choose("bad");
  const View end = driver.act(Quit{});
  CHECK(std::get<SummaryView>(end).saved == 1);
  CHECK(std::get<SummaryView>(end).drills_left == 1);
  CHECK(driver.log().size() == 1);
}

TEST_CASE("the next day's session asks what is due, and the day's limit counts what was new") {
  Setup setup = setup_of(eight_by(5));
  setup.limits.new_per_day = 3;
  Driver first(setup);
  while (first.asks()) first.choose("best");
  CHECK(first.log().size() == 3);

  setup.log = first.log();
  Driver again(setup);
  CHECK(std::get<SummaryView>(again.view()).nothing_to_do);

  setup.now.at.ms += day_ms;
  Driver next(setup);
  int due = 0;
  int fresh = 0;
  while (next.asks()) {
    due += next.question().reason == Reason::due ? 1 : 0;
    fresh += next.question().reason == Reason::fresh ? 1 : 0;
    if (next.question().reason == Reason::due) CHECK(next.question().days_since == 1);
    next.choose("best");
  }
  CHECK(due == 3);
  CHECK(fresh == 3);
}

TEST_CASE("drills owed from an earlier session of the day come first in the next") {
  Setup setup = setup_of(eight_by(5));
  Driver first(setup);
  const std::string hard = first.question().card;
  first.choose("bad");
  first.act(Quit{});
  setup.log = first.log();
  Driver second(setup);
  CHECK(second.question().card == hard);
  CHECK(second.question().reason == Reason::drill);
  const auto fold = schedule::fold(setup.log);
  const auto counts = count_due(setup.decks, fold, study_day(noon), {});
  CHECK(counts.learning == 1);
  CHECK(counts.fresh == 9);
  setup.now.at.ms += day_ms;
  CHECK(count_due(setup.decks, fold, study_day(setup.now), {}).learning == 0);
}

TEST_CASE("a lapse asks another card of the skill as a drill") {
  Driver second(one_card_due());
  const std::string lapsed = second.question().card;
  second.choose("bad");
  std::set<std::string> drilled;
  while (second.asks()) {
    CHECK(second.question().reason == Reason::drill);
    drilled.insert(second.question().card);
    second.choose("best");
  }
  drilled.erase(lapsed);
  REQUIRE(drilled.size() == 1);
  CHECK(drilled.begin()->substr(0, 7) == lapsed.substr(0, 7));
}

TEST_CASE("a lapse that is taken back asks no other card of the skill") {
  Driver second(one_card_due());
  second.choose("bad");
  CHECK(second.question().planned == 3);
  second.act(Undo{});
  CHECK(second.question().number == 1);
  CHECK(second.question().planned == 1);
  second.choose("best");
  CHECK_FALSE(second.asks());
}

TEST_CASE("filters choose cards, and one that matches nothing is refused with a near name") {
  Setup setup = setup_of(eight_by(3));
  setup.filter.skills = {{"skill1"}};
  Driver driver(setup);
  while (driver.asks()) {
    CHECK(driver.question().card.starts_with("desk/s1-"));
    driver.choose("best");
  }
  setup.filter.skills = {{"skil1"}};
  const auto refused = Session::begin(setup);
  REQUIRE_FALSE(refused.has_value());
  CHECK(refused.error().kind == ErrorKind::usage);
  CHECK(refused.error().remedy.find("skill") != std::string::npos);
}

TEST_CASE("a free answer with a group missing is asked about, or not judged where nobody can be") {
  const auto deck = make::deck(
      "desk", {make::free("say", "greet", {{"hello", {"good morning"}}, {"seat", {"sit down"}}})});
  Setup setup = setup_of(deck);
  setup.can_ask_back = true;
  Driver asked(setup);
  const View check = asked.act(TypedText{"Good morning!"});
  REQUIRE(std::holds_alternative<SelfCheckView>(check));
  CHECK(asked.log().empty());
  CHECK(std::get<SelfCheckView>(check).asking == 1);
  asked.act(SaidYesNo{true});
  CHECK(asked.last().verdict == schedule::Verdict::best);
  CHECK(asked.last().self_graded);
  CHECK(asked.last().response == std::vector<std::string>{"hello", "seat"});

  setup.can_ask_back = false;
  Driver alone(setup);
  const View shown = alone.act(TypedText{"Good morning!"});
  CHECK(std::get<FeedbackView>(shown).mark == Mark::not_judged);
  CHECK(alone.last().kind == Kind::practice);
  CHECK_FALSE(alone.last().grade.has_value());
}

TEST_CASE("a card that was renamed or moved keeps its schedule, a new revision starts again") {
  Setup setup = setup_of(make::deck("desk", {make::choice("old-name", "greet")}));
  Driver first(setup);
  first.choose("best");
  setup.log = first.log();
  setup.now.at.ms += day_ms;

  auto renamed = make::choice("new-name", "greet");
  renamed.was = make::texts({"old-name"});
  auto moved = make::choice("new-name", "greet");
  moved.was = make::texts({"desk/old-name"});
  auto deck_renamed = make::deck("counter", {make::choice("old-name", "greet")});
  deck_renamed.was = make::texts({"desk"});
  for (const auto& deck :
       {make::deck("desk", {renamed}), make::deck("other", {moved}), deck_renamed}) {
    Setup then = setup;
    then.decks = {deck};
    auto session = Session::begin(then);
    const auto marks = session->opening_events();
    REQUIRE(marks.size() == 1);
    CHECK(std::get<schedule::Mark>(marks[0]).value == "desk/old-name");
    session->stored(marks);
    const View question = session->first();
    CHECK(std::get<QuestionView>(question).reason == Reason::due);
    then.log.insert(then.log.end(), marks.begin(), marks.end());
    CHECK(Session::begin(then)->opening_events().empty());
  }

  auto revised = make::choice("old-name", "greet");
  revised.revision = 2;
  setup.decks = {make::deck("desk", {revised})};
  Driver anew(setup);
  CHECK(anew.question().reason == Reason::fresh);
  CHECK_FALSE(anew.question().days_since.has_value());
}

}  // namespace
}  // namespace knack::drill
