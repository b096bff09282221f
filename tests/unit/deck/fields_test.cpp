// SPDX-License-Identifier: MIT
// Typed values out of a table: what is taken, and what is said of what is not.
#include "deck/fields.hpp"

#include <array>
#include <cmath>

#include <doctest/doctest.h>

#include "deck/document.hpp"
#include "unit/deck/sample.hpp"

namespace knack::deck {
namespace {

/// A table read from TOML, and what was found wrong with it.
class Subject {
 public:
  explicit Subject(const std::string& toml)
      : document_(read_document(toml, deck_file)),
        fields(document_.root, {{1, 1}, {1, 1}}, "the file", report_) {}

  /// `line:column rule: message (help)` of each fault.
  [[nodiscard]] std::vector<std::string> faults() {
    std::vector<std::string> out;
    for (const Diagnostic& each : report_.take("a.toml", "")) {
      out.push_back(std::to_string(each.at.begin.line) + ":" +
                    std::to_string(each.at.begin.column) + " " + each.rule + ": " + each.message +
                    (each.help.empty() ? "" : " (" + each.help + ")"));
    }
    return out;
  }

 private:
  Document document_;
  Report report_;

 public:
  Fields fields;
};

using Faults = std::vector<std::string>;

constexpr std::array<std::string_view, 3> words{"auto", "always", "never"};

TEST_CASE("a number is taken with and without a fraction") {
  Subject subject("a = 1.5\nb = 2\nc = nan\n");
  CHECK(subject.fields.real("a")->value == 1.5);
  CHECK(subject.fields.real("b")->value == 2.0);
  CHECK(std::isnan(subject.fields.real("c")->value));
  CHECK_FALSE(subject.fields.real("d"));
  CHECK(subject.faults().empty());

  Subject text("a = \"1.5\"\n");
  CHECK_FALSE(text.fields.real("a"));
  CHECK(text.faults() == Faults{"1:5 wrong-type: `a` of the file is a text, not a number"});
}

TEST_CASE("a word is one of those allowed, and the others are told") {
  Subject subject("a = \"never\"\n");
  CHECK(subject.fields.word("a", words)->value == "never");
  CHECK_FALSE(subject.fields.word("b", words));
  CHECK(subject.faults().empty());

  Subject other("a = \"nevr\"\n");
  CHECK_FALSE(other.fields.word("a", words));
  CHECK(other.faults() ==
        Faults{"1:5 bad-value: `a` of the file is `nevr` (it is auto, always or never)"});

  Subject flag("a = true\n");
  CHECK_FALSE(flag.fields.word("a", words));
  CHECK(flag.faults() == Faults{"1:5 wrong-type: `a` of the file is true or false, not a text (it "
                                "is auto, always or never)"});
}

TEST_CASE("paths stay as they are written: with spaces at the end, and decomposed letters") {
  Subject subject("a = [\"my  decks /\", \"e\\u0301\"]\n");
  const Texts paths = subject.fields.paths("a");
  REQUIRE(paths.size() == 2);
  CHECK(paths[0].value == "my  decks /");
  CHECK(paths[1].value == "e\u0301");
  CHECK(subject.faults().empty());
}

TEST_CASE("a path that is none is left out of the list and told") {
  Subject subject("a = [\"\", \"decks\", 5, \"\\u001b[2J\"]\n");
  const Texts paths = subject.fields.paths("a");
  REQUIRE(paths.size() == 1);
  CHECK(paths[0].value == "decks");
  CHECK(subject.faults() ==
        Faults{"1:6 empty-text: `a` of the file is empty (write it, or remove the key if it may "
               "be left out)",
               "1:19 wrong-type: `a` of the file is a whole number, not a path",
               "1:22 control-chars: `a` of the file has the invisible character U+001B (remove "
               "it: it could steer a terminal or hide text)"});
}

TEST_CASE("a lone text where a list belongs is told how a list is written") {
  Subject subject("a = \"decks\"\nb = \"clinic\"\n");
  CHECK(subject.fields.paths("a").empty());
  CHECK(subject.fields.texts("b").empty());
  CHECK(subject.faults() == Faults{"1:5 wrong-type: `a` of the file is a text, not a list of paths "
                                   "(a list stands in brackets: a = [\"…\"])",
                                   "2:5 wrong-type: `b` of the file is a text, not a list of texts "
                                   "(a list stands in brackets: b = [\"…\"])"});
}

}  // namespace
}  // namespace knack::deck
