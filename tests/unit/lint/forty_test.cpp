// SPDX-License-Identifier: MIT
// Forty faults of forty kinds in one deck are found in one run, each once, and nothing else.
#include <set>
#include <span>
#include <string>

#include <doctest/doctest.h>

#include "lint/run.hpp"
#include "unit/deck/sample.hpp"

namespace knack::lint {
namespace {

using deck::file_bytes;
using deck::lines_of;

/// "line rule" of each line that ends with `# planted: rule`.
std::vector<std::string> planted_in(const std::string& text) {
  constexpr std::string_view mark = "# planted: ";
  std::vector<std::string> out;
  std::size_t number = 0;
  for (const std::string& line : lines_of(text)) {
    ++number;
    const std::size_t at = line.find(mark);
    if (at != std::string::npos)
      out.push_back(std::to_string(number) + " " + line.substr(at + mark.size()));
  }
  return out;
}

}  // namespace

TEST_CASE("forty planted faults of forty kinds give exactly those forty") {
  const std::string text = file_bytes(std::string(KNACK_SOURCE) + "/tests/decks/faulty/forty.toml");
  const auto planted = planted_in(text);
  std::set<std::string> kinds;
  for (const std::string& each : planted) kinds.insert(each.substr(each.find(' ')));
  CHECK(kinds.size() == 40);

  const deck::Parsed parsed = deck::parse("forty.toml", text);
  const deck::Deck* deck = parsed.to_lint();
  REQUIRE(deck != nullptr);
  std::vector<DeckLint> alone;
  alone.push_back(lint_deck(*deck, parsed.whole));
  Diagnostics all = lint_together(std::span(deck, 1), std::move(alone));
  all.insert(all.end(), parsed.diagnostics.begin(), parsed.diagnostics.end());
  sort(all);
  std::vector<std::string> found;
  for (const Diagnostic& each : all)
    found.push_back(std::to_string(each.at.begin.line) + " " + each.rule);
  CHECK(found == planted);
}

}  // namespace knack::lint
