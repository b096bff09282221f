// SPDX-License-Identifier: MIT
// What a learner says of a card: put off, suspended, disputed, not allowed, mine was right; and
// edits.
#include <doctest/doctest.h>

#include "unit/drill/driver.hpp"

namespace knack::drill {
namespace {

using schedule::Mark;
using schedule::MarkKind;

const Mark& last_mark(const Driver& driver) {
  return std::get<Mark>(driver.log().back());
}

int times_asked(Driver& driver, const std::string& card) {
  int times = 0;
  while (driver.asks()) {
    times += driver.question().card == card ? 1 : 0;
    driver.choose("best");
  }
  return times;
}

/// A free card and two others, for somebody who can be asked back.
Setup own_words_among_choices() {
  Setup setup = setup_of(make::deck("desk",
                                    {make::free("say", "greet", {{"hello", {"hello"}}}),
                                     make::choice("nod", "greet"),
                                     make::choice("wave", "greet")}));
  setup.can_ask_back = true;
  return setup;
}

TEST_CASE("a card put off makes room for the next, and comes again tomorrow") {
  Setup setup = setup_of(eight_by(5));
  Driver driver(setup);
  const std::string first = driver.question().card;
  driver.act(Bury{});
  CHECK(last_mark(driver).kind == MarkKind::bury);
  CHECK(last_mark(driver).card.text() == first);
  REQUIRE(driver.asks());
  CHECK(driver.question().card != first);
  CHECK(driver.question().number == 1);
  CHECK(times_asked(driver, first) == 0);
  CHECK(std::get<SummaryView>(driver.view()).saved == 9);

  setup.log = driver.log();
  const auto fold = schedule::fold(setup.log);
  CHECK(count_due(setup.decks, fold, study_day(noon), {}).fresh == 1);
  setup.now.at.ms += day_ms;
  Driver next(setup);
  CHECK(times_asked(next, first) == 1);
}

TEST_CASE("a suspended card is not asked on any day, and undo brings it back at once") {
  Setup setup = setup_of(eight_by(5));
  Driver driver(setup);
  const std::string first = driver.question().card;
  driver.act(Suspend{});
  CHECK(last_mark(driver).kind == MarkKind::suspend);
  CHECK(driver.said().find("knack unsuspend " + first) != std::string::npos);
  setup.log = driver.log();
  setup.now.at.ms += day_ms;
  Driver later(setup);
  CHECK(times_asked(later, first) == 0);

  const std::string second = driver.question().card;
  driver.act(Undo{});
  CHECK(driver.question().card == first);
  driver.choose("best");
  CHECK(driver.question().card == second);
}

TEST_CASE("after the feedback a card can be put off, too: its drill of today is gone") {
  Driver driver(setup_of(eight_by(5)));
  const std::string first = driver.question().card;
  const auto& options = driver.question().options;
  const auto bad = std::find(options.begin(), options.end(), "Do bad.") - options.begin() + 1;
  driver.act(Chosen{{static_cast<int>(bad)}});
  const View shown = driver.act(Bury{});
  CHECK(std::holds_alternative<AnsweredView>(shown));
  driver.act(GoOn{});
  CHECK(driver.question().card != first);
  CHECK(times_asked(driver, first) == 0);
}

TEST_CASE("a dispute and a missing permission are notes: the card waits for its answer still") {
  Driver driver(setup_of(eight_by(5)));
  const std::string first = driver.question().card;
  CHECK(std::holds_alternative<NoticeView>(driver.act(Dispute{"two of them fit"})));
  CHECK(last_mark(driver).kind == MarkKind::dispute);
  CHECK(last_mark(driver).text == "two of them fit");
  CHECK(std::holds_alternative<NoticeView>(driver.act(NotAllowed{})));
  CHECK(last_mark(driver).kind == MarkKind::not_allowed);
  CHECK(driver.question().card == first);
  driver.choose("best");
  CHECK(driver.last().card.text() == first);
  CHECK(driver.last().kind == schedule::Kind::scheduled);
}

TEST_CASE("a learner's own wording is kept once, for a free answer that was not judged right") {
  Driver driver(own_words_among_choices());
  CHECK(std::holds_alternative<NoticeView>(driver.act(MineWasRight{})));
  CHECK(driver.log().empty());
  while (driver.question().card != "desk/say") driver.choose("best");
  driver.act(TypedText{"Welcome in!"});
  const View feedback = driver.act(SaidYesNo{false});
  CHECK(std::get<FeedbackView>(feedback).mine_too);
  driver.act(MineWasRight{});
  CHECK(last_mark(driver).kind == MarkKind::accepted);
  CHECK(last_mark(driver).card.text() == "desk/say");
  CHECK(last_mark(driver).text == "Welcome in!");
  const std::size_t kept = driver.log().size();
  driver.act(MineWasRight{});
  CHECK(driver.log().size() == kept);
  driver.act(Undo{});
  driver.act(MineWasRight{});
  CHECK(last_mark(driver).kind == MarkKind::accepted);
  CHECK(last_mark(driver).text == "Welcome in!");
}

TEST_CASE("in a self-check undo waits for its end, since the model answer can be seen") {
  Driver driver(own_words_among_choices());
  while (driver.question().card != "desk/say") driver.choose("best");
  driver.act(TypedText{"Welcome in!"});
  const std::size_t kept = driver.log().size();
  CHECK(std::holds_alternative<NoticeView>(driver.act(Undo{})));
  CHECK(driver.log().size() == kept);
  driver.act(SaidYesNo{true});
  CHECK(driver.last().self_graded);
}

TEST_CASE("the 8th lapse suspends the card and leaves a note that undo passes over") {
  Setup setup = setup_of(make::deck("desk", {make::choice("hard", "greet")}));
  setup.now = noon;
  for (int lapse = 0; lapse < 8; ++lapse) {
    for (const char* answer : {"best", "bad"}) {
      Driver driver(setup);
      REQUIRE(driver.asks());
      const FeedbackView view = driver.choose(answer);
      CHECK(view.leech == (lapse == 7 && answer == std::string("bad")));
      CHECK(view.next_in_days.has_value() != view.leech);
      driver.act(Quit{});
      for (const auto& event : driver.log()) {
        setup.log.push_back(event);
        schedule::stamped(setup.log.back()).id = {"k1",
                                                  static_cast<std::int64_t>(setup.log.size())};
      }
      setup.now.at.ms += 40 * day_ms;
    }
  }
  const auto& mark = std::get<Mark>(setup.log.back());
  CHECK(schedule::is_leech_note(mark));
  Driver driver(setup);
  CHECK(std::get<SummaryView>(driver.view()).nothing_to_do);
  setup.now.at.ms -= 40 * day_ms;
  Driver same_day(setup);
  same_day.act(Undo{});
  const auto fold = schedule::fold(setup.log);
  CHECK(fold.card({{"desk"}, {"hard"}}, 1)->leech);
}

TEST_CASE("an edited deck is asked on as it is now, and a card that is gone makes room") {
  Driver driver(setup_of(eight_by(5)));
  const std::string first = driver.question().card;
  const auto place = driver.session().card_place();
  REQUIRE(place.has_value());
  CHECK(place->file == "desk.toml");
  CHECK(place->card.text() == first);

  deck::Deck edited = eight_by(5);
  for (deck::Card& card : edited.cards) card.situation = make::text("Mended.");
  View view = driver.session().replace(edited, noon);
  CHECK(std::get<QuestionView>(view).card == first);
  CHECK(std::get<QuestionView>(view).situation == "Mended.");

  std::erase_if(edited.cards,
                [&](const deck::Card& card) { return "desk/" + card.id.value.text == first; });
  view = driver.session().replace(edited, noon);
  CHECK(std::get<QuestionView>(view).card != first);
  CHECK(std::get<QuestionView>(view).number == 1);
}

}  // namespace
}  // namespace knack::drill
