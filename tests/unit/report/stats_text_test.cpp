// SPDX-License-Identifier: MIT
// Figures on every kind of screen: wide and narrow, Unicode and ASCII, with and without colour,
// read aloud.
#include "report/stats_text.hpp"

#include <algorithm>

#include <doctest/doctest.h>

#include "base/width.hpp"
#include "unit/make.hpp"
#include "unit/schedule/log.hpp"

namespace knack::report {
namespace {

using schedule::answer;
using schedule::Event;

constexpr int today = 20'780;  // Monday 2026-11-23

/// Two skills of a deck, a skill with a long name, and a deck that was never begun.
std::vector<deck::Deck> decks() {
  std::vector<deck::Card> cards;
  for (int i = 0; i < 8; ++i) cards.push_back(make::choice("g" + std::to_string(i), "greet"));
  cards.push_back(make::choice("o0", "offer-help-unasked-and-let-it-go-lightly"));
  cards.push_back(make::choice("later", "not-begun"));
  deck::Deck desk = make::deck("desk", cards);
  desk.title = make::text("Am Empfang 受付");
  return {desk, make::deck("unread", {make::choice("x", "y")})};
}

/// Three weeks of answers, a few wrong, faster towards the end; none today.
std::vector<Event> weeks() {
  std::vector<Event> log;
  for (int day = today - 21; day < today; ++day) {
    for (int card = 0; card < 6; ++card) {
      if ((day + card) % 3 != 0) continue;
      const std::string name = "desk/g" + std::to_string(card);
      schedule::Review review = answer(name, day, day % 7 == 0 ? 1 : 4);
      review.timing.total = Millis{9'000 - (day - today + 21) * 200};
      review.timing.latency = review.timing.total;
      log.emplace_back(review);
    }
  }
  schedule::Review offer = answer("desk/o0", today - 2, 4);
  offer.skill = {"offer-help-unasked-and-let-it-go-lightly"};
  log.emplace_back(offer);
  return log;
}

Stats stats_of(const std::vector<Event>& given) {
  const auto all = decks();
  const auto log = schedule::kept(given);
  StatsInput input;
  input.decks = all;
  input.log = log;
  input.plan = schedule::prepare(log, {});
  input.today = {today};
  return make_stats(input);
}

SheetStyle columns(std::size_t count) {
  SheetStyle style;
  style.columns = count;
  return style;
}

std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> lines;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = text.find('\n', at);
    lines.push_back(text.substr(at, end - at));
    at = end + 1;
  }
  return lines;
}

bool has(const std::string& text, std::string_view part) {
  return text.find(part) != std::string::npos;
}

/// The first line that has this in it, or an empty one.
std::string line_with(const std::string& text, std::string_view part) {
  for (const std::string& each : lines_of(text)) {
    if (has(each, part)) return each;
  }
  return {};
}

TEST_CASE("no line is wider than the screen, however narrow it is, or has a space at its end") {
  const Stats stats = stats_of(weeks());
  for (const std::size_t width : {20U, 30U, 40U, 60U, 80U, 200U}) {
    for (const bool ascii : {false, true}) {
      for (const bool accessible : {false, true}) {
        SheetStyle style = columns(width);
        style.ascii = ascii;
        style.accessible = accessible;
        for (const std::string& line : lines_of(stats_text(stats, style))) {
          CAPTURE(width);
          CAPTURE(line);
          CHECK(display_width(line) <= std::min<std::size_t>(width, 80));
          CHECK_FALSE(line.ends_with(' '));
        }
      }
    }
  }
}

TEST_CASE("the whole comes first, one figure a line") {
  const std::string text = stats_text(stats_of(weeks()), columns(80));
  CAPTURE(text);
  CHECK(text.starts_with("Answers       43, none today\n"));
  CHECK(line_with(text, "Active") == "Active        21 of the last 30 days");
  CHECK(line_with(text, "Streak") == "Streak        21 days up to yesterday, safe until 04:00");
  CHECK(line_with(text, "First try") == "First try     37 of 43 right (86%)");
  CHECK_FALSE(has(text, "Lately"));  // all answers are of the last 30 days
  CHECK(line_with(text, "Due  ") == "Due           3, 1 of them overdue");
}

TEST_CASE("a streak with today in it is safe, a broken one says how to begin") {
  auto log = weeks();
  log.emplace_back(answer("desk/g7", today, 4));
  CHECK(has(stats_text(stats_of(log), columns(80)), "22 days, today included"));
  const std::string text = stats_text(stats_of({answer("desk/g0", today - 2, 4)}), columns(80));
  CHECK(has(text, "none now; an answer today begins one; longest 1"));
}

TEST_CASE("skills are a table with the bar last, and a long name has a line of its own") {
  const std::string text = stats_text(stats_of(weeks()), columns(80));
  CAPTURE(text);
  CHECK(has(text, "\ndesk: Am Empfang 受付\n"));
  CHECK(has(line_with(text, "7 days"), "right"));
  const std::string greet = line_with(text, "  greet ");
  CHECK(has(greet, "36/42"));
  CHECK(greet.ends_with("··"));
  CHECK(line_with(text, "offer-help") == "  offer-help-unasked-and-let-it-go-lightly");
  CHECK(has(text, "new (0/1 automatic); practised needs 5 situations seen (1 now)"));
  CHECK(has(text, "  Not started: not-begun\n"));
  CHECK(has(text, "\nDecks not started: unread\n"));
}

TEST_CASE("what is not known is a dash, never a zero") {
  schedule::Review untimed = answer("desk/g0", today, 4);
  untimed.flag = schedule::Flag::untimed;
  untimed.timing.latency.reset();
  untimed.timing.total.reset();
  const std::string text = stats_text(stats_of({untimed}), columns(80));
  CAPTURE(text);
  CHECK(has(line_with(text, "  greet "), "1/1     -    -       -        -    0"));
  CHECK_FALSE(has(text, "Time"));
  CHECK_FALSE(has(text, "Speed"));
  CHECK_FALSE(has(text, " min"));
  CHECK_FALSE(has(text, "pace"));
}

TEST_CASE("on a narrow screen each figure has a line") {
  const std::string text = stats_text(stats_of(weeks()), columns(40));
  CAPTURE(text);
  CHECK_FALSE(has(text, "7 days  30 days"));
  CHECK(has(text, "\n  greet\n    Status "));
  CHECK(has(text, "    First try     36 of 42 right (86%)\n"));
  CHECK(has(text, "  Mon  6  ·"));
}

TEST_CASE("heat and forecast say the numbers first and draw them behind") {
  const std::string text = stats_text(stats_of(weeks()), columns(80));
  CAPTURE(text);
  CHECK(has(text, "\nAnswers by weekday, 12 weeks to 2026-11-23\n"));
  CHECK(line_with(text, "  Mon  6") == "  Mon  6  · · · · · · · · ░ ░ ░ ·");
  CHECK(line_with(text, "  Tue  ") == "  Tue  6  · · · · · · · · ░ ░ ░");  // tomorrow is not drawn
  CHECK(has(text, "\nDue in the next 14 days: "));
  CHECK(has(line_with(text, "  Mon 2026-11-23"), "  3  1 min  "));
  CHECK(line_with(text, "  Mon 2026-11-23").ends_with("  ███"));
}

TEST_CASE("nothing ahead is said in a sentence") {
  auto log = weeks();
  log.emplace_back(schedule::reset_of_deck("desk", today));
  const std::string text = stats_text(stats_of(log), columns(80));
  CHECK(text.ends_with("\nNothing is due in the next 14 days.\n"));
}

TEST_CASE("ASCII has no other byte, but the texts of decks stay as they are") {
  auto stats = stats_of(weeks());
  SheetStyle style;
  style.ascii = true;
  CHECK(has(stats_text(stats, style), "受付"));
  stats.decks[0].title = "Desk";
  for (const std::size_t width : {40U, 80U}) {
    style.columns = width;
    const std::string text = stats_text(stats, style);
    CAPTURE(text);
    CHECK(std::ranges::all_of(text, [](char c) { return c == '\n' || (c >= ' ' && c <= '~'); }));
  }
  CHECK(has(stats_text(stats, style), "  Mon  6  . . . . . . . . - - - .\n"));
}

TEST_CASE("colour only paints: without its codes the text is the same") {
  SheetStyle style;
  const std::string plain = stats_text(stats_of(weeks()), style);
  CHECK_FALSE(has(plain, "\x1b"));
  style.colour = true;
  std::string painted = stats_text(stats_of(weeks()), style);
  CHECK(has(painted, "\x1b[1m"));
  for (auto at = painted.find('\x1b'); at != std::string::npos; at = painted.find('\x1b'))
    painted.erase(at, painted.find('m', at) - at + 1);
  CHECK(painted == plain);
}

TEST_CASE("read aloud there are sentences, no bars and no tables") {
  SheetStyle style;
  style.accessible = true;
  const std::string text = stats_text(stats_of(weeks()), style);
  CAPTURE(text);
  CHECK(has(text, "First try: 37 of 43 right, 86 percent.\n"));
  CHECK(has(text, "\nDeck desk: Am Empfang 受付.\nSkill greet.\nStatus: "));
  CHECK(has(text, " seconds at first, "));
  CHECK(has(text, "\nMonday: 6.\n"));
  CHECK(has(text, "\nMonday 2026-11-23: 3 cards, 1 minute.\n"));
  CHECK_FALSE(has(text, "  "));
  for (const char* sign : {"█", "▓", "░", "·", "#", "%"}) {
    CAPTURE(sign);
    CHECK_FALSE(has(text, sign));
  }
}

TEST_CASE("answers to decks that are not found are named") {
  auto log = weeks();
  log.emplace_back(answer("gone/x", today, 4));
  CHECK(has(stats_text(stats_of(log), columns(80)),
            "1 answer is to a deck not found here: gone. To see it: knack stats FILE"));
}

TEST_CASE("a title cannot steer the terminal") {
  auto stats = stats_of(weeks());
  stats.decks[0].title = "Desk\x1b[2J\nAnswers 9999";
  const std::string text = stats_text(stats, columns(80));
  CHECK_FALSE(has(text, "\x1b"));
  CHECK(has(text, "desk: Desk\\u{1b}[2J"));
}

TEST_CASE("a skill that is stuck says so, one that is certified has no next") {
  auto stats = stats_of(weeks());
  schedule::SkillState& state = stats.decks[0].skills[0].state;
  state.stuck = true;
  CHECK(has(stats_text(stats, columns(80)), "    stuck: no run of 3 right answers lately\n"));
  CHECK(has(stats_text(stats, columns(40)), "Warning"));
  state = {};
  state.status = schedule::SkillStatus::certified;
  state.situations = 8;
  state.automatic = 8;
  CHECK(has(stats_text(stats, columns(80)), "\n    certified (8/8 automatic)\n"));
}

TEST_CASE("what an exam still has to show is said in full") {
  auto stats = stats_of(weeks());
  schedule::SkillState& state = stats.decks[0].skills[0].state;
  state.status = schedule::SkillStatus::automatic;
  const auto unwrapped = [&] {
    std::string text = stats_text(stats, {.accessible = true});
    std::ranges::replace(text, '\n', ' ');
    return text;
  };
  state.missing = {{schedule::Need::exam_situations, 0, 6}, {schedule::Need::exam_fresh, 0, 2}};
  CHECK(has(unwrapped(),
            "certified needs an exam over 6 situations without a mistake, 2 of them not seen for "
            "long, in good time."));
  state.missing = {{schedule::Need::exam_fresh, 1, 2}};
  CHECK(has(unwrapped(),
            "certified needs an exam with 2 situations not seen for long, in good time (1 now)."));
}

TEST_CASE("a percentage is 100 only of all and 0 only of none") {
  auto stats = stats_of(weeks());
  stats.all.retention_7 = {999, 1'000};
  CHECK(has(stats_text(stats, {}), "999 of 1000 right (99%)"));
  stats.all.retention_7 = {1, 1'000};
  CHECK(has(stats_text(stats, {}), "1 of 1000 right (1%)"));
  stats.all.retention_7 = {0, 3};
  CHECK(has(stats_text(stats, {}), "0 of 3 right (0%)"));
  stats.all.retention_7 = {2, 3};
  CHECK(has(stats_text(stats, {}), "2 of 3 right (67%)"));
}

TEST_CASE("a bar of many situations is scaled, and one of few has a cell for each") {
  auto stats = stats_of(weeks());
  Cards& cards = stats.decks[0].skills[0].cards;
  cards.by_status = {1, 2, 1, 3};
  CHECK(line_with(stats_text(stats, {}), "  greet ").ends_with("  ███▓░░·"));
  cards.by_status = {100, 100, 100, 100};
  CHECK(line_with(stats_text(stats, {}), "  greet ").ends_with("  ████▓▓▓▓░░░░····"));
}

}  // namespace
}  // namespace knack::report
