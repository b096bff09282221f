// SPDX-License-Identifier: MIT
// What trainers and programs read.
#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include "report/csv.hpp"
#include "report/log_jsonl.hpp"
#include "report/reviews.hpp"
#include "unit/schedule/log.hpp"

namespace knack::report {
namespace {

using schedule::Event;

std::vector<std::string> cells(const std::string& row) {
  std::vector<std::string> out(1);
  bool quoted = false;
  for (const char c : row) {
    if (c == '"')
      quoted = !quoted;
    else if (c == ',' && !quoted)
      out.emplace_back();
    else if (c != '\r' && c != '\n')
      out.back() += c;
  }
  return out;
}

std::vector<std::string> rows_of(const std::vector<Event>& log, ReviewsOptions options = {}) {
  ReviewsCsv csv(options);
  for (const Event& each : log) csv.look(each);
  std::vector<std::string> rows;
  for (const Event& each : log) {
    std::string out;
    csv.add(each, out);
    if (!out.empty()) rows.push_back(out);
  }
  return rows;
}

std::string cell_of(const std::string& row, std::string_view column) {
  const auto names = cells(std::string(reviews_header()));
  const auto values = cells(row);
  REQUIRE(names.size() == values.size());
  const auto at = std::ranges::find(names, column);
  REQUIRE(at != names.end());
  return values[static_cast<std::size_t>(at - names.begin())];
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

TEST_CASE("cells are quoted only where they must be") {
  std::string out;
  Csv csv(out);
  csv.cell("plain");
  csv.cell("a,b");
  csv.cell("say \"hi\"");
  csv.cell("two\nlines");
  csv.cell(-5);
  csv.empty();
  csv.decimal(232, 2);
  csv.decimal(5, 3);
  csv.list({"a", "b"});
  csv.end_row();
  CHECK(out == "plain,\"a,b\",\"say \"\"hi\"\"\",\"two\nlines\",-5,,2.32,0.005,a|b\r\n");
}

TEST_CASE("a review's row says what it did to the schedule") {
  const auto rows = rows_of(small_log());
  REQUIRE(rows.size() == 2);
  CHECK(cell_of(rows[0], "event_id") == "k1-1");
  CHECK(cell_of(rows[0], "interval_before_days").empty());
  CHECK(cell_of(rows[0], "interval_after_days") == "1");
  CHECK(cell_of(rows[0], "due_day") == to_string(StudyDay{101}));
  CHECK(cell_of(rows[0], "relative_speed") == "1.200");
  CHECK(cell_of(rows[0], "first_sight") == "1");
  CHECK(cell_of(rows[1], "correct") == "0");
  CHECK(cell_of(rows[1], "ease_before") == "2.50");
  CHECK(cell_of(rows[1], "scheduler") == "sm2");
  CHECK(cell_of(rows[1], "attempt_of_day") == "1");
}

TEST_CASE("what was taken back is left out unless asked for, and moved nothing") {
  auto log = small_log();
  schedule::Retraction back;
  back.id = {"k1", 3};
  back.learner = "l1";
  back.target = {"k1", 1};
  back.study_day = {101};
  log.emplace_back(back);
  CHECK(rows_of(log).size() == 1);
  const auto all = rows_of(log, {true, false, false});
  REQUIRE(all.size() == 2);
  CHECK(cell_of(all[0], "due_day").empty());
  CHECK(cell_of(all[1], "interval_after_days") == "1");
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
  const auto plain = rows_of(log);
  CHECK(cell_of(plain[0], "response_text").empty());
  CHECK(cell_of(plain[0], "learner_name").empty());
  CHECK(cell_of(plain[0], "latency_ms").empty());
  CHECK(cell_of(plain[0], "relative_speed").empty());
  const auto full = rows_of(log, {false, true, true});
  CHECK(cell_of(full[0], "learner_name") == "Ann");
  CHECK(full[0].find("\"=1+1, \"\"x\"\"\"") != std::string::npos);
}

TEST_CASE("two learners in one log are folded apart") {
  auto log = small_log();
  schedule::stamped(log[1]).learner = "l2";
  const auto rows = rows_of(log);
  CHECK(cell_of(rows[1], "interval_before_days").empty());
  CHECK(cell_of(rows[1], "first_sight") == "1");
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
