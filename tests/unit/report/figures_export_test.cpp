// SPDX-License-Identifier: MIT
// Figures of cards, options, skills and learners, counted by hand.
#include <algorithm>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "report/exporter.hpp"
#include "report/items.hpp"
#include "report/skill_counts.hpp"
#include "unit/make.hpp"
#include "unit/report/csv_rows.hpp"
#include "unit/schedule/log.hpp"

namespace knack::report {
namespace {

using schedule::Event;
using schedule::Kind;
using schedule::Review;

/// The export as rows of "column=value", found by the cells of the first columns.
class Table {
 public:
  Table(const std::vector<Event>& log, const ExportInput& input) {
    rows_ = csv_rows(export_text(log, input, Format::csv));
  }

  [[nodiscard]] std::size_t size() const { return rows_.size() - 1; }

  /// The cells of the named columns of a row (from 0), parted by spaces; `-` for an empty one.
  [[nodiscard]] std::string at(std::size_t row, const std::vector<std::string>& columns) const {
    std::string out;
    for (const std::string& column : columns) {
      const auto& header = rows_.front().cells;
      const auto found = std::ranges::find(header, column);
      REQUIRE(found != header.end());
      const auto& cell =
          rows_.at(row + 1).cells.at(static_cast<std::size_t>(found - header.begin()));
      out += (out.empty() ? "" : " ") + (cell.empty() ? "-" : cell);
    }
    return out;
  }

