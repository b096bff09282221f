// SPDX-License-Identifier: MIT
// The command line as people type it, and what they are told when it is off.
#include "cli/parse.hpp"

#include <doctest/doctest.h>

namespace knack::cli {
namespace {

Request request_of(const std::vector<std::string>& args) {
  auto parsed = parse(args);
  REQUIRE(parsed.has_value());
  const auto* request = std::get_if<Request>(&*parsed);
  REQUIRE(request != nullptr);
  return *request;
}

Error error_of(const std::vector<std::string>& args) {
  const auto parsed = parse(args);
  REQUIRE_FALSE(parsed.has_value());
  CHECK(parsed.error().kind == ErrorKind::usage);
  return parsed.error();
}

TEST_CASE("no command is the day's session") {
  CHECK(request_of({}).command->name == "review");
  CHECK(request_of({"--cards", "5"}).command->name == "review");
  CHECK(request_of({"--cards", "5"}).value("--cards") == "5");
}

TEST_CASE("options stand before or after the arguments, with a space or an equals sign") {
  for (const std::vector<std::string>& args :
       std::vector<std::vector<std::string>>{{"review", "a.toml", "--skill", "x"},
                                             {"review", "--skill", "x", "a.toml"},
                                             {"review", "--skill=x", "a.toml"}}) {
    CAPTURE(args[1]);
    const Request request = request_of(args);
    CHECK(request.arguments == std::vector<std::string>{"a.toml"});
    CHECK(request.value("--skill") == "x");
  }
}

TEST_CASE("an option that repeats keeps every value, another the last one") {
  CHECK(request_of({"review", "--tag", "a", "--tag", "b"}).values("--tag") ==
        std::vector<std::string>{"a", "b"});
  CHECK(request_of({"review", "--new", "1", "--new", "2"}).value("--new") == "2");
}

TEST_CASE("what stands after two dashes is an argument, and a lone dash is one too") {
  CHECK(request_of({"validate", "--", "--odd.toml"}).arguments ==
        std::vector<std::string>{"--odd.toml"});
  CHECK(request_of({"validate", "-"}).arguments == std::vector<std::string>{"-"});
}

TEST_CASE("a mistyped command or option is answered with the nearest one") {
  CHECK(error_of({"reviw"}).remedy.find("review") != std::string::npos);
  CHECK(error_of({"review", "--skil", "x"}).remedy.find("--skill") != std::string::npos);
  CHECK(error_of({"help", "nothing"}).what.find("nothing") != std::string::npos);
}

TEST_CASE(
    "values outside the choices, missing values, too few and too many arguments are usage errors") {
  struct Case {
    std::vector<std::string> args;
    std::string says;
  };

  const std::vector<Case> cases = {
      {{"simulate", "5", "--scheduler", "sm17"}, "--scheduler cannot be “sm17”."},
      {{"simulate"}, "simulate needs GRADES."},
      {{"simulate", "5", "4"}, "simulate does not take “4”."},
      {{"review", "--new"}, "--new needs a value."},
  };
  for (const Case& each : cases) {
    CAPTURE(each.says);
    CHECK(error_of(each.args).what == each.says);
  }
}

TEST_CASE("help and version are asked for by option or by word") {
  const auto command_of = [](const std::vector<std::string>& args) {
    return std::get<HelpWanted>(*parse(args)).command;
  };
  CHECK(command_of({"--help"}) == nullptr);
  CHECK(command_of({"due", "-h"})->name == "due");
  CHECK(command_of({"help", "due"})->name == "due");
  CHECK(std::holds_alternative<VersionWanted>(*parse({"--version"})));
}

TEST_CASE("a number outside its range says what the range is") {
  const Request request = request_of({"review", "--new", "ten", "--cards", "7"});
  CHECK(**request.number("--cards", 1, 10) == 7);
  CHECK_FALSE((*request.number("--seed", 1, 10)).has_value());
  CHECK(request.number("--new", 0, 10).error().what ==
        "--new takes a whole number from 0 to 10, not “ten”.");
  CHECK_FALSE(request.number("--cards", 1, 6).has_value());
}

TEST_CASE("every command has a short summary, an example and a way to run") {
  for (const CommandSpec& each : commands()) {
    CAPTURE(each.name);
    CHECK(each.summary.size() <= 60);
    CHECK_FALSE(each.summary.ends_with('.'));
    CHECK_FALSE(each.examples.empty());
    const bool runs = each.run != nullptr;
    CHECK(runs);
    CHECK(find_command(each.name) == &each);
  }
}

}  // namespace
}  // namespace knack::cli
