// SPDX-License-Identifier: MIT
// Writes diagnostics as SARIF.
#include "lint/as_sarif.hpp"

#include <algorithm>
#include <iterator>
#include <map>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "base/message.hpp"
#include "base/safe_text.hpp"
#include "lint/fingerprint.hpp"
#include "lint/rule.hpp"

namespace knack::lint {
namespace {

using Json = nlohmann::ordered_json;

Json text_object(std::string text) {
  return {{"text", std::move(text)}};
}

std::string fenced(std::string_view title, std::string_view toml) {
  return toml.empty() ? std::string() : fmt::format("\n\n{}\n\n```toml\n{}\n```", title, toml);
}

Json to_json(const Rule& rule) {
  const std::string why = tr(rule.rationale);
  const std::string bad = tr("Not like this:");
  const std::string good = tr("But like this:");
  std::string plain = why;
  if (!rule.bad.empty())
    plain += fmt::format("\n\n{}\n{}\n\n{}\n{}", bad, rule.bad, good, rule.good);
  return {{"id", rule.name},
          {"shortDescription", text_object(tr(rule.summary))},
          {"fullDescription", text_object(why)},
          {"help",
           {{"text", plain}, {"markdown", why + fenced(bad, rule.bad) + fenced(good, rule.good)}}},
          {"defaultConfiguration", {{"level", to_string(rule.severity)}}}};
}

Json region(const Span& at) {
  return {{"startLine", at.begin.line},
          {"startColumn", at.begin.column},
          {"endLine", at.end.line},
          {"endColumn", at.end.column}};
}

/// Writes the results of one run.
class Results {
 public:
  explicit Results(const SarifRun& run) : run_(run) {}

  Json result(const Diagnostic& each, std::string fingerprint) {
    // Equal fingerprints would be one alert: GitHub is told the second from the first.
    const std::size_t nth = ++seen_[fingerprint];
    if (nth > 1) fingerprint += fmt::format("#{}", nth);
    const std::string text = each.help.empty() ? each.message : each.message + "\n" + each.help;
    Json out = {{"ruleId", each.rule}};
    if (const Rule* rule = find_rule(each.rule)) out["ruleIndex"] = rule - rules().data();
    out["level"] = to_string(each.severity);
    out["message"] = text_object(text);
    out["locations"] = Json::array({location(each)});
    out["partialFingerprints"] = {{"knack/v1", fingerprint}};
    if (each.fix) out["fixes"] = Json::array({fix(each)});
    return out;
  }

 private:
  [[nodiscard]] Json artifact(const Diagnostic& each) const {
    Json out = {{"uri", uri_of(each.file, run_.folder)}};
    if (!out["uri"].get_ref<const std::string&>().starts_with("file:"))
      out["uriBaseId"] = "%SRCROOT%";
    return out;
  }

  [[nodiscard]] Json location(const Diagnostic& each) const {
    Json out = {
        {"physicalLocation", {{"artifactLocation", artifact(each)}, {"region", region(each.at)}}}};
    const std::string owner = owner_of(each);
    if (!owner.empty()) out["logicalLocations"] = Json::array({{{"fullyQualifiedName", owner}}});
    return out;
  }

  [[nodiscard]] Json fix(const Diagnostic& each) const {
    Json edits = Json::array();
    for (const Edit& edit : each.fix->edits) {
      Json replacement = {{"deletedRegion", region(edit.at)}};
      if (!edit.text.empty()) replacement["insertedContent"] = text_object(edit.text);
      edits.push_back(std::move(replacement));
    }
    Json changes =
        Json::array({{{"artifactLocation", artifact(each)}, {"replacements", std::move(edits)}}});
    return {{"description", text_object(each.help.empty() ? each.message : each.help)},
            {"artifactChanges", std::move(changes)},
            {"properties", {{"safe", each.fix->safe}}}};
  }

  const SarifRun& run_;
  std::map<std::string, std::size_t> seen_;
};

/// Indexes of what is kept, in the order of the diagnostics.
std::vector<std::size_t> kept(const Diagnostics& diagnostics) {
  std::vector<std::size_t> out(diagnostics.size());
  for (std::size_t i = 0; i < out.size(); ++i) out[i] = i;
  if (out.size() <= sarif_cap) return out;
  std::ranges::stable_sort(out, [&](std::size_t a, std::size_t b) {
    return diagnostics[a].severity > diagnostics[b].severity;
  });
  out.resize(sarif_cap);
  std::ranges::sort(out);
  return out;
}

Json invocation(std::size_t left_out) {
  Json out = {{"executionSuccessful", true}};
  if (left_out > 0) {
    const std::string text = tr_n("{n} result more was left out",
                                  "{n} results more were left out",
                                  static_cast<long long>(left_out));
    out["toolExecutionNotifications"] =
        Json::array({{{"level", "warning"}, {"message", text_object(text)}}});
  }
  return out;
}

Json driver(const std::string& version) {
  Json out = {{"name", "knack"}, {"version", version}, {"rules", Json::array()}};
  for (const Rule& each : rules()) out["rules"].push_back(to_json(each));
  return out;
}

}  // namespace

std::string uri_of(std::string_view path, std::string_view folder) {
  if (!folder.empty() && path.starts_with(folder) && path.substr(folder.size()).starts_with('/'))
    path.remove_prefix(folder.size() + 1);
  while (path.starts_with("./")) path.remove_prefix(2);
  std::string out = path.starts_with('/') ? "file://" : "";
  for (const char c : path) {
    const bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
                       std::string_view("-._~/").find(c) != std::string_view::npos;
    if (plain)
      out += c;
    else
      fmt::format_to(std::back_inserter(out), "%{:02X}", static_cast<unsigned char>(c));
  }
  return out;
}

std::string as_sarif(const Diagnostics& diagnostics, const Sources& sources, const SarifRun& run) {
  const auto names = fingerprints(diagnostics, sources);
  const auto indexes = kept(diagnostics);
  Results write(run);
  Json results = Json::array();
  for (const std::size_t i : indexes) results.push_back(write.result(diagnostics[i], names[i]));
  Json only = {{"tool", {{"driver", driver(run.version)}}},
               {"invocations", Json::array({invocation(diagnostics.size() - indexes.size())})},
               {"columnKind", "unicodeCodePoints"},
               {"results", std::move(results)}};
  const Json out = {{"$schema",
                     "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/"
                     "sarif-schema-2.1.0.json"},
                    {"version", "2.1.0"},
                    {"runs", Json::array({std::move(only)})}};
  return safe_json(out.dump(-1, ' ', false, Json::error_handler_t::replace));
}

}  // namespace knack::lint
