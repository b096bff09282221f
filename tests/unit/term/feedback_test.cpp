// SPDX-License-Identifier: MIT
// What is said after an answer, at the begin and at the end.
#include <doctest/doctest.h>

#include "term/layout.hpp"
#include "unit/term/views.hpp"

namespace knack::term {
namespace {

std::string shown(const drill::View& view, Mode mode = Mode::piped) {
  return render(view, Style{}, mode);
}

TEST_CASE("a wrong answer: the mark, the own choice, the best one, why, and what comes next") {
  CHECK(shown(feedback(), Mode::keys) ==
        "✗ Not this.\n"
        "  Your answer:\n"
        "    3  Ask for an e-mail\n"
        "       It would come from the same attacker.\n"
        "  Best is:\n"
        "    2  Refuse and call IT on the known number\n"
        "Why: The code proves that you are logging in.\n"
        "Time: 4.1 s, 0.8 s slower than usual for you.\n"
        "It comes again today.\n"
        "Next time: tomorrow.\n"
        "Keys: Enter next, u undo, h more, q quit.\n");
}

TEST_CASE("a right answer does not say its why twice, nor the best beside itself") {
  drill::FeedbackView view;
  view.type = CardType::multi;
  view.chosen = {{1, "Listen", "Because."}, {2, "Repeat", std::nullopt}};
  view.best = {{2, "Repeat", std::nullopt}, {1, "Listen", "Because."}};
  view.why = "Because.";
  CHECK(shown(view) ==
        "✓ Right.\n"
        "  Your answer:\n"
        "    1  Listen\n"
        "    2  Repeat\n"
        "Why: Because.\n");
}

TEST_CASE("an order that differs is shown beside the right one") {
  drill::FeedbackView view;
  view.mark = drill::Mark::partly;
  view.type = CardType::order;
  view.chosen = {{1, "Act", std::nullopt}, {2, "Look", std::nullopt}};
  view.best = {{2, "Look", std::nullopt}, {1, "Act", std::nullopt}};
  const auto text = shown(view);
  CHECK(has(text, "~ Partly right.\n  Your order:\n    1  Act\n    2  Look\n"));
  CHECK(has(text, "  The right order:\n    2  Look\n    1  Act\n"));
  CHECK(has(text, "\nWhy: see the best answer above.\n"));
}

TEST_CASE("every mark is said in words") {
  using drill::Mark;
  const std::vector<std::pair<Mark, std::string_view>> rows = {
      {Mark::right, "Right."},
      {Mark::partly, "Partly right."},
      {Mark::wrong, "Not this."},
      {Mark::harmful, "This harms."},
      {Mark::dont_know, "Here is the answer."},
      {Mark::not_judged, "Not judged."},
  };
  for (const auto& row : rows) {
    const std::string_view words = row.second;
    drill::FeedbackView view;
    view.mark = row.first;
    CAPTURE(words);
    CHECK(has(lines_of(shown(view)).front(), words));
  }
}

TEST_CASE(
    "a free answer: the own words, a good answer, what was there, missing and better unsaid") {
  drill::FeedbackView view;
  view.mark = drill::Mark::partly;
  view.type = CardType::free;
  view.typed = "calm down, I will check";
  view.model = "I see this is annoying. I will check now.";
  view.groups = {{"takes it up", true, "I will check"}, {"names the feeling", false, ""}};
  view.avoided = "calm down";
  view.avoided_why = "It sounds like an order.";
  view.forgave_spelling = true;
  CHECK(shown(view) ==
        "~ Partly right.\n"
        "  You wrote: calm down, I will check\n"
        "  A good answer: I see this is annoying. I will check now.\n"
        "  There: takes it up (I will check)\n"
        "  Missing: names the feeling\n"
        "  Better not to say: calm down\n"
        "    It sounds like an order.\n"
        "  A small slip of spelling was forgiven.\n"
        "Why: see the good answer above.\n");
}

TEST_CASE("time, speed, slowness, the next day and a leech are told when they are known") {
  drill::FeedbackView view;
  view.latency = Millis{2349};
  CHECK(has(shown(view), "Time: 2.3 s.\n"));
  view.faster_than_usual_milli = 1500;
  CHECK(has(shown(view), "Time: 2.3 s, 1.5 s faster than usual for you.\n"));
  view.faster_than_usual_milli = 99;
  CHECK(has(shown(view), "Time: 2.3 s, as usual for you.\n"));
  view.slow = true;
  CHECK(has(shown(view), "Not quick yet"));
  CHECK_FALSE(has(shown(view), "quicker than it can be read"));
  view.too_quick = true;
  CHECK(has(shown(view),
            "That came quicker than it can be read, so it does not count as known yet.\n"));
  view.next_in_days = 6;
  CHECK(has(shown(view), "Next time: in 6 days.\n"));
  view.leech = true;
  view.card = "phone/otp-1";
  CHECK(has(shown(view), "knack unsuspend"));
  CHECK(has(shown(view), "phone/otp-1\n"));
}

TEST_CASE("a self-check shows both answers once and asks for one part after the other") {
  drill::SelfCheckView view;
  view.typed = "I will check";
  view.model = "Sorry. I will check.";
  view.groups = {{"takes it up", true, "I will check"}, {"regret", false, ""}, {"time", false, ""}};
  view.asking = 1;
  CHECK(shown(view) ==
        "  You wrote: I will check\n"
        "  A good answer: Sorry. I will check.\n"
        "  There: takes it up (I will check)\n"
        "Did you say: regret? y/n\n");
  view.asking = 2;
  CHECK(shown(view) == "Did you say: time? y/n\n");
}

TEST_CASE("a self-check offers no undo, which is refused before the answer is whole") {
  const std::string keys = render(drill::SelfCheckView{}, Style{}, Mode::keys);
  CHECK(has(keys, "Keys: y yes, n no, h more, q quit.\n"));
}

TEST_CASE("the summary says first what is saved") {
  drill::SummaryView view;
  view.saved = 3;
  view.cards = 2;
  view.first_tries = 2;
  view.first_right = 1;
  view.median = Millis{3100};
  view.hardest = {"phone/otp-1"};
  view.due_left = 1;
  view.drills_left = 2;
  view.next_in_days = 1;
  view.next_count = 4;
  view.next_minutes = 2;
  view.duration = Millis{70'000};
  CHECK(shown(view) ==
        "\n"
        "3 answers saved.\n"
        "Right at the first try: 1 of 2.\n"
        "Median time of an answer: 3.1 s.\n"
        "Hardest: phone/otp-1.\n"
        "2 different cards in 1 min 10 s.\n"
        "1 card is still due today.\n"
        "2 cards should be asked once more today.\n"
        "Next: 4 cards are due tomorrow, about 2 min.\n");
}

TEST_CASE("an empty summary says that nothing was saved, or kindly that nothing was to do") {
  drill::SummaryView view;
  CHECK(shown(view) == "\n0 answers saved.\n");
  view.nothing_to_do = true;
  view.next_in_days = 3;
  view.next_count = 1;
  view.next_minutes = 1;
  CHECK(shown(view) ==
        "\n"
        "Nothing to do now: nothing is due, and no new cards are left for today.\n"
        "  Enjoy the break.\n"
        "Next: 1 card is due in 3 days, about 1 min.\n");
}

TEST_CASE("the start tells what lies ahead") {
  drill::StartView view;
  view.decks = {"Phone", "Phishing"};
  view.due = 12;
  view.fresh = 4;
  view.learning = 2;
  view.cards = 18;
  view.minutes = 6;
  view.due_elsewhere = 1;
  view.elsewhere = {"lost-deck"};
  view.left_out = {"2 cards of x.toml left out: knack validate x.toml"};
  CHECK(render_start(view, Style{}) ==
        "Phone, Phishing\n"
        "Due 12, new 4, again today 2.\n"
        "18 cards in this session, about 6 min.\n"
        "1 due card belongs to a deck that was not found (lost-deck): knack doctor\n"
        "2 cards of x.toml left out: knack validate x.toml\n");
}

TEST_CASE("seconds are rounded to one digit") {
  CHECK(seconds(Millis{0}) == "0.0");
  CHECK(seconds(Millis{949}) == "0.9");
  CHECK(seconds(Millis{950}) == "1.0");
  CHECK(seconds(Millis{61'000}) == "61.0");
  CHECK(seconds(Millis{-5}) == "0.0");
}

TEST_CASE("the end of a session compares with the own past where there is one") {
  drill::SummaryView view;
  view.saved = 18;
  view.cards = 18;
  view.first_tries = 18;
  view.first_right = 15;
  view.median = Millis{3100};
  view.duration = Millis{430'000};
  view.time_is_up = true;
  view.past = {76, Millis{3900}, 9, 2, 18, 10};
  CHECK(shown(view) ==
        "\n"
        "18 answers saved.\n"
        "The time is up.\n"
        "Right at the first try: 15 of 18, 83 %; the 7 days before 76 %.\n"
        "Median time of an answer: 3.1 s; a week ago 3.9 s.\n"
        "18 different cards in 7 min 10 s.\n"
        "Automatic: 9 of 18 situations, 2 more than before.\n"
        "10 days in a row.\n");
}

TEST_CASE("practice says that it moves nothing, and that only what was met is practised") {
  drill::StartView start;
  start.purpose = drill::Purpose::practice;
  start.decks = {"Phone"};
  start.cards = 20;
  start.minutes = 6;
  CHECK(render_start(start, {}) ==
        "Phone\n"
        "Practice: 20 situations, about 6 min. It moves no due date.\n");
  drill::SummaryView end;
  end.nothing_to_do = true;
  end.purpose = drill::Purpose::practice;
  CHECK(shown(end).find("that you have met") != std::string::npos);
}

drill::ExamResultView passed_exam() {
  drill::ExamResultView view;
  view.planned = view.saved = view.judged = 30;
  view.fresh = 12;
  view.finished = view.passed = true;
  view.bound_permille = 96;
  view.certified = {"phone/refuse"};
  return view;
}

TEST_CASE("a passed exam says what it proves and what it certifies") {
  CHECK(shown(passed_exam()) ==
        "\n"
        "30 answers saved.\n"
        "Passed: 30 of 30 right.\n"
        "No error in 30 situations: with 95 % confidence fewer than 9.6 % of such\n"
        "  situations would go wrong.\n"
        "12 of 30 were new to you or not seen for 30 days.\n"
        "Certified: phone/refuse.\n");
}

TEST_CASE("an exam not passed shows each situation with the answer given and the best one") {
  drill::ExamResultView view;
  view.planned = view.saved = 6;
  view.judged = 5;
  view.wrong = 1;
  view.finished = true;
  view.revoked = {"phone/refuse"};
  view.not_today = {"phone/refuse"};
  view.misses = {{"phone/otp-1",
                  "A caller asks for the code.",
                  "What do you do?",
                  {"Give the code"},
                  {"Refuse"},
                  "The code proves that you are logging in.",
                  false},
                 {"phone/say", "He insists.", "What do you say?", {}, {"No, sorry."}, "", true}};
  CHECK(shown(view) ==
        "\n"
        "6 answers saved.\n"
        "Not passed: 4 of 5 right.\n"
        "0 of 5 were new to you or not seen for 30 days.\n"
        "No longer certified: phone/refuse.\n"
        "For phone/refuse an exam counts again from tomorrow.\n"
        "\n"
        "  A caller asks for the code.\n"
        "  What do you do?\n"
        "  Your answer: Give the code\n"
        "  Best is: Refuse\n"
        "  Because: The code proves that you are logging in.\n"
        "\n"
        "  He insists.\n"
        "  What do you say?\n"
        "  Your answer: don't know\n"
        "  Best is: No, sorry.\n"
        "  Your wording could not be judged; it counts neither way.\n");
}

}  // namespace
}  // namespace knack::term
