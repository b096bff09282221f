// SPDX-License-Identifier: MIT
// Fields to JSON.
#include "report/log_jsonl.hpp"

#include <optional>

#include <nlohmann/json.hpp>

#include "base/safe_text.hpp"

namespace knack::report {
namespace {

using Json = nlohmann::ordered_json;

Json number(const std::optional<Millis>& time) {
  return time ? Json(time->count) : Json();
}

Json head(const char* event, const schedule::Stamped& row) {
  Json out;
  out["event"] = event;
  out["event_id"] = row.id.text();
  out["session"] = row.id.origin;
  out["sequence"] = row.id.sequence;
  out["stamp"] = row.stamp;
  out["learner"] = row.learner;
  out["at"] = to_rfc3339(row.at);
  out["study_day"] = to_string(row.study_day);
  return out;
}

void add_times(Json& out, const schedule::Review& row) {
  out["input"] = to_string(row.input);
  out["flag"] = to_string(row.flag);
  out["total_ms"] = number(row.timing.total);
  out["first_key_ms"] = number(row.timing.first_key);
  out["key_gap_ms"] = number(row.timing.key_gap);
  out["latency_ms"] = number(row.timing.latency);
  out["allowance_ms"] = row.timing.allowance.count;
  out["fluent_milli"] = row.timing.fluent_milli;
  out["time_factor_milli"] = row.timing.time_factor_milli;
}

Json fields(const schedule::Review& row) {
  Json out = head("review", row);
  out["shown_at"] = to_rfc3339(row.shown_at);
  out["rollover_hour"] = row.rollover_hour;
  out["deck"] = row.card.deck.text;
  out["card"] = row.card.card.text;
  out["revision"] = row.revision;
  out["text_hash"] = std::to_string(row.text_hash);
  out["skill"] = row.skill.text;
  out["stage"] = row.stage;
  out["language"] = row.language;
  out["type"] = to_string(row.type);
  out["kind"] = to_string(row.kind);
  out["seed"] = std::to_string(row.seed);
  out["options_shown"] = row.shown;
  out["response"] = row.response;
  out["response_text"] = row.response_text;
  out["verdict"] = to_string(row.verdict);
  out["error"] = row.error;
  add_times(out, row);
  out["guess_milli"] = row.guess_milli;
  out["grade"] = row.grade ? Json(row.grade->q) : Json();
  out["grade_rule"] = row.grade_rule;
  out["self_graded"] = row.self_graded;
  out["hinted"] = row.hinted;
  out["knack_version"] = row.knack_version;
  return out;
}

Json fields(const schedule::Mark& row) {
  Json out = head("mark", row);
  out["mark"] = to_string(row.kind);
  out["deck"] = row.card.deck.text;
  out["card"] = row.card.card.text;
  out["value"] = row.value;
  out["text"] = row.text;
  return out;
}

Json fields(const schedule::Retraction& row) {
  Json out = head("retraction", row);
  out["target_session"] = row.target.origin;
  out["target_sequence"] = row.target.sequence;
  return out;
}

}  // namespace

std::string log_line(const schedule::Event& event) {
  const Json out = std::visit([](const auto& row) { return fields(row); }, event);
  return safe_json(out.dump(-1, ' ', false, Json::error_handler_t::replace));
}

}  // namespace knack::report
