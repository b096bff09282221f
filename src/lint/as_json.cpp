// SPDX-License-Identifier: MIT
// Writes diagnostics as JSON; keys are stable.
#include "lint/as_json.hpp"

#include <nlohmann/json.hpp>

#include "base/safe_text.hpp"
#include "lint/rule.hpp"

namespace knack::lint {
namespace {

using Json = nlohmann::ordered_json;

Json or_null(const std::string& text) {
  return text.empty() ? Json() : Json(text);
}

void add_place(Json& out, const Span& at) {
  out["line"] = at.begin.line;
  out["column"] = at.begin.column;
  out["end_line"] = at.end.line;
  out["end_column"] = at.end.column;
}

Json to_json(const std::optional<Fix>& fix) {
  if (!fix) return {};
  Json edits = Json::array();
  for (const Edit& each : fix->edits) {
    Json edit;
    add_place(edit, each.at);
    edit["text"] = each.text;
    edits.push_back(std::move(edit));
  }
  return {{"safe", fix->safe}, {"edits", std::move(edits)}};
}

Json to_json(const Diagnostic& each) {
  Json out = {{"rule", each.rule}, {"severity", to_string(each.severity)}, {"file", each.file}};
  add_place(out, each.at);
  out["message"] = each.message;
  out["help"] = each.help;
  out["deck"] = or_null(each.deck);
  out["card"] = or_null(each.card);
  out["fix"] = to_json(each.fix);
  return out;
}

}  // namespace

std::string as_json(const Diagnostics& diagnostics, const Scope& scope, bool statistics) {
  Json out = {{"schema", 1}, {"diagnostics", Json::array()}};
  for (const Diagnostic& each : diagnostics) out["diagnostics"].push_back(to_json(each));
  if (statistics) out["statistics"] = count_by_rule(diagnostics);
  const Counts counts = count(diagnostics);
  out["summary"] = {{"files", scope.files},
                    {"cards", scope.cards},
                    {"errors", counts.errors},
                    {"warnings", counts.warnings},
                    {"notes", counts.notes},
                    {"fixable", counts.fixable},
                    {"ignored", scope.ignored},
                    {"baselined", scope.baselined}};
  return safe_json(out.dump(-1, ' ', false, Json::error_handler_t::replace));
}

}  // namespace knack::lint
