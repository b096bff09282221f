// SPDX-License-Identifier: MIT
// What the configuration file does to whole runs: schedule, exports, decks, and refusals.
#include <doctest/doctest.h>

#include "unit/cli/world.hpp"

namespace knack::cli {
namespace {

constexpr const char* desk = R"(format = 1
[deck]
id = "desk"
title = "Front desk"
language = "en"
[[skill]]
id = "greet"
when = "somebody comes"
do = "greet"
[[card]]
id = "phone"
skill = "greet"
situation = "You are on the phone. A woman comes in."
ask = "What do you do first?"
shuffle = false
shuffle_reason = "the test names numbers"
options = [
  { key = "nod", text = "Nod to her.", verdict = "best", why = "She is seen." },
  { key = "turn", text = "Turn away.", verdict = "bad", why = "She is not." },
]
why = "A look costs nothing."
)";

/// A learner with one card, one store and a clock told by each command.
class Learner : public TestWorld {
 public:
  Learner() { write_bytes(folder.file("desk.toml"), desk); }

  int at(const std::string& now, std::vector<std::string> args, const std::string& input = "") {
    args.insert(args.end(), {"--store", folder.file("s.db"), "--now", now});
    return run(args, input);
  }

  void answer(const std::string& day, const std::string& input) {
    CAPTURE(day);
    CHECK(at(day + "T10:00:00Z", {"review", folder.file("desk.toml")}, input) == 0);
  }

  /// Wrong on the first day and right on each day it is due, until its interval differs by
  /// dialect.
  void learn() {
    answer("2026-11-23", "2\n1\n");
    for (const char* day : {"2026-11-24", "2026-11-25", "2026-12-01"}) answer(day, "1\n");
  }

  std::string printed(const std::string& now, const std::vector<std::string>& args) {
    CHECK(at(now, args) == 0);
    return out.str();
  }

  std::string next_due_day() {
    const std::string json =
        printed("2026-12-01T12:00:00Z", {"due", folder.file("desk.toml"), "--json"});
    const std::string key = "\"next_due_day\":\"";
    return json.substr(json.find(key) + key.size(), 10);
  }

