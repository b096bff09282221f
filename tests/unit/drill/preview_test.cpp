// SPDX-License-Identifier: MIT
// An author sees what a learner sees.
#include "drill/preview.hpp"

#include <doctest/doctest.h>

#include "unit/drill/driver.hpp"

namespace knack::drill {
namespace {

/// A deck of one card and that card.
struct OneCard {
  explicit OneCard(const deck::Card& card) : deck(make::deck("desk", {card})) {}

  [[nodiscard]] Item item() const {
    const deck::Card& card = deck.cards.front();
    return {&deck, &card, {deck.id.value, card.id.value}, {deck.id.value, card.skill.value}};
  }

  deck::Deck deck;
};

FeedbackView feedback(const PreviewStep& step) {
  const auto* view = std::get_if<FeedbackView>(&step.view);
  REQUIRE(view != nullptr);
  return *view;
}

std::vector<std::string> given(const std::vector<PreviewStep>& steps) {
  std::vector<std::string> out;
  for (const PreviewStep& each : steps) out.push_back(each.given);
  return out;
}

TEST_CASE("the question is that of a session with the same seed") {
  const OneCard one(make::choice("c", "skill"));
  for (std::uint64_t seed = 0; seed < 10; ++seed) {
    Setup setup = setup_of(one.deck);
    setup.seed = seed;
    const Driver session(std::move(setup));
    const QuestionView seen = session.question();
    const QuestionView shown =
        preview_question(one.item(), preview_asked(one.item(), seed), {1, 1});
    CHECK(shown.options == seen.options);
    CHECK(shown.situation == seen.situation);
    CHECK(shown.reason == seen.reason);
    CHECK(shown.planned == seen.planned);
  }
}

TEST_CASE("without a seed options stand as written") {
  const OneCard one(make::choice("c", "skill"));
  const QuestionView view = preview_question(one.item(), preview_asked(one.item(), {}), {1, 1});
  CHECK(view.options == std::vector<std::string>{"Do best.", "Do bad.", "Do ok."});
}

TEST_CASE("feedback is that of a session") {
  const OneCard one(make::choice("c", "skill"));
  Driver session(setup_of(one.deck));
  const auto asked = preview_asked(one.item(), 7);
  const FeedbackView seen = session.choose("best");
  const auto steps = preview_steps(one.item(), asked, PreviewAnswers::right);
  REQUIRE(steps.size() == 1);
  const FeedbackView shown = feedback(steps[0]);
  CHECK(shown.mark == seen.mark);
  CHECK(shown.why == seen.why);
  CHECK(shown.chosen.at(0).number == seen.chosen.at(0).number);
  CHECK_FALSE(shown.next_in_days.has_value());
}

TEST_CASE("all answers of a choice card are its options as shown and don't know") {
  const OneCard one(make::choice("c", "skill"));
  const auto steps = preview_steps(one.item(), preview_asked(one.item(), {}), PreviewAnswers::all);
  CHECK(given(steps) == std::vector<std::string>{"1", "2", "3", "? (don't know)"});
  CHECK(feedback(steps[0]).mark == Mark::right);
  CHECK(feedback(steps[1]).mark == Mark::wrong);
  CHECK(feedback(steps[2]).mark == Mark::partly);
  CHECK(feedback(steps[3]).mark == Mark::dont_know);
}

TEST_CASE("of a multi card the right options and all at once are shown") {
  deck::Card card = make::with_options(CardType::multi,
                                       {make::option("a", deck::Verdict::best),
                                        make::option("b", deck::Verdict::harmful),
                                        make::option("c", deck::Verdict::best)});
  const OneCard one(card);
  const auto steps = preview_steps(one.item(), preview_asked(one.item(), {}), PreviewAnswers::all);
  CHECK(given(steps) == std::vector<std::string>{"1 3", "1 2 3", "? (don't know)"});
  CHECK(feedback(steps[0]).mark == Mark::right);
  CHECK(feedback(steps[1]).mark == Mark::harmful);
}

TEST_CASE("of an order card the right order and another are shown") {
  const OneCard one(make::order("c", "skill"));
  const auto steps = preview_steps(one.item(), preview_asked(one.item(), {}), PreviewAnswers::all);
  CHECK(given(steps) == std::vector<std::string>{"1 2 3", "3 2 1", "? (don't know)"});
  CHECK(feedback(steps[0]).mark == Mark::right);
  CHECK(feedback(steps[1]).mark == Mark::wrong);
}

TEST_CASE(
    "of a free card the author's own texts are judged, and what needs a self-check is asked") {
  deck::Card card = make::free("c", "skill", {{"sorry", {"sorry"}}, {"wait", {"wait*"}}});
  auto& key = std::get<deck::Answer>(card.key);
  key.model = make::text("Sorry for the wait.");
  key.bad = make::texts({"What is your number?"});
  key.avoid.push_back({make::texts({"calm down", "relax"}), make::text("It hurts."), {}, false});
  const OneCard one(card);
  const auto asked = preview_asked(one.item(), {});
  const auto right = preview_steps(one.item(), asked, PreviewAnswers::right);
  REQUIRE(right.size() == 1);
  CHECK(feedback(right[0]).mark == Mark::right);
  const auto all = preview_steps(one.item(), asked, PreviewAnswers::all);
  REQUIRE(all.size() == 4);
  REQUIRE(std::holds_alternative<SelfCheckView>(all[1].view));
  CHECK(std::get<SelfCheckView>(all[1].view).typed == "What is your number?");
  CHECK(std::get<SelfCheckView>(all[1].view).asking == 0);
  CHECK(feedback(all[2]).avoided == "calm down");
  CHECK(feedback(all[2]).mine_too);
  CHECK(feedback(all[3]).mark == Mark::dont_know);
}

TEST_CASE("a probe looks as in an exam") {
  deck::Card card = make::choice("c", "skill");
  card.probe = true;
  const OneCard one(card);
  const QuestionView view = preview_question(one.item(), preview_asked(one.item(), {}), {2, 5});
  CHECK(view.exam);
  CHECK(view.reason == Reason::exam);
  CHECK(view.number == 2);
}

}  // namespace
}  // namespace knack::drill
