// SPDX-License-Identifier: MIT
// What outweighs what: an option, the environment, the file, the store, what is built in.
#include "cli/settings.hpp"

#include <doctest/doctest.h>

#include "cli/setting_rows.hpp"
#include "unit/cli/world.hpp"

namespace knack::cli {
namespace {

using Log = std::vector<schedule::Event>;

Log log_saying(const std::vector<std::string>& values) {
  Log log;
  for (const std::string& each : values) {
    schedule::Mark mark = setting_mark(each);
    mark.id = {"k1", static_cast<std::int64_t>(log.size()) + 1};
    log.emplace_back(mark);
  }
  return log;
}

struct Case {
  std::vector<std::string> args;
  std::map<std::string, std::string> env;
  std::string file;
  std::vector<std::string> store;
  std::string setting;
  std::string want;  ///< value (where it comes from)
};

/// The row of a setting as `knack config` shows it.
std::string shown(const Case& each) {
  TestWorld test;
  test.configure(each.file);
  for (const auto& [name, value] : each.env) test.env[name] = value;
  const Request request = TestWorld::request(each.args);
  Context context{test.world, request, {}, false, "s.db", std::nullopt, {}, {}};
  context.config = read_config(test.world.env);
  CHECK(context.config.faults.empty());
  context.settings = resolve(test.world, request, context.config);
  add_store(context.settings, log_saying(each.store));
  for (const auto& rows :
       {setting_rows(context, context.settings), constant_rows(context.settings)}) {
    for (const SettingRow& row : rows) {
      if (row.name == each.setting) return row.value + " (" + origin_text(row.from) + ")";
    }
  }
  return "no such setting";
}

TEST_CASE("the precedence of every setting") {
  const std::vector<std::string> due = {"due"};
  const std::string colour = "color = \"never\"\n";
  const std::vector<Case> cases = {
      // Scheduler and rollover: file, store, built in.
      {due, {}, "", {}, "scheduler", "sm2 (built in)"},
      {due, {}, "", {"scheduler=sm2-delphi"}, "scheduler", "sm2-delphi (your store)"},
      {due, {}, "", {"scheduler=sm2-delphi", "scheduler=sm2"}, "scheduler", "sm2 (your store)"},
      {due,
       {},
       "\nscheduler = \"sm2\"",
       {"scheduler=sm2-delphi"},
       "scheduler",
       "sm2 (config.toml:2)"},
      {due, {}, "", {}, "rollover", "4 (built in)"},
      {due, {}, "", {"rollover=3"}, "rollover", "3 (your store)"},
      {due, {}, "rollover = 5", {"rollover=3"}, "rollover", "5 (config.toml:1)"},
      {due, {}, "rollover = 5", {"scheduler=sm2"}, "scheduler", "sm2 (your store)"},
      // Limits and times: file, built in.
      {due, {}, "", {}, "new_per_day", "10 (built in)"},
      {due, {}, "new_per_day = 0", {}, "new_per_day", "0 (config.toml:1)"},
      {due, {}, "", {}, "reviews_per_day", " (built in)"},
      {due, {}, "reviews_per_day = 50", {}, "reviews_per_day", "50 (config.toml:1)"},
      {due, {}, "", {}, "time_factor", "1.0 (built in)"},
      {due, {}, "time_factor = 1.25", {}, "time_factor", "1.25 (config.toml:1)"},
      {due, {}, "time_factor = 0", {}, "time_factor", "0 (config.toml:1)"},
      // Colour: option, environment, file, built in.
      {due, {}, "", {}, "color", "auto (built in)"},
      {due, {}, colour, {}, "color", "never (config.toml:1)"},
      {due, {{"NO_COLOR", "1"}}, "color = \"always\"", {}, "color", "never (NO_COLOR)"},
      {due, {{"NO_COLOR", ""}}, "color = \"always\"", {}, "color", "always (config.toml:1)"},
      {due, {{"FORCE_COLOR", "1"}, {"NO_COLOR", "1"}}, colour, {}, "color", "always (FORCE_COLOR)"},
      {due, {{"CLICOLOR_FORCE", "1"}}, colour, {}, "color", "always (CLICOLOR_FORCE)"},
      {due, {{"CLICOLOR_FORCE", "0"}}, colour, {}, "color", "never (config.toml:1)"},
      {{"due", "--color=never"}, {{"FORCE_COLOR", "1"}}, "", {}, "color", "never (--color)"},
      {{"due", "--color=always"}, {{"NO_COLOR", "1"}}, colour, {}, "color", "always (--color)"},
      {{"due", "--color=auto"}, {}, colour, {}, "color", "auto (--color)"},
      {{"due", "--color=auto"}, {{"NO_COLOR", "1"}}, "", {}, "color", "never (NO_COLOR)"},
      // Signs: option, file, then the terminal decides.
      {due, {}, "", {}, "ascii", "auto (built in)"},
      {due, {}, "ascii = false", {}, "ascii", "false (config.toml:1)"},
      {{"due", "--ascii"}, {}, "ascii = false", {}, "ascii", "true (--ascii)"},
      // Plain sentences: option, environment, file, built in.
      {due, {}, "", {}, "accessible", "false (built in)"},
      {due, {}, "accessible = true", {}, "accessible", "true (config.toml:1)"},
      {due, {{"ACCESSIBLE", "1"}}, "accessible = false", {}, "accessible", "true (ACCESSIBLE)"},
      {due, {{"ACCESSIBLE", "0"}}, "", {}, "accessible", "false (built in)"},
      {due, {{"ACCESSIBLE", ""}}, "", {}, "accessible", "false (built in)"},
      {{"due", "--accessible"}, {}, "accessible = false", {}, "accessible", "true (--accessible)"},
      // Places: option, variable, built in.
      {due, {}, "", {}, "store", "s.db (built in)"},
      {due, {{"XDG_DATA_HOME", "/data"}}, "", {}, "store", "s.db (XDG_DATA_HOME)"},
      {due, {{"XDG_DATA_HOME", "data"}}, "", {}, "store", "s.db (built in)"},
      {{"due", "--store", "s.db"}, {}, "", {}, "store", "s.db (--store)"},
      {due, {}, "decks = [\"/a\"]", {}, "decks", "/a (config.toml:1)"},
      // Constants: file, built in.
      {due, {}, "", {}, "leech_lapses", "8 (built in)"},
      {due, {}, "[constants]\nleech_lapses = 4", {}, "leech_lapses", "4 (config.toml:2)"},
  };
  for (const Case& each : cases) {
    CAPTURE(each.setting);
    CAPTURE(each.file);
    CAPTURE(each.want);
    CHECK(shown(each) == each.want);
  }
}

TEST_CASE("the name is what the store says of it") {
  Settings settings;
  schedule::Mark mark = setting_mark("name=", "Anna = me");
  mark.id = {"k1", 1};
  add_store(settings, Log{mark});
  CHECK(settings.name.value == "Anna = me");
  CHECK(settings.name.from.source == Source::store);
}

TEST_CASE("a deck's path begins at the home with ~/, else at the folder of the file") {
  struct Written {
    const char* path;
    std::string means;
  };

  TestWorld test;
  const std::string home = test.env["HOME"];
  for (const Written& each : {Written{"~/decks", home + "/decks"},
                              Written{"~", home},
                              Written{"decks", home + "/.config/knack/decks"},
                              Written{"../decks/./a.toml", home + "/.config/decks/a.toml"},
                              Written{"~anna/decks", home + "/.config/knack/~anna/decks"},
                              Written{"/srv/decks", "/srv/decks"}}) {
    CAPTURE(each.path);
    test.configure("decks = [\"" + std::string(each.path) + "\"]\n");
    const Settings settings =
        resolve(test.world, TestWorld::request({"due"}), read_config(test.world.env));
    REQUIRE(settings.decks.size() == 1);
    CHECK(settings.decks[0].value == each.means);
  }
}

TEST_CASE("a session gets the constants, the time factor and the limits") {
  Settings settings;
  settings.constants.leech_lapses = 4;
  settings.time_factor_milli.value = 0;
  settings.new_per_day.value = 3;
  drill::Setup setup;
  apply(settings, setup);
  CHECK(setup.constants.leech_lapses == 4);
  CHECK(setup.time_factor_milli == 0);
  CHECK(setup.limits.new_per_day == 3);
}

TEST_CASE("the log is told what the file sets, and nothing that it says already") {
  const auto wanted = [](const std::string& toml, const Log& log) {
    TestWorld test;
    test.configure(toml);
    const Settings settings =
        resolve(test.world, TestWorld::request({"due"}), read_config(test.world.env));
    std::string out;
    for (const auto& each :
         marks_wanted(settings, schedule::prepare(log, {}).settings, test.world.clock())) {
      const auto& mark = std::get<schedule::Mark>(each);
      CHECK(mark.kind == schedule::MarkKind::setting);
      CHECK(mark.at == test.world.clock());
      out += mark.value + ";";
    }
    return out;
  };
  const std::string both = "scheduler = \"sm2-delphi\"\nrollover = 3\n";
  CHECK(wanted("", {}).empty());
  CHECK(wanted("", log_saying({"scheduler=sm2-delphi"})).empty());
  CHECK(wanted("scheduler = \"sm2\"\nrollover = 4\n", {}).empty());
  CHECK(wanted(both, {}) == "scheduler=sm2-delphi;rollover=3;");
  CHECK(wanted(both, log_saying({"scheduler=sm2-delphi", "rollover=3"})).empty());
  CHECK(wanted(both, log_saying({"rollover=3", "scheduler=sm2"})) == "scheduler=sm2-delphi;");
}

}  // namespace
}  // namespace knack::cli
