// SPDX-License-Identifier: MIT
// The one style of decks, and what it never touches.
#include "deck/spacing.hpp"

#include <filesystem>

#include <doctest/doctest.h>

#include "deck/document.hpp"
#include "unit/deck/sample.hpp"

namespace knack::deck {
namespace {

namespace fs = std::filesystem;

std::string spaced(std::string_view bytes) {
  Spaced out = space_evenly(bytes);
  CHECK(out.faults.empty());
  CHECK(space_evenly(out.bytes).bytes == out.bytes);
  return std::move(out.bytes);
}

TEST_CASE("keys, headers and signs stand at the margin with one blank around the sign") {
  CHECK(spaced("  a=1\n\tb  =\t2\n [ x . \"y z\" ] \n\"q r\" . s=1") ==
        "a = 1\nb = 2\n\n[x.\"y z\"]\n\"q r\".s = 1\n");
  CHECK(spaced("[[ card ]]\n[[card]]\n") == "[[card]]\n\n[[card]]\n");
}

TEST_CASE("one blank line before a header and the comment above it, at most one elsewhere") {
  CHECK(spaced("\n\n# top\n\n\n\na = 1\n\n\n\nb = 2\n[x]\n\nc = 1\n# about y\n[y]\n\n\n\n") ==
        "# top\n\na = 1\n\nb = 2\n\n[x]\nc = 1\n\n# about y\n[y]\n");
  CHECK(spaced("[x]\nc = 1\n# of x\n\n[y]\n") == "[x]\nc = 1\n# of x\n\n[y]\n");
  CHECK(spaced("[x]\n\n# ---- part\n\n[y]\n") == "[x]\n\n# ---- part\n\n[y]\n");
}

TEST_CASE("lists and inline tables have a blank after each comma and inside their braces") {
  CHECK(spaced("a=[ 1,2 ,3, ]\nb={x=1,y={ },z . w=[]}\nc=[{a=1},{b=2}]\nd=[[1],[2]]\n") ==
        "a = [1, 2, 3,]\nb = { x = 1, y = {}, z.w = [] }\nc = [ { a = 1 }, { b = 2 } ]\n"
        "d = [[1], [2]]\n");
}

TEST_CASE("a list keeps its lines and is indented by its depth") {
  CHECK(spaced("a = [\n1,\n\n\n      2, # two\n # end\n  [\n3 ] ]\n") ==
        "a = [\n  1,\n\n  2, # two\n  # end\n  [\n    3\n  ]\n]\n");
  CHECK(spaced("a = [ # first\n1]\n") == "a = [ # first\n  1\n]\n");
  CHECK(spaced("a = [1,\n2]\n") == "a = [1,\n  2]\n");
  CHECK(spaced("a = [\n{ t=1 },\n]\n") == "a = [\n  { t = 1 },\n]\n");
  CHECK(spaced("a = [\n]\nb = [\n\n1\n\n]\n") == "a = [\n]\nb = [\n  1\n]\n");
}

TEST_CASE("texts are never touched") {
  const std::string text =
      "a = \"x  = \\\" [1,2] # no \"\nb = '  \t\\'\nc = \"\"\"\n  x  \n\n\n[y]\n\"\"\"\"\nd = "
      "'''\n\t#\n'''''\n";
  CHECK(spaced(text) == text);
}

TEST_CASE("a comment keeps its distance and loses only the blanks at its end") {
  CHECK(spaced("a = 1    # far \t \nb = 2# near\nc = 3\t\t# tabs\n  #  own   line  \n[x]#h\n") ==
        "a = 1    # far\nb = 2 # near\nc = 3 # tabs\n\n#  own   line\n[x] #h\n");
}

TEST_CASE("dates keep their one blank, numbers and keys theirs away") {
  CHECK(spaced("d=1979-05-27 07:32:00Z\ne = -1_0.5e+3\nf . g = true\n") ==
        "d = 1979-05-27 07:32:00Z\ne = -1_0.5e+3\nf.g = true\n");
}

TEST_CASE("line ends and a byte order mark stay those of the file") {
  CHECK(spaced("\xef\xbb\xbf"
               "a=1\r\n[x]\r\nl=[\r\n1]") ==
        "\xef\xbb\xbf"
        "a = 1\r\n\r\n[x]\r\nl = [\r\n  1\r\n]\r\n");
  CHECK(spaced("a = 1\nb = 2\r\n") == "a = 1\nb = 2\n");
  CHECK(spaced("a=\"\"\"\r\nx\n\"\"\"\n") == "a = \"\"\"\r\nx\n\"\"\"\n");
}

TEST_CASE("nothing is nothing") {
  CHECK(spaced("").empty());
  CHECK(spaced(" \n\n\t\n").empty());
  CHECK(spaced("# only") == "# only\n");
}

TEST_CASE("a file with faults of syntax is left as it is, and they are told") {
  const std::string broken = "a  =  1\nb = \"open\n";
  const Spaced out = space_evenly(broken);
  CHECK(out.bytes == broken);
  CHECK(places(out.faults) == std::vector<std::string>{"2:5 syntax-string"});
}

TEST_CASE("a line that would become too long leaves the file as it is") {
  std::string bytes = "a=[";
  while (bytes.size() < 65'000) bytes += "1,";
  bytes += "1]\n";
  const Spaced out = space_evenly(bytes);
  CHECK(out.bytes == bytes);
  CHECK(out.faults.size() == 1);
}

TEST_CASE("every valid file of toml-test means the same afterwards") {
  const fs::path folder = fs::path(KNACK_TEST_DATA) / "toml-test" / "valid";
  if (!fs::is_directory(folder)) {
    MESSAGE("skipped: there is no toml-test in " << KNACK_TEST_DATA);
    return;
  }
  int files = 0;
  for (const auto& each : fs::recursive_directory_iterator(folder)) {
    if (each.path().extension() != ".toml") continue;
    CAPTURE(each.path().string());
    const std::string before = file_bytes(each.path().string());
    const std::string after = spaced(before);
    CHECK(same_values({read_document(before, deck_file).root, {}},
                      {read_document(after, deck_file).root, {}}));
    ++files;
  }
  CHECK(files >= 200);
}

}  // namespace
}  // namespace knack::deck
