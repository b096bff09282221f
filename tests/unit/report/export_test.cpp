// SPDX-License-Identifier: MIT
// What trainers and programs read.
#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include "report/exporter.hpp"
#include "report/log_jsonl.hpp"
#include "unit/report/csv_rows.hpp"
#include "unit/schedule/log.hpp"

namespace knack::report {
namespace {

using schedule::Event;

using Rows = std::vector<std::vector<std::string>>;

/// The export of a log, the header first.
Rows exported(const std::vector<Event>& log, ExportInput input = {}) {
  Rows rows;
  for (CsvRecord& each : csv_rows(export_text(log, input, Format::csv)))
    rows.push_back(std::move(each.cells));
  return rows;
}

std::string cell_of(const Rows& rows, std::size_t row, std::string_view column) {
  const auto at = std::ranges::find(rows.front(), column);
  REQUIRE(at != rows.front().end());
  REQUIRE(row < rows.size());
  return rows[row][static_cast<std::size_t>(at - rows.front().begin())];
}

std::vector<Event> small_log() {
  std::vector<Event> log{schedule::answer("d/c", 100, 4), schedule::answer("d/c", 101, 2)};
  std::int64_t sequence = 0;
  for (Event& each : log) {
    schedule::stamped(each).id = {"k1", ++sequence};
    schedule::stamped(each).learner = "l1";
  }
  return log;
}

TEST_CASE("a review's row says what it did to the schedule") {
  const auto rows = exported(small_log());
  REQUIRE(rows.size() == 3);
  CHECK(cell_of(rows, 1, "event_id") == "k1-1");
  CHECK(cell_of(rows, 1, "interval_before_days").empty());
  CHECK(cell_of(rows, 1, "interval_after_days") == "1");
  CHECK(cell_of(rows, 1, "due_day") == to_string(StudyDay{101}));
  CHECK(cell_of(rows, 1, "relative_speed") == "1.200");
  CHECK(cell_of(rows, 1, "first_sight") == "1");
  CHECK(cell_of(rows, 2, "correct") == "0");
  CHECK(cell_of(rows, 2, "ease_before") == "2.50");
  CHECK(cell_of(rows, 2, "scheduler") == "sm2");
  CHECK(cell_of(rows, 2, "attempt_of_day") == "1");
}

TEST_CASE("the columns of reviews are those of the first release, in its order") {
  std::string names;
  for (const Column& each : columns_of(Level::reviews)) names += std::string(each.name) + ",";
  CHECK(names ==
        "event_id,learner,learner_name,session,sequence,deck,card,revision,skill,stage,type,kind,"
        "shown_at,answered_at,study_day,attempt_of_day,first_sight,options_shown,response,"
        "response_text,verdict,error,correct,self_graded,hinted,flag,latency_ms,allowance_ms,"
        "relative_speed,grade,grade_rule,scheduler,ease_before,ease_after,interval_before_days,"
        "interval_after_days,due_day,status_after,knack_version,");
}

TEST_CASE("what was taken back is left out unless asked for, and moved nothing") {
  auto log = small_log();
  schedule::Retraction back;
  back.id = {"k1", 3};
  back.learner = "l1";
  back.target = {"k1", 1};
  back.study_day = {101};
  log.emplace_back(back);
  CHECK(exported(log).size() == 2);
  ExportInput input;
  input.undone = true;
  const auto all = exported(log, input);
  REQUIRE(all.size() == 3);
  CHECK(cell_of(all, 1, "due_day").empty());
  CHECK(cell_of(all, 2, "interval_after_days") == "1");
}

TEST_CASE("typed text and names come only on demand, and the time unknown stays empty") {
  auto log = small_log();
  auto& review = std::get<schedule::Review>(log[0]);
  review.response_text = "=1+1, \"x\"";
  review.timing.latency.reset();
  review.flag = schedule::Flag::untimed;
  schedule::Mark name = schedule::setting("name=", 100);
  name.learner = "l1";
  name.text = "Ann";
  log.emplace_back(name);
  const auto plain = exported(log);
  CHECK(cell_of(plain, 1, "response_text").empty());
  CHECK(cell_of(plain, 1, "learner_name").empty());
  CHECK(cell_of(plain, 1, "latency_ms").empty());
  CHECK(cell_of(plain, 1, "relative_speed").empty());
  ExportInput input;
  input.with_text = true;
  input.with_names = true;
  const auto full = exported(log, input);
  CHECK(cell_of(full, 1, "learner_name") == "Ann");
  CHECK(cell_of(full, 1, "response_text") == "=1+1, \"x\"");
}

TEST_CASE("a mark's text is told with --with-text, and a name only with --with-names") {
  std::vector<Event> log;
  schedule::Mark dispute = schedule::mark(schedule::MarkKind::dispute, "d/c", 100);
  dispute.text = "wrong key";
  schedule::Mark name = schedule::setting("name=Ann", 100);
  log.emplace_back(dispute);
  log.emplace_back(name);
  ExportInput input;
  input.level = Level::marks;
  CHECK(cell_of(exported(log, input), 1, "text").empty());
  CHECK(cell_of(exported(log, input), 2, "value") == "name=");
  input.with_text = true;
  CHECK(cell_of(exported(log, input), 1, "text") == "wrong key");
  CHECK(cell_of(exported(log, input), 2, "value") == "name=");
  input.with_names = true;
  CHECK(cell_of(exported(log, input), 2, "value") == "name=Ann");
}

TEST_CASE("two learners in one log are folded apart") {
  auto log = small_log();
  schedule::stamped(log[1]).learner = "l2";
  const auto rows = exported(log);
  CHECK(cell_of(rows, 2, "interval_before_days").empty());
  CHECK(cell_of(rows, 2, "first_sight") == "1");
}

TEST_CASE("days, decks, skills and learners choose rows and change none of them") {
  auto log = small_log();
  ExportInput input;
  input.selection.since = StudyDay{101};
  const auto late = exported(log, input);
  REQUIRE(late.size() == 2);
  CHECK(cell_of(late, 1, "interval_before_days") == "1");
  input.selection = {};
  input.selection.until = StudyDay{100};
  CHECK(exported(log, input).size() == 2);
  input.selection = {};
  input.selection.skills = {"d/greet"};
  CHECK(exported(log, input).size() == 3);
  input.selection.skills = {"other"};
  CHECK(exported(log, input).size() == 1);
  input.selection = {};
  input.selection.learners = {"l2"};
  CHECK(exported(log, input).size() == 1);
  input.selection = {};
  input.selection.decks = {"d"};
  CHECK(exported(log, input).size() == 3);
}

TEST_CASE("columns can be chosen, and one that there is not is named with its nearest") {
  ExportInput input;
  const auto chosen = choose_columns(input, {"grade", "card"});
  REQUIRE(chosen.has_value());
  REQUIRE(chosen->columns.size() == 2);
  CHECK(chosen->columns[0].name == "grade");
  const auto typo = choose_columns(input, {"grades"});
  REQUIRE_FALSE(typo.has_value());
  CHECK(typo.error().kind == ErrorKind::usage);
  CHECK(typo.error().remedy == "Did you mean “grade”?");
  CHECK_FALSE(choose_columns(input, {"card", "card"}).has_value());
  Roster roster;
  roster.columns = {"deck"};
  input.roster = &roster;
  CHECK_FALSE(choose_columns(input, {}).has_value());
}

TEST_CASE("a line of the log is JSON with every field, text that is no UTF-8 included") {
  auto log = small_log();
  auto& review = std::get<schedule::Review>(log[0]);
  review.seed = 0xffffffffffffffffU;
  review.response_text = "bad \xff byte";
  const auto json = nlohmann::json::parse(log_line(log[0]));
  CHECK(json["event"] == "review");
  CHECK(json["seed"] == "18446744073709551615");
  CHECK(json["first_key_ms"].is_null());
  CHECK(json["grade"] == 4);
  const auto mark =
      nlohmann::json::parse(log_line(schedule::mark(schedule::MarkKind::suspend, "d/c", 3)));
  CHECK(mark["mark"] == "suspend");
  schedule::Retraction back;
  back.target = {"k9", 4};
  CHECK(nlohmann::json::parse(log_line(back))["target_sequence"] == 4);
}

}  // namespace
}  // namespace knack::report
