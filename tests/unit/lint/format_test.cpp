// SPDX-License-Identifier: MIT
// How diagnostics look to people and to programs.
#include <set>

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include "base/safe_text.hpp"
#include "base/utf8.hpp"
#include "lint/as_json.hpp"
#include "lint/as_text.hpp"
#include "lint/rule.hpp"

namespace knack::lint {
namespace {

Diagnostic at(std::uint32_t line, std::uint32_t column, std::uint32_t end_column) {
  return {"unknown-key",
          Severity::error,
          "a.toml",
          {{line, column}, {line, end_column}},
          "unknown key `promt`",
          "did you mean `ask`?",
          "d",
          "c"};
}

TEST_CASE("a diagnostic shows rule, place, line, caret and remedy") {
  const Sources sources = {{"a.toml", "x = 1\npromt = \"Hi\"\n"}};
  CHECK(as_text({at(2, 1, 6)}, sources, false) ==
        "error[unknown-key]: unknown key `promt`\n"
        " --> a.toml:2:1\n"
        "  |\n"
        "2 | promt = \"Hi\"\n"
        "  | ^^^^^\n"
        "  = help: did you mean `ask`?\n"
        "\n");
}

TEST_CASE("carets stand right after wide and combining characters and tabs") {
  struct Case {
    std::string line;
    std::uint32_t column;
    std::string want;
  };

  const Case cases[] = {{"日本 = x", 6, "  |        ^\n"},
                        {"e\xcc\x81 = x", 6, "  |     ^\n"},
                        {"\ta = x", 6, "  |      ^\n"},
                        // A family of three, joined, is one sign two cells wide.
                        {"\U0001f469\u200d\U0001f469\u200d\U0001f467 = x", 9, "  |      ^\n"},
                        // A Hangul syllable in parts, and an accent on a wide sign.
                        {"\u1112\u1161\u11ab = x", 7, "  |      ^\n"},
                        {"日\u0301 = x", 6, "  |      ^\n"}};
  for (const Case& each : cases) {
    CAPTURE(each.line);
    const std::string out =
        as_text({at(1, each.column, each.column + 1)}, {{"a.toml", each.line}}, false);
    CHECK(out.find(each.want) != std::string::npos);
  }
}

TEST_CASE("a long line is cut around the place, and a hostile one is made visible") {
  const std::string line = std::string(500, 'a') + "\x1b[2J" + std::string(500, 'b');
  const std::string out = as_text({at(1, 501, 502)}, {{"a.toml", line}}, false);
  CHECK(out.find('\x1b') == std::string::npos);
  CHECK(out.find("\\u{1b}") != std::string::npos);
  CHECK(out.size() < 700);
}

TEST_CASE("a place beyond the line or the file still gives a diagnostic") {
  CHECK(as_text({at(9, 1, 2)}, {{"a.toml", "x = 1\n"}}, false).find("a.toml:9:1") !=
        std::string::npos);
  CHECK(as_text({at(1, 90, 95)}, {{"a.toml", "x = 1\n"}}, false).find("| x = 1") !=
        std::string::npos);
  CHECK(as_text({at(1, 1, 2)}, {}, false).find("a.toml:1:1") != std::string::npos);
}

TEST_CASE("JSON has the keys programs rely on, and null where deck or card is unknown") {
  Diagnostic nowhere = at(1, 1, 1);
  nowhere.deck.clear();
  nowhere.card.clear();
  nowhere.severity = Severity::note;
  nowhere.message = "bad \xff byte";
  const auto json = nlohmann::json::parse(as_json({at(2, 1, 6), nowhere}, {1, 7}));
  CHECK(json["schema"] == 1);
  CHECK(json["summary"] == nlohmann::json{{"files", 1},
                                          {"cards", 7},
                                          {"errors", 1},
                                          {"warnings", 0},
                                          {"notes", 1},
                                          {"fixable", 0},
                                          {"ignored", 0},
                                          {"baselined", 0}});
  CHECK(json["diagnostics"][0] == nlohmann::json{{"rule", "unknown-key"},
                                                 {"severity", "error"},
                                                 {"file", "a.toml"},
                                                 {"line", 2},
                                                 {"column", 1},
                                                 {"end_line", 2},
                                                 {"end_column", 6},
                                                 {"message", "unknown key `promt`"},
                                                 {"help", "did you mean `ask`?"},
                                                 {"deck", "d"},
                                                 {"card", "c"},
                                                 {"fix", nullptr}});
  CHECK(json["diagnostics"][1]["card"].is_null());
}

TEST_CASE("nothing from a deck steers the terminal that shows its diagnostics") {
  Diagnostic hostile = at(1, 1, 4);
  hostile.message = "a\x1b[2Jb\u009b2Jc\x7f\u202e\U000e0041\u200b\n";
  hostile.help = hostile.message;
  hostile.card = hostile.message;
  hostile.file = "\x1b]0;x\x07.toml";
  const std::string line = "\x1b[2J\u009b\u202e\x7f";
  const std::string text = as_text({hostile}, {{hostile.file, line}}, false);
  const std::string json = as_json({hostile}, {1, 1});
  for (const std::string& out : {text, json}) {
    CAPTURE(out);
    for (std::size_t i = 0; i < out.size();) {
      const Decoded step = decode_front(std::string_view(out).substr(i));
      CHECK_FALSE(is_terminal_hazard(step.point));
      i += step.size;
    }
  }
  CHECK(json.find('\n') == std::string::npos);
  CHECK(nlohmann::json::parse(json)["diagnostics"][0]["message"] == hostile.message);
}

TEST_CASE("every rule has a name of its own, a summary and a rationale") {
  std::set<std::string_view> names;
  for (const Rule& each : rules()) {
    CAPTURE(each.name);
    CHECK(names.insert(each.name).second);
    CHECK_FALSE(each.summary.empty());
    CHECK_FALSE(each.rationale.empty());
    CHECK(each.bad.empty() == each.good.empty());
    CHECK(find_rule(each.name) == &each);
  }
  CHECK(find_rule("none") == nullptr);
}

}  // namespace
}  // namespace knack::lint
