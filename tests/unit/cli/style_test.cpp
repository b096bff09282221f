// SPDX-License-Identifier: MIT
// How a run looks, by its settings, its locale and its terminal.
#include "cli/style.hpp"

#include <doctest/doctest.h>

#include "unit/cli/world.hpp"

namespace knack::cli {
namespace {

struct Look {
  bool colour = false;
  bool colour_on_errors = false;
  bool ascii = false;
  bool accessible = false;
  bool keys = false;
};

/// The looks of a run in which all three streams are terminals, or none.
Look look_of(TestWorld& test, bool terminal, const std::vector<std::string>& args = {"due"}) {
  test.world.in_is_terminal = terminal;
  test.world.out_is_terminal = terminal;
  test.world.err_is_terminal = terminal;
  const Request request = TestWorld::request(args);
  Context context{test.world, request, {}, false, "", std::nullopt, {}, {}};
  context.config = read_config(test.world.env);
  context.settings = resolve(test.world, request, context.config);
  const term::Style style = style_of(context);
  CHECK(style.colour == wants_colour(context));
  return {style.colour,
          wants_colour_on_errors(context),
          style.ascii,
          style.accessible,
          takes_keys(context)};
}

TEST_CASE("colour is on where a terminal is that can show it, each stream by itself") {
  TestWorld test;
  CHECK(look_of(test, true).colour);
  CHECK(look_of(test, true).colour_on_errors);
  CHECK_FALSE(look_of(test, false).colour);
  test.env["TERM"] = "dumb";
  CHECK_FALSE(look_of(test, true).colour);
  test.env.erase("TERM");
  CHECK_FALSE(look_of(test, true).colour);

  test.env["TERM"] = "xterm";
  const Request request = TestWorld::request({"due"});
  Context context{test.world, request, {}, false, "", std::nullopt, {}, {}};
  test.world.out_is_terminal = false;
  test.world.err_is_terminal = true;
  CHECK_FALSE(wants_colour(context));
  CHECK(wants_colour_on_errors(context));
}

TEST_CASE("whoever asks for colour gets it without a terminal, and who refuses it has none") {
  TestWorld test;
  CHECK(look_of(test, false, {"due", "--color=always"}).colour);
  CHECK_FALSE(look_of(test, true, {"due", "--color=never"}).colour);
  test.configure("color = \"always\"\n");
  CHECK(look_of(test, false).colour);
  CHECK_FALSE(look_of(test, false, {"due", "--color=auto"}).colour);
  test.env["TERM"] = "dumb";
  CHECK(look_of(test, true).colour);
  test.env["NO_COLOR"] = "1";
  CHECK_FALSE(look_of(test, true).colour);
  test.env["FORCE_COLOR"] = "1";
  CHECK(look_of(test, false).colour);
}

TEST_CASE("signs are plain where locale or terminal may not show them, or two columns wide") {
  struct Case {
    const char* locale;
    const char* term;
    bool ascii;
  };

  for (const Case& each : {Case{"en_US.UTF-8", "xterm-256color", false},
                           Case{"lv_LV.utf8", "screen", false},
                           Case{"C", "xterm", true},
                           Case{"ru_RU.KOI8-R", "xterm", true},
                           Case{"ja_JP.UTF-8", "xterm", true},
                           Case{"ko_KR.UTF-8", "xterm", true},
                           Case{"zh_TW.UTF-8", "xterm", true},
                           Case{"zha.UTF-8", "xterm", false},
                           Case{"en_US.UTF-8", "linux", true},
                           Case{"en_US.UTF-8", "vt220", true},
                           Case{"en_US.UTF-8", "dumb", true}}) {
    CAPTURE(each.locale);
    CAPTURE(each.term);
    TestWorld test;
    test.env["LC_ALL"] = each.locale;
    test.env["TERM"] = each.term;
    CHECK(look_of(test, true).ascii == each.ascii);
    CHECK_FALSE(look_of(test, false).ascii);
  }
}

TEST_CASE(
    "the locale of signs is LC_ALL, else LC_CTYPE, else LANG, and without any they are plain") {
  TestWorld test;
  test.env["LC_ALL"] = "";
  test.env["LC_CTYPE"] = "en_US.UTF-8";
  test.env["LANG"] = "C";
  CHECK_FALSE(look_of(test, true).ascii);
  test.env["LC_ALL"] = "C";
  CHECK(look_of(test, true).ascii);
  for (const char* name : {"LC_ALL", "LC_CTYPE", "LANG"}) test.env.erase(name);
  CHECK(look_of(test, true).ascii);
}

TEST_CASE("an option or the file decides about signs before the terminal does") {
  TestWorld test;
  CHECK(look_of(test, false, {"due", "--ascii"}).ascii);
  test.env["TERM"] = "linux";
  test.configure("ascii = false\n");
  CHECK_FALSE(look_of(test, true).ascii);
  CHECK(look_of(test, true, {"due", "--ascii"}).ascii);
}

TEST_CASE("plain sentences are for who asks for them, and then no single keys are read") {
  TestWorld test;
  CHECK(look_of(test, true).keys);
  CHECK_FALSE(look_of(test, false).keys);
  CHECK_FALSE(look_of(test, true, {"due", "--accessible"}).keys);
  test.env["ACCESSIBLE"] = "1";
  CHECK(look_of(test, true).accessible);
  CHECK_FALSE(look_of(test, true).keys);
  test.env["ACCESSIBLE"] = "0";
  CHECK(look_of(test, true).keys);
  test.configure("accessible = true\n");
  CHECK(look_of(test, true).accessible);
  CHECK_FALSE(look_of(test, true).keys);
  test.configure("");
  test.env["TERM"] = "dumb";
  CHECK_FALSE(look_of(test, true).keys);
}

}  // namespace
}  // namespace knack::cli
