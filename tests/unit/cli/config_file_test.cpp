// SPDX-License-Identifier: MIT
// The configuration file: every key, every fault at its place, and files that are none.
#include "cli/config_file.hpp"

#include <doctest/doctest.h>
#include <sys/stat.h>

#include "cli/config_template.hpp"
#include "lint/rule.hpp"
#include "schedule/constant_table.hpp"
#include "unit/cli/world.hpp"

namespace knack::cli {
namespace {

ConfigFile parse_text(const std::string& toml) {
  return parse_config("config.toml", toml);
}

/// `line:column rule: message (help)`.
std::string told(const Diagnostic& fault) {
  return std::to_string(fault.at.begin.line) + ":" + std::to_string(fault.at.begin.column) + " " +
         fault.rule + ": " + fault.message + (fault.help.empty() ? "" : " (" + fault.help + ")");
}

TEST_CASE("an empty file says nothing and has no faults") {
  for (const char* toml : {"", "\n# nothing\n", "[constants]\n", "\xef\xbb\xbf", "\r\n"}) {
    CAPTURE(toml);
    const ConfigFile file = parse_text(toml);
    CHECK(file.faults.empty());
    CHECK_FALSE(file.decks);
    CHECK_FALSE(file.new_per_day);
    CHECK(file.constants.empty());
  }
}

TEST_CASE("every key is read, with its place") {
  const ConfigFile file = parse_text(R"(decks = [
  "~/decks",
  "front desk.toml",
]
new_per_day = 20
reviews_per_day = 0
rollover = 23
scheduler = "sm2-delphi"
time_factor = 1.25
color = "never"
ascii = true
accessible = false
[constants]
leech_lapses = 4
idle_cap_ms = 90_000
)");
  CHECK(file.faults.empty());
  REQUIRE(file.decks);
  REQUIRE(file.decks->size() == 2);
  CHECK((*file.decks)[0].value == "~/decks");
  CHECK((*file.decks)[1].value == "front desk.toml");
  CHECK((*file.decks)[1].at.begin == Place{3, 3});
  CHECK(file.new_per_day->value == 20);
  CHECK(file.new_per_day->at.begin.line == 5);
  CHECK(file.reviews_per_day->value == 0);
  CHECK(file.rollover->value == 23);
  CHECK(file.scheduler->value == schedule::Dialect::sm2_delphi);
  CHECK(file.scheduler->at.begin.line == 8);
  CHECK(file.time_factor_milli->value == 1250);
  CHECK(file.color->value == When::never);
  CHECK(file.ascii->value);
  CHECK_FALSE(file.accessible->value);
  REQUIRE(file.constants.size() == 2);
  CHECK(file.constants.at("leech_lapses").value == 4);
  CHECK(file.constants.at("idle_cap_ms").value == 90'000);
  CHECK(file.constants.at("idle_cap_ms").at.begin.line == 15);
}

TEST_CASE("the time factor is a number with or without a fraction, in thousandths") {
  struct Case {
    const char* written;
    int milli;
  };

  for (const Case& each : {Case{"0", 0},
                           Case{"0.0", 0},
                           Case{"0.5", 500},
                           Case{"1", 1000},
                           Case{"1.2345", 1235},
                           Case{"2.1", 2100},
                           Case{"3.0", 3000}}) {
    CAPTURE(each.written);
    const ConfigFile file = parse_text("time_factor = " + std::string(each.written));
    CHECK(file.faults.empty());
    REQUIRE(file.time_factor_milli);
    CHECK(file.time_factor_milli->value == each.milli);
  }
  for (const char* written : {"0.49", "3.01", "-1", "nan", "inf", "1e300"}) {
    CAPTURE(written);
    const ConfigFile file = parse_text("time_factor = " + std::string(written));
    CHECK(file.faults.size() == 1);
    CHECK_FALSE(file.time_factor_milli);
  }
}

TEST_CASE("each fault is told at its place with its remedy, and its rule can be explained") {
  struct Case {
    const char* toml;
    const char* fault;
  };

  const Case cases[] = {
      {"decks = 5",
       "1:9 wrong-type: `decks` of the configuration is a whole number, not a list of paths"},
      {"decks = \"~/decks\"",
       "1:9 wrong-type: `decks` of the configuration is a text, not a list of paths (a list stands "
       "in brackets: decks = [\"…\"])"},
      {"decks = []",
       "1:1 bad-value: `decks` of the configuration names nothing (name files or folders, or "
       "remove the key to use those found by themselves)"},
      {"decks = [\"\"]",
       "1:10 empty-text: `decks` of the configuration is empty (write it, or remove the key if it "
       "may be left out)"},
      {"decks = [true]",
       "1:10 wrong-type: `decks` of the configuration is true or false, not a path"},
      {"new_per_day = 10000",
       "1:15 bad-value: `new_per_day` of the configuration is 10000 (it goes from 0 to 9999)"},
      {"new_per_day = 2.5",
       "1:15 wrong-type: `new_per_day` of the configuration is a number with a fraction, not a "
       "whole number"},
      {"reviews_per_day = -1",
       "1:19 bad-value: `reviews_per_day` of the configuration is -1 (it goes from 0 to 9999)"},
      {"rollover = 24",
       "1:12 bad-value: `rollover` of the configuration is 24 (it goes from 0 to 23)"},
      {"rollover = 04:00:00",
       "1:12 wrong-type: `rollover` of the configuration is a date or time, not a whole number"},
      {"scheduler = \"fsrs\"",
       "1:13 bad-value: `scheduler` of the configuration is `fsrs` (it is sm2 or sm2-delphi)"},
      {"time_factor = 4",
       "1:15 bad-value: `time_factor` of the configuration is out of its range (it goes from 0.5 "
       "to 3.0; 0 means that answers are not timed)"},
      {"time_factor = \"1\"",
       "1:15 wrong-type: `time_factor` of the configuration is a text, not a number"},
      {"color = true",
       "1:9 wrong-type: `color` of the configuration is true or false, not a text (it is auto, "
       "always or never)"},
      {"color = \"on\"",
       "1:9 bad-value: `color` of the configuration is `on` (it is auto, always or never)"},
      {"ascii = 1",
       "1:9 wrong-type: `ascii` of the configuration is a whole number, not true or false"},
      {"accessible = \"yes\"",
       "1:14 wrong-type: `accessible` of the configuration is a text, not true or false"},
      {"constants = 3",
       "1:13 wrong-type: `constants` of the configuration is a whole number, not a table"},
      {"colour = \"auto\"",
       "1:1 unknown-key: unknown key `colour` in the configuration (did you mean `color`?)"},
      {"name = \"Anna\"",
       "1:1 unknown-key: unknown key `name` in the configuration (your name is kept in the store: "
       "knack config name NAME)"},
      {"leech_lapses = 4",
       "1:1 unknown-key: unknown key `leech_lapses` in the configuration (it belongs below "
       "[constants])"},
      {"[constants]\nrollover = 4",
       "2:1 unknown-key: unknown key `rollover` in [constants] (it belongs above [constants])"},
      {"[constants]\nleech_laps = 4",
       "2:1 unknown-key: unknown key `leech_laps` in [constants] (did you mean `leech_lapses`?)"},
      {"[constants]\nfast_rel_milli = 99",
       "2:18 bad-value: `fast_rel_milli` of [constants] is 99 (it goes from 100 to 10000)"},
      {"[constants]\nfast_rel_milli = 1.5",
       "2:18 wrong-type: `fast_rel_milli` of [constants] is a number with a fraction, not a whole "
       "number"},
      {"color = never",
       "1:9 syntax-bare-value: a text must stand between quotes (write it as \"…\", or between "
       "\"\"\" and \"\"\" if it has several lines)"},
      {"color \"never\"",
       "1:1 syntax-key: `=` is missing after this key (write it as key = value; a text stands "
       "between quotes)"},
      {"rollover = 3\nrollover = 4",
       "2:1 syntax-duplicate-key: `rollover` stands here twice (it was first defined in line 1: "
       "remove one of them)"},
  };
  for (const Case& each : cases) {
    CAPTURE(each.toml);
    const ConfigFile file = parse_text(each.toml);
    REQUIRE(file.faults.size() == 1);
    const Diagnostic& fault = file.faults.front();
    CHECK(told(fault) == each.fault);
    CHECK(fault.severity == Severity::error);
    CHECK(fault.file == "config.toml");
    CHECK(lint::find_rule(fault.rule) != nullptr);
  }
}

TEST_CASE("more places of decks than anybody has are one fault") {
  const auto places = [](std::size_t n) {
    std::string toml = "decks = [";
    for (std::size_t i = 0; i < n; ++i) toml += "\"a\",";
    return parse_text(toml + "]");
  };
  CHECK(places(1000).decks->size() == 1000);
  const ConfigFile file = places(1001);
  REQUIRE(file.faults.size() == 1);
  CHECK(told(file.faults.front()) ==
        "1:1 bad-value: `decks` of the configuration names more than 1000 places (a folder stands "
        "for all the decks in it)");
}

TEST_CASE("all faults are told at once, and what is sound holds") {
  const ConfigFile file = parse_text(R"(new_per_day = 5
rollover = 99
color = "never"
[constants]
leech_lapses = 0
run_min = 4
)");
  CHECK(file.faults.size() == 2);
  CHECK(file.new_per_day->value == 5);
  CHECK_FALSE(file.rollover);
  CHECK(file.color->value == When::never);
  CHECK_FALSE(file.constants.contains("leech_lapses"));
  CHECK(file.constants.at("run_min").value == 4);
}

TEST_CASE("a line that is no TOML takes no other with it, in tables neither") {
  const ConfigFile file = parse_text(R"(new_per_day = 5
color = never
rollover = 99
ascii = true
[constants]
leech_lapses = [
run_min = 4
)");
  std::vector<std::string> rules;
  for (const Diagnostic& each : file.faults)
    rules.push_back(std::to_string(each.at.begin.line) + " " + each.rule);
  CHECK(rules ==
        std::vector<std::string>{"2 syntax-bare-value", "3 bad-value", "6 syntax-bracket"});
  CHECK(file.new_per_day->value == 5);
  CHECK(file.ascii->value);
  CHECK_FALSE(file.color);
  CHECK_FALSE(file.rollover);
}

TEST_CASE("a constant may be anything in its range, at both ends") {
  for (const schedule::ConstantRow& row : schedule::constant_rows()) {
    CAPTURE(row.name);
    for (const std::int64_t value : {row.low, row.high}) {
      const ConfigFile file = parse_text("[constants]\n" + std::string(row.name) + " = " +
                                         std::to_string(value) + "\n");
      CHECK(file.faults.empty());
      CHECK(file.constants.at(std::string(row.name)).value == value);
    }
    for (const std::int64_t value : {row.low - 1, row.high + 1}) {
      const ConfigFile file = parse_text("[constants]\n" + std::string(row.name) + " = " +
                                         std::to_string(value) + "\n");
      CHECK(file.faults.size() == 1);
      CHECK(file.constants.empty());
    }
  }
}

TEST_CASE("the template sets nothing as it is, and without its # every key to a value that fits") {
  const std::string made = config_template();
  const ConfigFile quiet = parse_text(made);
  CHECK(quiet.faults.empty());
  CHECK_FALSE(quiet.new_per_day);
  CHECK(quiet.constants.empty());

  std::string loud;
  std::istringstream lines(made);
  for (std::string line; std::getline(lines, line);) {
    const bool is_key = line.starts_with("# ") && line.find(" = ") != std::string::npos;
    loud += (is_key ? line.substr(2) : line) + "\n";
  }
  const ConfigFile file = parse_text(loud);
  CHECK(faults_text(file, false, 80).empty());
  for (const std::string_view key : config_keys()) {
    CAPTURE(key);
    CHECK(loud.find("\n" + std::string(key == "constants" ? "[constants]" : key)) !=
          std::string::npos);
  }
  CHECK(file.new_per_day->value == 10);
  CHECK(file.rollover->value == 4);
  CHECK(file.scheduler->value == schedule::Dialect::sm2);
  CHECK(file.time_factor_milli->value == 1000);
  CHECK(file.color->value == When::automatic);
  for (const schedule::ConstantRow& row : schedule::constant_rows())
    CHECK(file.constants.at(std::string(row.name)).value == row.get({}));
}

// ---- the file itself
// ------------------------------------------------------------------------------

TEST_CASE("the file lies below XDG_CONFIG_HOME or ~/.config, and what is not absolute is ignored") {
  TestWorld test;
  const std::string home = test.env["HOME"];
  CHECK(config_path(test.world.env) == home + "/.config/knack/config.toml");
  test.env["XDG_CONFIG_HOME"] = "relative";
  CHECK(config_path(test.world.env) == home + "/.config/knack/config.toml");
  test.env["XDG_CONFIG_HOME"] = "/elsewhere";
  CHECK(config_path(test.world.env) == "/elsewhere/knack/config.toml");
  test.env.clear();
  CHECK(config_path(test.world.env).empty());
  CHECK(read_config(test.world.env).faults.empty());
}

TEST_CASE("no file is no fault") {
  const TestWorld test;
  const ConfigFile file = read_config(test.world.env);
  CHECK_FALSE(file.exists);
  CHECK(file.faults.empty());
  CHECK(file.path == test.config_file());
}

TEST_CASE("a link to a file is the file, and one to nothing is a fault") {
  const TestWorld test;
  write_bytes(test.folder.file("dotfile"), "new_per_day = 7\n");
  std::filesystem::create_symlink(test.folder.file("dotfile"), test.config_file());
  CHECK(read_config(test.world.env).new_per_day->value == 7);
  std::filesystem::remove(test.folder.file("dotfile"));
  const ConfigFile file = read_config(test.world.env);
  REQUIRE(file.faults.size() == 1);
  CHECK(file.faults.front().rule == "unreadable-file");
}

TEST_CASE("what is no file in its place is a fault and never blocks") {
  struct Case {
    const char* what;
    std::string says;
  };

  for (const Case& each : {Case{"fifo", " is a pipe (FIFO), not a file"},
                           Case{"folder", " is a folder, not a file"},
                           Case{"device", " is a device, not a file"}}) {
    CAPTURE(each.what);
    const TestWorld test;
    if (each.what == std::string("fifo")) REQUIRE(mkfifo(test.config_file().c_str(), 0600) == 0);
    if (each.what == std::string("folder")) std::filesystem::create_directory(test.config_file());
    if (each.what == std::string("device"))
      std::filesystem::create_symlink("/dev/zero", test.config_file());
    const ConfigFile file = read_config(test.world.env);
    CHECK(file.exists);
    REQUIRE(file.faults.size() == 1);
    CHECK(told(file.faults.front()) ==
          "1:1 unreadable-file: " + test.config_file() + each.says +
              " (put a file there that you may read, or move this away)");
  }
}

TEST_CASE("hostile bytes are faults at their place") {
  struct Case {
    std::string bytes;
    const char* rule;
  };

  const Case cases[] = {
      {std::string(9U << 20U, '#'), "file-too-large"},
      {"new_per_day = \xff\n", "syntax-utf8"},
      {std::string("color = \"a\0b\"", 13), "syntax-control"},
      {"decks = [\"\\u001b[2J\"]\n", "control-chars"},
      {"decks = [\"" + std::string(9000, 'x') + "\"]\n", "text-too-long"},
      {"decks = [] # " + std::string(70'000, 'x'), "line-too-long"},
      {"decks = " + std::string(100, '[') + std::string(100, ']'), "nesting-too-deep"},
      {"ключ = 1\n", "syntax-bare-key"},
  };
  for (const Case& each : cases) {
    CAPTURE(each.rule);
    const TestWorld test;
    test.configure(each.bytes);
    const ConfigFile file = read_config(test.world.env);
    REQUIRE_FALSE(file.faults.empty());
    CHECK(file.faults.front().rule == each.rule);
    CHECK_FALSE(file.decks);
    CHECK(faults_text(file, false, 80).find(test.config_file()) != std::string::npos);
  }
}

}  // namespace
}  // namespace knack::cli
