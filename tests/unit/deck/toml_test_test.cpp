// SPDX-License-Identifier: MIT
// The foreign suite toml-test, and the deck that comes with the program.
#include <filesystem>

#include <doctest/doctest.h>

#include "unit/deck/sample.hpp"

namespace knack::deck {
namespace {

namespace fs = std::filesystem;

std::vector<fs::path> toml_files(const fs::path& folder) {
  std::vector<fs::path> out;
  for (const auto& each : fs::recursive_directory_iterator(folder)) {
    if (each.path().extension() == ".toml") out.push_back(each.path());
  }
  std::ranges::sort(out);
  return out;
}

/// Found by guard or parser, not by the format.
bool is_about_toml(const Diagnostic& each) {
  return each.rule.starts_with("syntax-") || each.rule == "key-too-deep" ||
         each.rule == "nesting-too-deep" || each.rule == "line-too-long";
}

TEST_CASE("the bundled deck is read whole") {
  const std::string bytes = file_bytes(KNACK_SOURCE "/decks/en/first-contact.toml");
  const Parsed parsed = parse("first-contact.toml", bytes);
  CHECK(places(parsed.diagnostics).empty());
  REQUIRE(parsed.deck);
  CHECK(parsed.deck->cards.size() == count(bytes, "\n[[card]]\n"));
  CHECK(parsed.deck->skills.size() == count(bytes, "\n[[skill]]\n"));
  CHECK(parsed.cards_seen == parsed.deck->cards.size());
  CHECK(parsed.cards_left_out == 0);
}

TEST_CASE("no valid file of toml-test has a fault of syntax, and every invalid one has") {
  const fs::path folder = fs::path(KNACK_TEST_DATA) / "toml-test";
  if (!fs::is_directory(folder)) {
    MESSAGE("skipped: there is no toml-test in " << KNACK_TEST_DATA);
    return;
  }
  const auto valid = toml_files(folder / "valid");
  const auto invalid = toml_files(folder / "invalid");
  CHECK(valid.size() >= 200);
  CHECK(invalid.size() >= 450);
  for (const fs::path& path : valid) {
    CAPTURE(path.string());
    for (const Diagnostic& each : parse("a.toml", file_bytes(path.string())).diagnostics)
      CHECK_MESSAGE(!is_about_toml(each), each.rule << ": " << each.message);
  }
  for (const fs::path& path : invalid) {
    CAPTURE(path.string());
    const Diagnostics found = parse("a.toml", file_bytes(path.string())).diagnostics;
    CHECK(std::ranges::any_of(found, is_about_toml));
    for (const Diagnostic& each : found) {
      CHECK(each.severity == Severity::error);
      CHECK(each.at.begin.line >= 1);
      CHECK(each.at.begin.column >= 1);
      CHECK(each.at.begin <= each.at.end);
    }
  }
}

}  // namespace
}  // namespace knack::deck
