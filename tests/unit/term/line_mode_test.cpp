// SPDX-License-Identifier: MIT
// The dialogue of line mode.
#include <sstream>

#include <doctest/doctest.h>

#include "term/line_answer.hpp"
#include "term/screen.hpp"
#include "unit/term/told.hpp"
#include "unit/term/views.hpp"

namespace knack::term {
namespace {

using drill::Command;

std::string told(const Reply& reply) {
  const auto* command = std::get_if<Command>(&reply.what);
  return command == nullptr ? "end" : term::told(*command);
}

/// A line-mode screen over strings; the clock moves 250 ms with every look at it.
struct Talk {
  explicit Talk(const std::string& input, bool terminal = false) : in(input) {
    const Clock clock{[this] { return Millis{now += 250}; }, [] { return Millis{0}; }};
    LineInput lines{&in, &out, &err, terminal};
    lines.forget = [this] { forgotten_at.push_back(out.str().size()); };
    screen = make_lines(lines, Style{}, clock);
  }

  std::istringstream in;
  std::ostringstream out;
  std::ostringstream err;
  std::int64_t now = 0;
  std::vector<std::size_t> forgotten_at;  ///< how much had been shown when type-ahead was dropped
  std::unique_ptr<Screen> screen;
};

struct Row {
  CardType type;
  std::string_view line;
  std::string_view want;  ///< "problem" if it is no answer
};

TEST_CASE("a line is an answer in each of its spellings, or a problem") {
  const std::vector<Row> rows = {
      {CardType::choice, "2", "chosen 2"},
      {CardType::choice, "  2\t", "chosen 2"},
      {CardType::choice, "2,", "chosen 2"},
      {CardType::choice, "12", "problem"},
      {CardType::choice, "1 1", "problem"},
      {CardType::choice, "0", "problem"},
      {CardType::choice, "4", "problem"},
      {CardType::choice, "", "problem"},
      {CardType::choice, "two", "problem"},
      {CardType::choice, "-1", "problem"},
      {CardType::choice, "1.", "problem"},
      {CardType::choice, "?", "unknown"},
      {CardType::choice, " ? ", "unknown"},
      {CardType::choice, "??", "problem"},
      {CardType::choice, ":s", "skip"},
      {CardType::choice, ":u", "undo"},
      {CardType::choice, ":q", "quit"},
      {CardType::choice, ":й", "quit"},
      {CardType::choice, ":b", "bury"},
      {CardType::choice, ":z", "suspend"},
      {CardType::choice, ":d", "note"},
      {CardType::choice, ":d  two of them fit ", "note two of them fit"},
      {CardType::choice, ":dtwo", "problem"},
      {CardType::choice, ":s now", "problem"},
      {CardType::choice, ":!", "not allowed"},
      {CardType::choice, ":m", "mine"},
      {CardType::choice, ":e", "edit"},
      {CardType::choice, ":p", "pause"},
      {CardType::choice, ":h", "help"},
      {CardType::choice, ":x", "problem"},
      {CardType::choice, ":", "problem"},
      {CardType::choice, "q", "problem"},
      {CardType::multi, "1 3", "chosen 1 3"},
      {CardType::multi, "3,1", "chosen 1 3"},
      {CardType::multi, "31", "chosen 1 3"},
      {CardType::multi, "3, 2 ,1", "chosen 1 2 3"},
      {CardType::multi, "2", "chosen 2"},
      {CardType::multi, "2 2", "problem"},
      {CardType::multi, "1 4", "problem"},
      {CardType::multi, ",", "problem"},
      {CardType::order, "3 1 2", "chosen 3 1 2"},
      {CardType::order, "312", "chosen 3 1 2"},
      {CardType::order, "3,1,2", "chosen 3 1 2"},
      {CardType::order, "31", "problem"},
      {CardType::order, "3112", "problem"},
      {CardType::order, "311", "problem"},
      {CardType::free, "I will check.", "typed I will check."},
      {CardType::free, "  2 ", "typed 2"},
      {CardType::free, "?", "unknown"},
      {CardType::free, ":)", "typed :)"},
      {CardType::free, ":d", "note"},
      {CardType::free, "What? ", "typed What?"},
      {CardType::free, ":q", "quit"},
      {CardType::free, ":quit", "typed :quit"},
      {CardType::free, "   ", "problem"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.line);
    const auto read = read_answer(row.line, row.type, row.type == CardType::free ? 0 : 3);
    std::string got = "problem";
    if (const auto* command = std::get_if<Command>(&read)) got = term::told(*command);
    if (const auto* act = std::get_if<ScreenAct>(&read)) got = term::told(*act);
    CHECK(got == row.want);
  }
}

TEST_CASE("yes and no are read in words and letters, also under a Russian layout") {
  for (const std::string_view yes : {"y", "Y", " yes ", "н", "да"}) {
    CAPTURE(yes);
    CHECK(read_yes_no(yes) == true);
  }
  for (const std::string_view no : {"n", "N", "no", "т", "нет"}) {
    CAPTURE(no);
    CHECK(read_yes_no(no) == false);
  }
  for (const std::string_view neither : {"", "ye", "1", "?", "ny"}) {
    CAPTURE(neither);
    CHECK_FALSE(read_yes_no(neither).has_value());
  }
}

TEST_CASE("each line of a pipe is an answer, untimed, and feedback reads none") {
  Talk talk("2\n1 3\n312\nI will check.");
  CHECK(told(talk.screen->ask(question())) == "chosen 2");
  CHECK(told(talk.screen->ask(feedback())) == "go on");
  CHECK(told(talk.screen->ask(question(CardType::multi))) == "chosen 1 3");
  CHECK(told(talk.screen->ask(drill::SelfCheckView{})) == "no");
  const Reply order = talk.screen->ask(question(CardType::order));
  CHECK(told(order) == "chosen 3 1 2");
  CHECK_FALSE(order.total.has_value());
  CHECK(told(talk.screen->ask(question(CardType::free))) == "typed I will check.");
  CHECK(told(talk.screen->ask(question())) == "end");
  CHECK(talk.err.str().empty());
  CHECK_FALSE(has(talk.out.str(), "> "));
  CHECK_FALSE(talk.screen->can_ask_back());
  CHECK_FALSE(talk.screen->timed());
  CHECK_FALSE(talk.screen->keys());
}

TEST_CASE("after the end of input nothing more is shown or asked") {
  Talk talk("");
  CHECK(told(talk.screen->ask(question())) == "end");
  const std::string before = talk.out.str();
  CHECK(told(talk.screen->ask(question())) == "end");
  CHECK(talk.out.str() == before);
}

TEST_CASE("a line that is no answer is told on stderr, and the next line is taken") {
  const std::string long_line(100'000, '1');
  const std::string nul("1\0", 2);
  Talk talk("7\n\nx\n" + long_line + "\n" + nul + "\n\xff\xfe\n2\n");
  CHECK(told(talk.screen->ask(question())) == "chosen 2");
  const std::string err = talk.err.str();
  CHECK(has(err, "There is no 7 here."));
  CHECK(has(err, "longer than 65536 bytes"));
  CHECK(has(err, "not text in UTF-8"));
  std::size_t messages = 0;
  for (const std::string& line : lines_of(err)) messages += line.starts_with(' ') ? 0U : 1U;
  CHECK(messages == 6);
  CHECK_FALSE(has(talk.out.str(), "There is no 7"));
}

TEST_CASE("lines of Windows and a byte order mark are understood") {
  Talk talk(
      "\xef\xbb\xbf"
      "1\r\n2\r\n");
  CHECK(told(talk.screen->ask(question())) == "chosen 1");
  CHECK(told(talk.screen->ask(question())) == "chosen 2");
}

TEST_CASE("at a terminal answers are timed to Enter, and somebody can be asked back") {
  Talk talk("5\n2\n\nmaybe\ny\n:u\n", true);
  const Reply reply = talk.screen->ask(question());
  CHECK(told(reply) == "chosen 2");
  CHECK(reply.total == Millis{250});
  CHECK_FALSE(reply.interrupted);
  CHECK_FALSE(reply.first_key.has_value());
  CHECK(told(talk.screen->ask(feedback())) == "go on");
  CHECK(told(talk.screen->ask(drill::SelfCheckView{})) == "yes");
  CHECK(told(talk.screen->ask(drill::SelfCheckView{})) == "undo");
  CHECK(has(talk.err.str(), "Please answer y or n."));
  CHECK(has(talk.out.str(), "> "));
  CHECK(talk.screen->can_ask_back());
  CHECK(talk.screen->timed());
}

TEST_CASE("at a terminal feedback stands until Enter, and commands are taken there") {
  Talk talk("1\n:s\n?\n:h\n:d two of them fit\n:m\n:u\n :e \n:q\n\n \n", true);
  CHECK(told(talk.screen->ask(feedback())) == "note two of them fit");
  CHECK(has(talk.out.str(), "Enter for the next. (:u undo, :h more, :q quit)"));
  CHECK(has(talk.out.str(), "  :b "));
  CHECK_FALSE(has(talk.out.str(), "  :s "));
  const std::string err = talk.err.str();
  const std::string_view wanted = "This one is answered.";
  CHECK(err.find(wanted) != err.rfind(wanted));
  CHECK(told(talk.screen->ask(drill::AnsweredView{true})) == "mine");
  CHECK(has(talk.out.str(), "Enter for the next. (:m mine was right too,"));
  CHECK(told(talk.screen->ask(drill::AnsweredView{})) == "undo");
  CHECK(told(talk.screen->ask(feedback())) == "edit");
  CHECK(told(talk.screen->ask(feedback())) == "quit");
  CHECK(told(talk.screen->ask(feedback())) == "go on");
  const Reply last = talk.screen->ask(feedback());
  CHECK(told(last) == "go on");
  CHECK_FALSE(last.total.has_value());
  CHECK(told(talk.screen->ask(feedback())) == "end");
}

TEST_CASE("what was typed before something asked stands is dropped, once for each that asks") {
  Talk talk("7\n2\n\ny\n\n", true);
  CHECK(told(talk.screen->ask(question())) == "chosen 2");
  CHECK(told(talk.screen->ask(feedback())) == "go on");
  CHECK(told(talk.screen->ask(drill::SelfCheckView{})) == "yes");
  CHECK(talk.forgotten_at.size() == 3);
  const std::string before_first = talk.out.str().substr(0, talk.forgotten_at.front());
  CHECK(before_first.ends_with("quit)\n"));
  CHECK(talk.out.str().substr(before_first.size()).starts_with("> > "));
}

TEST_CASE("a self-check takes marks and help beside its answers, and ? is no yes") {
  Talk talk(":h\n:d unclear\n:!\n:s\n:m\n?\n", true);
  CHECK(told(talk.screen->ask(drill::SelfCheckView{})) == "note unclear");
  CHECK(has(talk.out.str(), "  :d "));
  CHECK(told(talk.screen->ask(drill::SelfCheckView{})) == "not allowed");
  CHECK(talk.err.str().empty());
  CHECK(told(talk.screen->ask(drill::SelfCheckView{})) == "no");
  CHECK(has(talk.err.str(), "Please answer y or n."));
}

TEST_CASE("a pause hides what is asked where the screen can be cleared, and shows it again") {
  std::istringstream in(":p\n\n2\n");
  std::ostringstream out;
  std::int64_t now = 0;
  const Clock clock{[&now] { return Millis{now += 250}; }, [] { return Millis{0}; }};
  const auto screen = make_lines({&in, &out, &out, true, true}, Style{}, clock);
  const Reply reply = screen->ask(question());
  CHECK(told(reply) == "chosen 2");
  CHECK(reply.away == Millis{250});
  const std::string text = out.str();
  const std::size_t cleared = text.find("\x1b[H\x1b[2JPaused");
  REQUIRE(cleared != std::string::npos);
  CHECK(has(text.substr(cleared), "A caller says"));
}

/// What stands on a cleared screen after a pause.
std::string after_pause(const std::vector<drill::View>& views, const std::string& input) {
  std::istringstream in(input);
  std::ostringstream out;
  const auto screen = make_lines(
      {&in, &out, &out, true, true}, Style{}, {[] { return Millis{0}; }, [] { return Millis{0}; }});
  for (const drill::View& view : views) (void)screen->ask(view);
  const std::string text = out.str();
  const std::size_t goes_on = text.find("Enter goes on.\n");
  REQUIRE(goes_on != std::string::npos);
  return text.substr(goes_on);
}

TEST_CASE("after a pause the whole feedback comes back, with what can be done now") {
  drill::FeedbackView before = feedback();
  before.mine_too = true;
  const std::string shown = after_pause({before, drill::AnsweredView{}}, ":m\n:p\n\n:q\n");
  CHECK(has(shown, "Not this."));
  CHECK(has(shown, "Refuse and call IT"));
  CHECK(has(shown, "Why: The code proves"));
  CHECK(has(shown, "Enter for the next. (:u undo, :h more, :q quit)"));
  CHECK_FALSE(has(shown, ":m"));
}

TEST_CASE("after a pause the whole self-check comes back, also at its second part") {
  drill::SelfCheckView view;
  view.typed = "I will check";
  view.model = "Sorry. I will check.";
  view.groups = {{"takes it up", true, "check"}, {"regret", false, ""}, {"time", false, ""}};
  view.asking = 2;
  const std::string shown = after_pause({view}, ":p\n\n:q\n");
  CHECK(has(shown, "You wrote: I will check\n"));
  CHECK(has(shown, "A good answer: Sorry."));
  CHECK(has(shown, "There: takes it up (check)\n"));
  CHECK(has(shown, "Did you say: time? y/n\n"));
}

TEST_CASE("help, a pause and a note are dealt with in between, and the time says nothing then") {
  Talk talk(":h\n:p\n\n2\n:d\n\n1\n:d\ntwo of them fit\n", true);
  const Reply after_pause = talk.screen->ask(question());
  CHECK(told(after_pause) == "chosen 2");
  CHECK(after_pause.interrupted);
  CHECK(has(talk.out.str(), ":z"));
  CHECK(has(talk.out.str(), "Paused"));
  CHECK(told(talk.screen->ask(question())) == "chosen 1");  // an empty note is none
  CHECK(told(talk.screen->ask(question())) == "note two of them fit");
  Talk pipe(":h\n:p\n:d\n:d two of them fit\n");
  CHECK(told(pipe.screen->ask(question())) == "note two of them fit");
  CHECK(has(pipe.out.str(), ":z"));
  CHECK(has(pipe.err.str(), "no clock"));
  CHECK(has(pipe.err.str(), ":d the note"));
}

TEST_CASE("the terminal is lent only where there is one") {
  bool ran = false;
  CHECK_FALSE(Talk("").screen->lend([&] { ran = true; }));
  CHECK_FALSE(ran);
  CHECK(Talk("", true).screen->lend([&] { ran = true; }));
  CHECK(ran);
}

TEST_CASE("a failed save is asked about at a terminal only") {
  Talk pipe("y\n");
  CHECK_FALSE(pipe.screen->retry("The disk is full."));
  CHECK(pipe.err.str() == "The disk is full.\n");
  CHECK(told(pipe.screen->ask(question(CardType::free))) == "typed y");
  Talk terminal("what\ny\nn\n", true);
  CHECK(terminal.screen->retry("The disk is full."));
  CHECK_FALSE(terminal.screen->retry("The disk is full."));
  CHECK_FALSE(terminal.screen->retry("The disk is full."));
}

TEST_CASE("an answer during which the machine slept is marked") {
  std::istringstream in("2\n2\n");
  std::ostringstream out;
  std::int64_t slept = 0;
  const Clock clock{[] { return Millis{0}; }, [&slept] { return Millis{slept += 600}; }};
  const auto screen = make_lines({&in, &out, &out, true}, Style{}, clock);
  CHECK(screen->ask(question()).interrupted);
}

}  // namespace
}  // namespace knack::term
