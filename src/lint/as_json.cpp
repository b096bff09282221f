// SPDX-License-Identifier: MIT
// Writes diagnostics as JSON; keys are stable.
#include "lint/as_json.hpp"

#include <algorithm>

#include <nlohmann/json.hpp>

#include "base/safe_text.hpp"
#include "lint/rule.hpp"

namespace knack::lint {
namespace {

using Json = nlohmann::ordered_json;

Json or_null(const std::string& text) {
  return text.empty() ? Json() : Json(text);
}

Json to_json(const Diagnostic& each) {
  return {{"rule", each.rule},
          {"severity", to_string(each.severity)},
          {"file", each.file},
          {"line", each.at.begin.line},
          {"column", each.at.begin.column},
          {"end_line", each.at.end.line},
          {"end_column", each.at.end.column},
          {"message", each.message},
          {"help", each.help},
          {"deck", or_null(each.deck)},
          {"card", or_null(each.card)}};
}

}  // namespace

std::string as_json(const Diagnostics& diagnostics, const Scope& scope) {
  Json out = {{"schema", 1}, {"diagnostics", Json::array()}};
  for (const Diagnostic& each : diagnostics) out["diagnostics"].push_back(to_json(each));
  const auto count = [&](Severity severity) {
    return std::ranges::count(diagnostics, severity, &Diagnostic::severity);
  };
  out["summary"] = {{"files", scope.files},
                    {"cards", scope.cards},
                    {"errors", count(Severity::error)},
                    {"warnings", count(Severity::warning)},
                    {"notes", count(Severity::note)}};
  return safe_json(out.dump(-1, ' ', false, Json::error_handler_t::replace));
}

}  // namespace knack::lint