  std::string exported() { return printed("2026-12-01T12:00:00Z", {"export", "reviews"}); }
};

TEST_CASE(
    "a scheduler in the file moves due days at once, and exports stay until it is in the log") {
  Learner learner;
  learner.learn();
  const std::string before = learner.exported();
  CHECK(learner.next_due_day() == "2026-12-16");

  learner.configure("scheduler = \"sm2-delphi\"\n");
  CHECK(learner.next_due_day() == "2026-12-13");
  CHECK(learner.exported() == before);

  // A command that writes makes the log say so, once.
  for (int i = 0; i < 2; ++i)
    CHECK(learner.at("2026-12-01T13:00:00Z", {"config", "name", "Anna"}) == 0);
  const std::string log = learner.printed("2026-12-01T13:00:00Z", {"export", "log"});
  const auto mark = log.find("scheduler=sm2-delphi");
  CHECK(mark != std::string::npos);
  CHECK(log.find("scheduler=sm2-delphi", mark + 1) == std::string::npos);
  CHECK(learner.exported() != before);

  // Without the file it is the store that says it.
  learner.configure("");
  CHECK(learner.next_due_day() == "2026-12-13");
}

TEST_CASE("a session keeps scheduler and rollover of the file before its first answer") {
  Learner learner;
  learner.configure("scheduler = \"sm2-delphi\"\nrollover = 0\n");
  learner.answer("2026-11-23", "1\n");
  const std::string log = learner.printed("2026-11-23T11:00:00Z", {"export", "log"});
  CHECK(log.find("scheduler=sm2-delphi") < log.find("rollover=0"));
  CHECK(log.find("rollover=0") < log.find("\"event\":\"review\""));
  CHECK(log.find("\"rollover_hour\":0") != std::string::npos);
}

TEST_CASE("a rollover in the file moves the study day for a command that only reads") {
  Learner learner;
  const std::vector<std::string> due = {"due", learner.folder.file("desk.toml"), "--json"};
  const std::string night = "2026-12-01T02:00:00Z";
  CHECK(learner.printed(night, due).find("\"study_day\":\"2026-11-30\"") != std::string::npos);
  learner.configure("rollover = 1\n");
  CHECK(learner.printed(night, due).find("\"study_day\":\"2026-12-01\"") != std::string::npos);
  CHECK_FALSE(std::filesystem::exists(learner.folder.file("s.db")));
}

TEST_CASE("constants of the file hold for the learner and not for exports") {
  Learner learner;
  learner.learn();
  const std::string before = learner.exported();
  learner.configure("[constants]\nmax_interval_days = 3\n");
  CHECK(learner.next_due_day() == "2026-12-04");
  CHECK(learner.exported() == before);
}

TEST_CASE("the limit on new cards holds for due") {
  Learner learner;
  learner.configure("new_per_day = 0\n");
  const auto json =
      learner.printed("2026-12-01T12:00:00Z", {"due", learner.folder.file("desk.toml"), "--json"});
  CHECK(json.find("\"new\":0") != std::string::npos);
}

TEST_CASE("what the file sets is not changed in the store behind its back") {
  Learner learner;
  learner.configure("\nscheduler = \"sm2\"\n");
  CHECK(learner.at("2026-12-01T12:00:00Z", {"config", "scheduler", "sm2-delphi"}) == 2);
  CHECK(learner.err.str() == "knack: scheduler is set in " + learner.config_file() +
                                 ":2.\nChange it there: knack config --edit\n");
  CHECK(learner.at("2026-12-01T12:00:00Z", {"config", "rollover", "3"}) == 0);
}

TEST_CASE("a file with faults stops a command before it opens anything") {
  const std::vector<std::vector<std::string>> all = {{"review"},
                                                     {"due"},
                                                     {"stats"},
                                                     {"undo"},
                                                     {"export", "reviews"},
                                                     {"backup"},
                                                     {"restore"},
                                                     {"config", "name", "Anna"}};
  for (const auto& args : all) {
    CAPTURE(args[0]);
    Learner learner;
    learner.configure("rollover = 24\n");
    CHECK(learner.at("2026-12-01T12:00:00Z", args) == 3);
    CHECK(learner.out.str().empty());
    CHECK(learner.err.str().find("error[bad-value]: `rollover` of the configuration is 24\n --> " +
                                 learner.config_file() + ":1:12\n") == 0);
    CHECK(learner.err.str().find("nothing was changed") != std::string::npos);
    CHECK_FALSE(std::filesystem::exists(learner.folder.file("s.db")));
  }
}

TEST_CASE("commands that do not need it, or are there to mend it, bear a file with faults") {
  struct Bearing {
    std::vector<std::string> args;
    int exit;
    bool shows;  ///< the faults
  };

  Learner learner;
  const std::vector<Bearing> all = {{{"config"}, 1, true},
                                    {{"config", "--json"}, 1, true},
                                    {{"doctor"}, 1, true},
                                    {{"paths"}, 0, false},
                                    {{"validate", learner.folder.file("desk.toml")}, 0, false},
                                    {{"explain", "bad-value"}, 0, false},
                                    {{"rules"}, 0, false},
                                    {{"simulate", "5,4"}, 0, false},
                                    {{"due", "--help"}, 0, false}};
  learner.configure("rollover = 24\nnew_per_day = 3\n");
  for (const Bearing& each : all) {
    CAPTURE(each.args[0]);
    CHECK(learner.at("2026-12-01T12:00:00Z", each.args) == each.exit);
    CHECK_FALSE(learner.out.str().empty());
    CHECK((learner.err.str().find("error[bad-value]") == 0) == each.shows);
  }
  CHECK(learner.at("2026-12-01T12:00:00Z", {"config"}) == 1);
  CHECK(learner.out.str().find("new_per_day      3  (config.toml:2)\n") != std::string::npos);
}

TEST_CASE("only configured decks are used, and what is not there is told with its line") {
  Learner learner;
  learner.configure("decks = [\n  \"nowhere\",\n  \"" + learner.folder.file("desk.toml") +
                    "\",\n]\n");
  CHECK(learner.at("2026-12-01T12:00:00Z", {"review", "--new", "1"}, "1\n") == 0);
  CHECK(learner.out.str().starts_with("Front desk\n"));
  CHECK(learner.err.str() == learner.config_file() +
                                 ":2: " + learner.folder.file("home/.config/knack/nowhere") +
                                 " is not there; knack goes on without it.\n");
  CHECK(learner.at("2026-12-01T12:00:00Z", {"doctor"}) == 0);
  CHECK(learner.err.str().empty());
  CHECK(learner.out.str().find("Note     " + learner.config_file() + ":2: ") != std::string::npos);
}

TEST_CASE("no configured deck that is there ends with what to look at") {
  Learner learner;
  learner.configure("decks = [\"nowhere\"]\n");
  CHECK(learner.at("2026-12-01T12:00:00Z", {"due"}) == 3);
  CHECK(learner.err.str().find("No deck was found.\nknack paths shows") != std::string::npos);
}

TEST_CASE("a deck named twice in the configuration is read once") {
  Learner learner;
  const std::string file = learner.folder.file("desk.toml");
  learner.configure("decks = [\"" + file + "\", \"" + learner.folder.file("home/../desk.toml") +
                    "\", \"" + file + "\"]\n");
  CHECK(learner.at("2026-12-01T12:00:00Z", {"doctor"}) == 0);
  CHECK(learner.out.str().find("Note") == std::string::npos);
}

}  // namespace
}  // namespace knack::cli
