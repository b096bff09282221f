// SPDX-License-Identifier: MIT
// Formats for pipelines, read back as their consumers read them.
#include <algorithm>
#include <map>
#include <sstream>

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include "lint/as_concise.hpp"
#include "lint/as_github.hpp"
#include "lint/as_sarif.hpp"
#include "lint/rule.hpp"
#include "unit/lint/finding.hpp"

namespace knack::lint {
namespace {

/// A workflow command as actions/runner reads it (ActionCommand.TryParseV2).
struct Command {
  std::string name;
  std::map<std::string, std::string> properties;
  std::string message;
};

std::string replaced(std::string text, std::string_view from, std::string_view to) {
  for (std::size_t at = text.find(from); at != std::string::npos;
       at = text.find(from, at + to.size()))
    text.replace(at, from.size(), to);
  return text;
}

std::string unescaped(std::string text, bool property) {
  text = replaced(replaced(std::move(text), "%0D", "\r"), "%0A", "\n");
  if (property) text = replaced(replaced(std::move(text), "%3A", ":"), "%2C", ",");
  return replaced(std::move(text), "%25", "%");
}

Command read(const std::string& line) {
  REQUIRE(line.starts_with("::"));
  const std::size_t end = line.find("::", 2);
  REQUIRE(end != std::string::npos);
  const std::string head = line.substr(2, end - 2);
  const std::size_t space = std::min(head.find(' '), head.size());
  Command out{head.substr(0, space), {}, unescaped(line.substr(end + 2), false)};
  std::istringstream rest(head.substr(std::min(space + 1, head.size())));
  for (std::string part; std::getline(rest, part, ',');) {
    const std::size_t equals = part.find('=');
    REQUIRE(equals != std::string::npos);
    out.properties[part.substr(0, equals)] = unescaped(part.substr(equals + 1), true);
  }
  return out;
}

std::vector<Command> commands_of(const Diagnostics& all) {
  std::vector<Command> out;
  std::istringstream lines(as_github(all));
  for (std::string line; std::getline(lines, line);) out.push_back(read(line));
  return out;
}

TEST_CASE("concise is a line a finding, whatever names and messages hold") {
  Diagnostic each = finding("unknown-key", Severity::error, 3, 7, 9);
  CHECK(as_concise({each, finding("missing-why", Severity::note)}) ==
        "a.toml:3:7: error: something is wrong [unknown-key]\n"
        "a.toml:1:1: note: something is wrong [missing-why]\n");
  each.file = "a\nb.toml";
  each.message = "one\r\ntwo \x1b[2J";
  const std::string line = as_concise({each});
  CHECK(std::ranges::count(line, '\n') == 1);
  CHECK(line.find('\x1b') == std::string::npos);
}

TEST_CASE("a GitHub command is read back with every sign that it escapes") {
  Diagnostic each = finding("unknown-key", Severity::error, 3, 7, 9);
  each.file = "./decks/50%,a:b.toml";
  each.message = "100% of a, b: c::d\nand e";
  const Command command = commands_of({each}).at(0);
  CHECK(command.name == "error");
  CHECK(command.properties == std::map<std::string, std::string>{{"file", "decks/50%,a:b.toml"},
                                                                 {"line", "3"},
                                                                 {"endLine", "3"},
                                                                 {"col", "7"},
                                                                 {"endColumn", "9"},
                                                                 {"title", "knack (unknown-key)"}});
  CHECK(command.message == "100% of a, b: c::d\nand e\nmend it");
}

TEST_CASE("GitHub gets no columns where a finding has several lines") {
  Diagnostic each = finding("missing-why", Severity::note, 3, 7, 9);
  each.at.end.line = 5;
  const Command command = commands_of({each}).at(0);
  CHECK(command.name == "notice");
  CHECK(command.properties.at("endLine") == "5");
  CHECK_FALSE(command.properties.contains("col"));
  CHECK_FALSE(command.properties.contains("endColumn"));
}

TEST_CASE("GitHub gets at most ten of a level, errors first, and the number of the rest") {
  Diagnostics all;
  for (int i = 0; i < 12; ++i) {
    all.push_back(finding("option-keys-missing", Severity::note));
    all.push_back(finding("missing-why", Severity::warning));
    all.push_back(finding("unknown-key", Severity::error));
  }
  const auto commands = commands_of(all);
  REQUIRE(commands.size() == 30);
  CHECK(commands[0].name == "error");
  CHECK(commands[9].name == "error");
  CHECK(commands[10].name == "warning");
  CHECK(commands[20].name == "notice");
  CHECK(commands[29].message == "7 more are not shown here; knack validate shows all");
  CHECK(commands_of({all.begin(), all.begin() + 30}).size() == 30);
}

nlohmann::json run_of(const Diagnostics& all, const Sources& sources = {}) {
  return nlohmann::json::parse(as_sarif(all, sources, {"1.2.3", "/home/a"})).at("runs").at(0);
}

TEST_CASE("SARIF carries the table of rules, and each result points into it") {
  const auto run = run_of({finding("unknown-key", Severity::error, 3, 7, 9)});
  const auto& driver = run["tool"]["driver"];
  CHECK(driver["version"] == "1.2.3");
  REQUIRE(driver["rules"].size() == rules().size());
  const auto& result = run["results"][0];
  const auto& rule = driver["rules"][result["ruleIndex"].get<std::size_t>()];
  CHECK(rule["id"] == "unknown-key");
  CHECK(rule["defaultConfiguration"]["level"] == "error");
  CHECK(rule["shortDescription"]["text"] == find_rule("unknown-key")->summary);
  CHECK(run["columnKind"] == "unicodeCodePoints");
  CHECK(result["message"]["text"] == "something is wrong\nmend it");
  const auto& place = result["locations"][0];
  CHECK(place["logicalLocations"][0]["fullyQualifiedName"] == "d/c");
  CHECK(place["physicalLocation"]["region"] ==
        nlohmann::json{{"startLine", 3}, {"startColumn", 7}, {"endLine", 3}, {"endColumn", 9}});
}

TEST_CASE("equal fingerprints are told apart in SARIF, moved lines are not") {
  const auto one = finding("missing-why", Severity::warning, 1);
  const auto two = finding("missing-why", Severity::warning, 2);
  const auto results = run_of({one, two}, {{"a.toml", "x\nx\n"}})["results"];
  const std::string first = results[0]["partialFingerprints"]["knack/v1"];
  CHECK(first.starts_with("d/c#missing-why#"));
  CHECK(results[1]["partialFingerprints"]["knack/v1"] == first + "#2");
}

TEST_CASE("a fix is a replacement in SARIF, and one that only removes has no content") {
  Diagnostic each = finding("unknown-key", Severity::error);
  each.fix = Fix{false, {{{{2, 1}, {2, 6}}, "ask"}, {{{3, 1}, {4, 1}}, ""}}};
  const auto fix = run_of({each})["results"][0]["fixes"][0];
  CHECK(fix["description"]["text"] == "mend it");
  CHECK(fix["properties"]["safe"] == false);
  const auto& edits = fix["artifactChanges"][0]["replacements"];
  CHECK(edits[0]["insertedContent"]["text"] == "ask");
  CHECK(edits[0]["deletedRegion"]["endColumn"] == 6);
  CHECK_FALSE(edits[1].contains("insertedContent"));
}

TEST_CASE("SARIF keeps to GitHub's limit, the errors first, and says what it left out") {
  Diagnostics all(sarif_cap, finding("missing-why", Severity::warning));
  all.push_back(finding("unknown-key", Severity::error));
  const auto run = run_of(all);
  CHECK(run["results"].size() == sarif_cap);
  CHECK(run["results"].back()["ruleId"] == "unknown-key");
  CHECK(run["invocations"][0]["toolExecutionNotifications"][0]["message"]["text"] ==
        "1 result more was left out");
}

TEST_CASE("paths become relative URIs where they can") {
  CHECK(uri_of("decks/a b.toml", "/home/a") == "decks/a%20b.toml");
  CHECK(uri_of("./a.toml", "") == "a.toml");
  CHECK(uri_of("/home/a/x.toml", "/home/a") == "x.toml");
  CHECK(uri_of("/home/ab/x.toml", "/home/a") == "file:///home/ab/x.toml");
  CHECK(uri_of("a:50%é.toml", "") == "a%3A50%25%C3%A9.toml");
}

TEST_CASE("GitHub's limits on the texts of rules hold") {
  for (const Rule& each : rules()) {
    CAPTURE(each.name);
    CHECK(each.summary.size() <= 1024);
    CHECK(each.rationale.size() <= 1024);
    CHECK(each.name.size() <= 255);
  }
}

}  // namespace
}  // namespace knack::lint
