// SPDX-License-Identifier: MIT
// Writes diagnostics as JSON; keys are stable.
#include "lint/as_json.hpp"

#include <algorithm>
#include <cstdint>
#include <iterator>
#include <string_view>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "base/safe_text.hpp"
#include "base/utf8.hpp"
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

void append_utf16_escapes(std::string& out, char32_t point) {
  constexpr char32_t beyond = 0x10000;
  const auto unit = [&](char32_t value) {
    fmt::format_to(std::back_inserter(out), "\\u{:04x}", static_cast<std::uint32_t>(value));
  };
  if (point < beyond) return unit(point);
  unit(0xd800 + ((point - beyond) >> 10U));
  unit(0xdc00 + ((point - beyond) & 0x3ffU));
}

/// JSON itself escapes C0 alone; whatever else could steer a terminal stands inside its texts too.
std::string visible(std::string_view json) {
  std::string out;
  out.reserve(json.size());
  for (std::size_t at = 0; at < json.size();) {
    const Decoded step = decode_front(json.substr(at));
    if (is_terminal_hazard(step.point)) {
      append_utf16_escapes(out, step.point);
    } else {
      out.append(json.substr(at, step.size));
    }
    at += step.size;
  }
  return out;
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
  return visible(out.dump(-1, ' ', false, Json::error_handler_t::replace));
}

}  // namespace knack::lint