 private:
  std::vector<CsvRecord> rows_;
};

Review chosen(const std::string& card, int day, const std::string& option, const std::string& who) {
  const int q = option == "best" ? 4 : option == "bad" ? 1 : 2;
  Review review = schedule::answer("d/" + card, day, q);
  review.learner = who;
  review.shown = {"bad", "best", "ok"};
  review.response = {option};
  if (option == "ok") review.verdict = schedule::Verdict::ok;
  if (option == "bad") review.error = "rush-to-fix";
  return review;
}

/// l1 answers `one` four times and `two` once; l2 `one` once. A drill of l1 stands between.
std::vector<Event> team_log() {
  std::vector<Event> log{chosen("one", 100, "bad", "l1"),
                         chosen("one", 100, "best", "l1"),
                         chosen("two", 100, "best", "l1"),
                         chosen("one", 101, "best", "l1"),
                         chosen("one", 102, "best", "l2"),
                         chosen("one", 107, "best", "l1"),
                         chosen("one", 122, "bad", "l1")};
  std::get<Review>(log[1]).kind = Kind::drill;
  std::get<Review>(log[5]).timing.latency = Millis{30'000};
  return schedule::kept(log);
}

deck::Deck team_deck() {
  return make::deck(
      "d",
      {make::choice("one", "greet"), make::choice("two", "greet"), make::choice("three", "part")});
}

LocalInstant noon(int day) {
  return schedule::answer("d/x", day, 4).at;
}

ExportInput input_of(Level level, const std::vector<deck::Deck>& decks) {
  ExportInput input;
  input.level = level;
  input.decks = decks;
  input.now = noon(130);
  return input;
}

TEST_CASE("items count tries, reviews, times and the most chosen wrong option") {
  const std::vector<deck::Deck> decks{team_deck()};
  const Table table(team_log(), input_of(Level::items, decks));
  REQUIRE(table.size() == 3);
  CHECK(table.at(0, {"deck", "card", "revision", "skill", "type"}) == "d one 1 greet choice");
  CHECK(table.at(0, {"learners", "first_tries", "first_try_correct"}) == "2 5 3");
  CHECK(table.at(0, {"reviews", "judged", "correct", "lapses", "dont_know"}) == "6 6 4 1 0");
  CHECK(table.at(0, {"median_ms", "p90_ms"}) == "24000 30000");
  CHECK(table.at(0, {"top_wrong", "top_wrong_n"}) == "bad 2");
  CHECK(table.at(0, {"first_at", "last_at"}) ==
        to_rfc3339(noon(100)) + " " + to_rfc3339(noon(122)));
}

TEST_CASE("a card that nobody was asked has its row, counts of 0 and nothing else") {
  const std::vector<deck::Deck> decks{team_deck()};
  const Table table(team_log(), input_of(Level::items, decks));
  CHECK(table.at(1, {"card", "skill", "learners", "reviews"}) == "three part 0 0");
  CHECK(table.at(1, {"median_ms", "p90_ms", "top_wrong", "top_wrong_n", "first_at"}) ==
        "- - - - -");
  CHECK(Table(team_log(), input_of(Level::items, {})).size() == 2);
}

TEST_CASE("disputes and what is not allowed count for the card, those taken back do not") {
  auto log = team_log();
  for (const auto kind : {schedule::MarkKind::dispute, schedule::MarkKind::not_allowed}) {
    schedule::Mark mark = schedule::mark(kind, "d/one", 123);
    mark.learner = "l1";
    mark.id = {"m", static_cast<std::int64_t>(log.size())};
    log.emplace_back(mark);
  }
  schedule::Retraction back = schedule::undo(log, log.size() - 1);
  back.learner = "l1";
  log.emplace_back(back);
  const Table table(log, input_of(Level::items, {}));
  CHECK(table.at(0, {"disputes", "not_allowed"}) == "1 0");
}

TEST_CASE("figures of fewer learners than asked for are left empty") {
  const std::vector<deck::Deck> decks{team_deck()};
  ExportInput input = input_of(Level::items, decks);
  input.min_group = 2;
  const Table table(team_log(), input);
  CHECK(table.at(0, {"card", "learners"}) == "one 2");
  CHECK(table.at(2, {"card", "type", "learners", "reviews", "last_at"}) == "two choice - - -");
  input.level = Level::options;
  CHECK(Table(team_log(), input).at(6, {"card", "option", "verdict", "learners"}) ==
        "two bad bad -");
}

TEST_CASE("what fewer learners chose than asked for is left empty, what nobody chose is not") {
  const std::vector<deck::Deck> decks{team_deck()};
  ExportInput input = input_of(Level::options, decks);
  input.min_group = 2;
  const std::vector<std::string> columns{"option",
                                         "shown_first_sight",
                                         "chosen_first_sight",
                                         "shown_later",
                                         "chosen_later",
                                         "learners"};
  const Table options(team_log(), input);
  CHECK(options.at(0, columns) == "bad 2 - 4 - -");
  CHECK(options.at(1, columns) == "best 2 - 4 3 2");  // two learners, but one at first sight
  CHECK(options.at(2, columns) == "ok 2 0 4 0 0");
  input.level = Level::items;
  CHECK(Table(team_log(), input).at(0, {"card", "learners", "top_wrong", "top_wrong_n"}) ==
        "one 2 - -");
  input.min_group = 1;
  CHECK(Table(team_log(), input).at(0, {"card", "top_wrong", "top_wrong_n"}) == "one bad 2");
}

TEST_CASE("options are counted at first sight and later, by learners who chose them") {
  const std::vector<deck::Deck> decks{team_deck()};
  const Table table(team_log(), input_of(Level::options, decks));
  REQUIRE(table.size() == 9);
  const std::vector<std::string> columns{"option",
                                         "verdict",
                                         "error",
                                         "shown_first_sight",
                                         "chosen_first_sight",
                                         "shown_later",
                                         "chosen_later",
                                         "learners"};
  CHECK(table.at(0, columns) == "bad bad rush-to-fix 2 1 4 1 1");
  CHECK(table.at(1, columns) == "best best - 2 1 4 3 2");
  CHECK(table.at(2, columns) == "ok ok - 2 0 4 0 0");
  CHECK(table.at(3, columns) == "bad bad rush-to-fix 0 0 0 0 0");  // of `three`
  const Table alone(team_log(), input_of(Level::options, {}));
  CHECK(alone.at(0, columns) == "bad bad rush-to-fix 2 1 4 1 1");
  CHECK(alone.at(2, columns) == "ok - - 2 0 4 0 0");  // nobody chose it: the log cannot know
}

TEST_CASE("skills have retention by the interval before, speed, and the weakest card") {
  const std::vector<deck::Deck> decks{team_deck()};
  const Table table(team_log(), input_of(Level::skills, decks));
  REQUIRE(table.size() == 4);
  CHECK(table.at(0, {"learner", "skill", "status"}) == "l1 greet new");
  CHECK(table.at(0, {"situations_seen", "situations_total"}) == "2 2");
  CHECK(table.at(0, {"first_tries", "first_try_correct"}) == "5 3");
  // l1's `one`: 1 day after the failure and after the first pass, then 6: never 7
  CHECK(table.at(0, {"retention_7d_n", "retention_7d_correct"}) == "0 0");
  CHECK(table.at(0, {"retention_30d_n", "retention_30d_correct"}) == "0 0");
  CHECK(table.at(0, {"weakest_card", "speed_first_20", "speed_last_20"}) == "one 1.200 1.200");
  CHECK(table.at(0, {"due", "stuck", "minutes"}) == "2 0 2.40");
  CHECK(table.at(1, {"learner", "skill", "situations_seen", "first_tries"}) == "l1 part 0 0");
  CHECK(table.at(1, {"weakest_card", "speed_first_20", "minutes", "last_at"}) == "- - - -");
  const Table alone(team_log(), input_of(Level::skills, {}));
  CHECK(alone.at(0, {"situations_seen", "situations_total", "status", "stuck"}) == "2 - - -");
}

TEST_CASE("retention counts first tries by the interval before them") {
  // intervals 1, 6, 15 and, with ease 2.50, 38 days: asked again at 15, and failed at 38
  const auto log = schedule::kept({chosen("one", 100, "best", "l1"),
                                   chosen("one", 101, "best", "l1"),
                                   chosen("one", 107, "best", "l1"),
                                   chosen("one", 122, "best", "l1"),
                                   chosen("one", 160, "bad", "l1")});
  const Table table(log, input_of(Level::skills, {}));
  CHECK(table.at(0, {"first_tries", "first_try_correct"}) == "5 4");
  CHECK(table.at(0, {"retention_7d_n", "retention_7d_correct"}) == "2 1");
  CHECK(table.at(0, {"retention_30d_n", "retention_30d_correct"}) == "1 0");
}

TEST_CASE("learners have what they saw, what is due, and how much they did lately") {
  const std::vector<deck::Deck> decks{team_deck()};
  const Table table(team_log(), input_of(Level::learners, decks));
  REQUIRE(table.size() == 2);
  CHECK(table.at(0, {"learner", "cards_seen", "learning", "accurate", "automatic"}) ==
        "l1 2 2 0 0");
  CHECK(table.at(0, {"due", "overdue", "reviews", "reviews_7d", "active_days_30"}) == "2 2 6 0 3");
  CHECK(table.at(0, {"first_tries", "first_try_correct", "minutes"}) == "5 3 2.40");
  CHECK(table.at(0, {"as_of"}) == to_string(StudyDay{130}));
}

TEST_CASE("the roster brings names, groups and those without an attempt") {
  const std::vector<deck::Deck> decks{team_deck()};
  const auto roster = read_roster("learner,name,group\nl1,Ann,early\nl9,Zoe,late\n", "r.csv");
  REQUIRE(roster.has_value());
  ExportInput input = input_of(Level::learners, decks);
  input.roster = &*roster;
  const Table table(team_log(), input);
  REQUIRE(table.size() == 3);
  CHECK(table.at(0, {"learner", "learner_name", "group"}) == "l1 Ann early");
  CHECK(table.at(1, {"learner", "learner_name", "group"}) == "l2 - -");
  CHECK(table.at(2, {"learner", "learner_name", "group", "reviews", "minutes", "first_at"}) ==
        "l9 Zoe late 0 - -");
  input.level = Level::skills;
  const Table skills(team_log(), input);
  REQUIRE(skills.size() == 6);
  CHECK(skills.at(4, {"learner", "skill", "status", "first_tries", "due"}) == "l9 greet new 0 0");
}

TEST_CASE("the nearest rank and the weakest card are exact") {
  CHECK_FALSE(percentile({}, 90).has_value());
  CHECK(percentile({5}, 90) == 5);
  CHECK(percentile({10, 9, 8, 7, 6, 5, 4, 3, 2, 1}, 90) == 9);
  CHECK(percentile({1, 2, 3}, 90) == 3);
  LearnerSkill skill;
  skill.first_tries[schedule::card_ref("d/a")] = {1, 2};
  skill.first_tries[schedule::card_ref("d/b")] = {2, 4};
  skill.first_tries[schedule::card_ref("d/c")] = {0, 0};
  CHECK(weakest_card(skill) == schedule::card_ref("d/b"));
  skill.first_tries[schedule::card_ref("d/b")] = {4, 4};
  skill.first_tries[schedule::card_ref("d/a")] = {2, 2};
  CHECK_FALSE(weakest_card(skill).has_value());
}

}  // namespace
}  // namespace knack::report
