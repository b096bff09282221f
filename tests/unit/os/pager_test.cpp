// SPDX-License-Identifier: MIT
// The pager gets the text, and whatever it does is no error.
#include "os/pager.hpp"

#include <csignal>
#include <string>

#include <doctest/doctest.h>

#include "folder.hpp"

namespace knack::os {
namespace {

Environment with_pager(const std::optional<std::string>& value) {
  return [value](std::string_view name) { return name == "PAGER" ? value : std::nullopt; };
}

TEST_CASE("PAGER names the pager, and less is the usual one") {
  CHECK(pager_command(with_pager("more -d")) == "more -d");
  CHECK(pager_command(with_pager(std::nullopt)).value_or("").find("less -FRX") !=
        std::string::npos);
}

TEST_CASE("a blank PAGER or cat wants no pager") {
  for (const char* value : {"", "  ", "cat", " cat "}) {
    CAPTURE(value);
    CHECK_FALSE(pager_command(with_pager(value)).has_value());
  }
}

TEST_CASE("the pager gets every byte, through a command line of the shell") {
  const Folder folder;
  const std::string path = folder.file("seen");
  std::string text;
  for (int i = 0; i < 50'000; ++i) text += "line " + std::to_string(i) + "\n";
  CHECK(show_in_pager(text, "grep -v '^$' > '" + path + "'"));
  CHECK(bytes_of(path) == text);
}

TEST_CASE("a pager that quits early, fails or is killed has shown enough") {
  const std::string long_text(1'000'000, 'x');
  for (const char* command : {"true", "head -c 10 > /dev/null", "exit 3", "kill -9 $$"}) {
    CAPTURE(command);
    CHECK(show_in_pager(long_text, command));
  }
}

TEST_CASE("a pager that cannot be started leaves the text to be shown") {
  CHECK_FALSE(show_in_pager("text", "no-such-pager-here 2> /dev/null"));
  CHECK_FALSE(show_in_pager("text", "/ 2> /dev/null"));
}

TEST_CASE("signals are as they were afterwards, and as they were for the pager") {
  for (const int signal : {SIGPIPE, SIGINT, SIGQUIT}) {
    CAPTURE(signal);
    const auto before = std::signal(signal, SIG_DFL);
    REQUIRE(show_in_pager(std::string(1'000'000, 'x'), "true"));
    const bool as_it_was = std::signal(signal, before) == SIG_DFL;
    CHECK(as_it_was);
  }
  // A shell whose SIGPIPE was ignored could not be killed by it.
  const Folder folder;
  const std::string path = folder.file("code");
  REQUIRE(show_in_pager("", "sh -c 'kill -PIPE $$'; echo $? > '" + path + "'"));
  CHECK(bytes_of(path) == std::to_string(128 + SIGPIPE) + "\n");
}

}  // namespace
}  // namespace knack::os
