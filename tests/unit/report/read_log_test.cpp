// SPDX-License-Identifier: MIT
// A log line is read back as it was written, and nothing else is taken for one.
#include "report/read_log.hpp"

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include "report/log_jsonl.hpp"
#include "unit/store/sample.hpp"

namespace knack::report {
namespace {

using schedule::Event;

schedule::Review whole_review() {
  schedule::Review review = store::full_review();
  review.id = {"k1", 7};
  review.learner = "l1";
  review.stamp = 1'795'000'000'123;
  review.response_text = "=cmd()|' \x22quoted\x22\r\n\u202e Ой 🙂";
  return review;
}

std::string fault_of(const std::string& line) {
  const auto read = read_log_line(line);
  const auto* fault = std::get_if<LineFault>(&read);
  return fault == nullptr ? "none" : fault->what;
}

TEST_CASE("every kind of event comes back field by field") {
  schedule::Mark mark;
  mark.id = {"k1", 8};
  mark.learner = "l1";
  mark.at = store::morning;
  mark.stamp = store::morning.at.ms;
  mark.study_day = study_day(store::morning);
  mark.kind = schedule::MarkKind::dispute;
  mark.card = {{"desk"}, {"greet-1"}};
  mark.text = "no";
  schedule::Retraction back;
  back.id = {"k1", 9};
  back.learner = "l1";
  back.at = store::morning;
  back.stamp = store::morning.at.ms;
  back.study_day = study_day(store::morning);
  back.target = {"k0", 3};
  for (const Event& event : std::vector<Event>{whole_review(), mark, back}) {
    const std::string line = log_line(event);
    const auto read = read_log_line(line);
    CAPTURE(fault_of(line));
    REQUIRE(std::holds_alternative<LogLine>(read));
    CHECK(log_line(std::get<LogLine>(read).event) == line);
    CHECK_FALSE(std::get<LogLine>(read).aside);
  }
  const auto read = read_log_line(log_line(whole_review()));
  const auto& review = std::get<schedule::Review>(std::get<LogLine>(read).event);
  CHECK(review.response_text == whole_review().response_text);
  CHECK(review.seed == whole_review().seed);
  CHECK(review.shown == whole_review().shown);
}

TEST_CASE("a row that is set aside says so, and is read as such") {
  const std::string line = log_line(whole_review(), true);
  CHECK(line.ends_with(R"(,"aside":true})"));
  const auto read = read_log_line(line);
  REQUIRE(std::holds_alternative<LogLine>(read));
  CHECK(std::get<LogLine>(read).aside);
  CHECK(log_line(std::get<LogLine>(read).event, true) == line);
  auto wrong = nlohmann::ordered_json::parse(line);
  wrong["aside"] = 1;
  CHECK(fault_of(wrong.dump()).starts_with("aside has a value"));
}

TEST_CASE("a line without one of its keys, or with a wrong value, is no event") {
  const auto whole = nlohmann::ordered_json::parse(log_line(whole_review()));
  for (const auto& item : whole.items()) {
    const std::string key = item.key();
    CAPTURE(key);
    auto less = whole;
    less.erase(key);
    const bool may_be_unknown = item.value().is_null() || key == "first_key_ms" ||
                                key == "total_ms" || key == "latency_ms" || key == "grade";
    CHECK(fault_of(less.dump()) != "none");
    auto wrong = whole;
    wrong[key] = nlohmann::ordered_json::object();
    CHECK(fault_of(wrong.dump()) != "none");
    wrong[key] = nullptr;
    CHECK((fault_of(wrong.dump()) == "none") == may_be_unknown);
  }
}

TEST_CASE("what is no log line says why") {
  CHECK(fault_of("") == "it is no object of JSON");
  CHECK(fault_of("[1]") == "it is no object of JSON");
  CHECK(fault_of("{\"event\":\"review\"") == "it is no object of JSON");
  CHECK(fault_of("{}") == "event is missing");
  CHECK(fault_of("{\"event\":\"party\"}") == "event is none that this knack knows");
  CHECK(fault_of(std::string(100'000, '[')) == "it is no object of JSON");
  auto line = nlohmann::ordered_json::parse(log_line(whole_review()));
  line["sequence"] = 8;
  CHECK(fault_of(line.dump()) == "event_id is not session and sequence");
  line["sequence"] = 1e300;
  CHECK(fault_of(line.dump()).starts_with("sequence has a value"));
  line = nlohmann::ordered_json::parse(log_line(whole_review()));
  line["learner"] = "=cmd()";
  CHECK(fault_of(line.dump()) == "learner is no id");
  line["learner"] = "l1";
  line["key_of_a_newer_knack"] = 1;
  CHECK(fault_of(line.dump()) == "none");
}

TEST_CASE("a line with a key twice is no event, whatever its values are") {
  const std::string line = log_line(whole_review());
  const std::string rest = "," + line.substr(1);
  CHECK(fault_of(R"({"learner":"l2")" + rest) == "learner stands in it twice");
  CHECK(fault_of(R"({"new_key":1,"new_key":1)" + rest) == "new_key stands in it twice");
  CHECK(fault_of(R"({"new_key":{"a":1,"a":2})" + rest) == "none");
}

TEST_CASE("a log is known by what it begins with") {
  CHECK(looks_like_log(log_line(whole_review()) + "\n"));
  CHECK(looks_like_log("\xef\xbb\xbf{\"event\":\"mark\""));
  CHECK_FALSE(looks_like_log("{\"other\":1}\n{\"event\":1}"));
  CHECK_FALSE(looks_like_log("event_id,learner\r\n"));
  CHECK_FALSE(looks_like_log(""));
}

}  // namespace
}  // namespace knack::report
