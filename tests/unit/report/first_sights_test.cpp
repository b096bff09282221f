// SPDX-License-Identifier: MIT
// What first sights say of cards, with the thresholds at their edges.
#include "report/first_sights.hpp"

#include <doctest/doctest.h>

#include "report/exporter.hpp"
#include "report/inspect_text.hpp"
#include "unit/make.hpp"
#include "unit/schedule/log.hpp"

namespace knack::report {
namespace {

/// Answers at first sight with an option of `make::choice`.
void add(std::vector<ReviewRow>& rows, int times, const std::string& key) {
  for (int i = 0; i < times; ++i) {
    ReviewRow row;
    row.learner = "l" + std::to_string(i % 7);
    row.card = {{"desk"}, {"c"}};
    row.first_sight = true;
    row.response = {key};
    row.correct = key == "best";
    rows.push_back(row);
  }
}

std::vector<deck::Deck> one_card() {
  return {make::deck("desk", {make::choice("c", "skill")})};
}

ItemStats only(const std::vector<ReviewRow>& rows) {
  const ItemReport report = make_items(one_card(), rows, {});
  REQUIRE(report.cards.size() == 1);
  return report.cards.front();
}

bool has(const ItemStats& stats, ItemFinding finding) {
  return std::ranges::find(stats.findings, finding) != stats.findings.end();
}

TEST_CASE("Wilson's interval is that of the books") {
  // 8 of 10: 0.490 to 0.943; 0 of 10: 0 to 0.278
  CHECK(wilson({8, 10}) == Interval{490, 943});
  CHECK(wilson({0, 10}) == Interval{0, 278});
  CHECK(wilson({10, 10}) == Interval{722, 1000});
  CHECK_FALSE(wilson({0, 0}).has_value());
}

TEST_CASE("only first sights count, each once, and only of the revision at hand") {
  std::vector<ReviewRow> rows;
  add(rows, 5, "best");
  rows[0].first_sight = false;
  rows[1].event_id = rows[2].event_id = "k1-1";
  rows[3].revision = 2;
  rows[4].card.card.text = "gone";
  const ItemReport report = make_items(one_card(), rows, {});
  REQUIRE(report.cards.size() == 1);
  CHECK(report.cards[0].answers == 1);
  CHECK(report.other_revision == 1);
  CHECK(report.elsewhere == 1);
  CHECK(report.learners == 1);
}

TEST_CASE("answers to an earlier name of the card are its own") {
  std::vector<ReviewRow> rows;
  add(rows, 3, "best");
  rows[0].card = {{"desk"}, {"old"}};
  rows[1].card = {{"old-desk"}, {"c"}};
  rows[2].card = {{"other"}, {"x"}};
  auto decks = one_card();
  decks[0].was = make::texts({"old-desk"});
  decks[0].cards[0].was = make::texts({"old", "other/x"});
  CHECK(make_items(decks, rows, {}).cards.at(0).answers == 3);
}

TEST_CASE("an option that nobody chooses is told from 20 answers on") {
  std::vector<ReviewRow> rows;
  add(rows, 15, "best");
  add(rows, 4, "bad");
  CHECK_FALSE(has(only(rows), ItemFinding::unchosen_option));
  add(rows, 1, "bad");
  const ItemStats stats = only(rows);
  CHECK(has(stats, ItemFinding::unchosen_option));
  CHECK_FALSE(stats.options[1].unchosen);
  CHECK(stats.options[2].unchosen);
}

TEST_CASE("from 40 answers on an option needs 5 percent") {
  std::vector<ReviewRow> rows;
  add(rows, 29, "best");
  add(rows, 10, "bad");
  add(rows, 1, "ok");  // 2.5 percent
  CHECK(only(rows).options[2].unchosen);
  add(rows, 1, "ok");  // 2 of 41
  CHECK(only(rows).options[2].unchosen);
  add(rows, 1, "ok");  // 3 of 42 is 7 percent
  CHECK_FALSE(only(rows).options[2].unchosen);
}

TEST_CASE("a wrong option chosen more often than the best makes the key doubtful") {
  std::vector<ReviewRow> rows;
  add(rows, 4, "best");
  add(rows, 5, "bad");
  CHECK_FALSE(has(only(rows), ItemFinding::suspect_key));  // 9 answers are too few
  add(rows, 1, "ok");
  CHECK(only(rows).favourite == "bad");
  CHECK(only(rows).findings.front() == ItemFinding::suspect_key);
  add(rows, 1, "best");  // five all
  CHECK_FALSE(has(only(rows), ItemFinding::suspect_key));
}

TEST_CASE("a card that nearly everybody gets right is told") {
  std::vector<ReviewRow> rows;
  add(rows, 19, "best");
  CHECK_FALSE(has(only(rows), ItemFinding::trivial));
  add(rows, 1, "bad");  // 95 percent is not more than 95
  CHECK_FALSE(has(only(rows), ItemFinding::trivial));
  add(rows, 1, "best");  // 20 of 21
  CHECK(has(only(rows), ItemFinding::trivial));
}

TEST_CASE("a card is slow if right answers with a time to be trusted are") {
  std::vector<ReviewRow> rows;
  add(rows, 5, "best");
  for (ReviewRow& each : rows) {
    each.flag = schedule::Flag::ok;
    each.relative_milli = 2501;
  }
  CHECK(has(only(rows), ItemFinding::slow));
  rows[0].flag = schedule::Flag::interrupted;
  CHECK(only(rows).timed == 4);
  CHECK_FALSE(has(only(rows), ItemFinding::slow));
}

TEST_CASE("what learners said is counted where the source holds it, and nothing where not") {
  schedule::Mark dispute = schedule::mark(schedule::MarkKind::dispute, "desk/c", 1);
  dispute.text = "There is no bench here.";
  dispute.id = {"k1", 1};
  schedule::Mark taken_back = schedule::mark(schedule::MarkKind::dispute, "desk/c", 1);
  taken_back.id = {"k1", 2};
  schedule::Retraction back;
  back.target = taken_back.id;
  schedule::Mark own = schedule::mark(schedule::MarkKind::accepted, "desk/c", 1);
  own.text = "Let me get that.";
  const std::vector<schedule::Event> log{
      dispute, taken_back, back, own, schedule::mark(schedule::MarkKind::not_allowed, "desk/c", 1)};
  const ItemReport report = make_items(one_card(), {}, standing_marks(log));
  REQUIRE(report.cards.size() == 1);
  REQUIRE(report.cards[0].marks.has_value());
  CHECK(report.cards[0].marks->disputes == 1);
  CHECK(report.cards[0].marks->not_allowed == 1);
  CHECK(report.cards[0].marks->notes == std::vector<std::string>{"There is no bench here."});
  CHECK(report.cards[0].marks->wordings == std::vector<std::string>{"Let me get that."});
  CHECK(make_items(one_card(), {}, {}).cards.empty());
  Sheet sheet({});
  show_items(sheet, report, {"desk"});
  CHECK(sheet.text().find("Let me get that.") != std::string::npos);
}

TEST_CASE("a log and its export give the same rows") {
  std::vector<schedule::Event> log{schedule::answer("d/c", 100, 4),
                                   schedule::answer("d/c", 101, 2),
                                   schedule::answer("d/x", 101, 5)};
  std::int64_t sequence = 0;
  for (schedule::Event& each : log) {
    schedule::stamped(each).id = {"k1", ++sequence};
    schedule::stamped(each).learner = "l1";
  }
  const std::string text = export_text(log, {}, Format::csv);
  const ReviewsRead read = read_reviews(text);
  const auto rows = review_rows(log);
  CHECK(read.bad.empty());
  CHECK(read.missed.empty());
  REQUIRE(read.rows.size() == 3);
  REQUIRE(rows.size() == 3);
  for (std::size_t i = 0; i < 3; ++i) {
    CHECK(read.rows[i].card == rows[i].card);
    CHECK(read.rows[i].first_sight == (i != 1));
    CHECK(rows[i].first_sight == (i != 1));
    CHECK(read.rows[i].correct == (i != 1));
    CHECK(rows[i].relative_milli == 1200);
    CHECK(read.rows[i].relative_milli == 1200);
    CHECK(rows[i].event_id == read.rows[i].event_id);
  }
}

TEST_CASE("the profile for spreadsheets is read as what it was made from") {
  std::vector<schedule::Event> log{schedule::answer("d/c", 100, 4)};
  std::get<schedule::Review>(log.front()).response_text = "-1 minute";
  ExportInput input;
  input.with_text = true;
  const ReviewsRead read = read_reviews(export_text(log, input, Format::excel));
  CHECK(read.lacking.empty());
  CHECK(read.missed.empty());
  CHECK(read.bad.empty());
  REQUIRE(read.rows.size() == 1);
  CHECK(read.rows[0].response_text == "-1 minute");
  CHECK(read.rows[0].relative_milli == 1200);
}

TEST_CASE("columns go by name, unknown ones are ignored, and a bad row is told with its line") {
  const ReviewsRead read = read_reviews(
      "mine,correct,verdict,card,deck,response,first_sight\n"
      "x,1,best,c,desk,a|b,1\n"
      "x,1,best,c,desk,a\n"
      "x,yes,best,c,desk,a,1\n"
      "x,,unjudged,c,desk,,0\n");
  CHECK(read.lacking.empty());
  CHECK(read.missed ==
        std::vector<std::string>{
            "event_id", "learner", "revision", "response_text", "flag", "relative_speed"});
  REQUIRE(read.rows.size() == 2);
  CHECK(read.rows[0].response == std::vector<std::string>{"a", "b"});
  CHECK(read.rows[0].card.text() == "desk/c");
  CHECK_FALSE(read.rows[1].correct.has_value());
  REQUIRE(read.bad.size() == 2);
  CHECK(read.bad[0].line == 3);
  CHECK(read.bad[0].fault == "it has 6 cells where the header has 7");
  CHECK(read.bad[1].line == 4);
  CHECK(read.bad[1].fault == "“yes” cannot be a value of correct");
}

TEST_CASE("a file that is something else is told by the columns it lacks") {
  CHECK(read_reviews("name,colour\nbolt,grey\n").lacking.size() == 6);
  CHECK(read_reviews("").lacking.size() == 6);
  CHECK(read_reviews("a\n\"never closed").rows.empty());
}

}  // namespace
}  // namespace knack::report
