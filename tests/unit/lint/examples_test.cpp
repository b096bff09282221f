// SPDX-License-Identifier: MIT
// The examples of every rule are true: the bad one breaks it, the good one breaks nothing.
#include <algorithm>
#include <span>

#include <doctest/doctest.h>

#include "lint/history.hpp"
#include "lint/rule.hpp"
#include "lint/run.hpp"
#include "unit/lint/example.hpp"

namespace knack::lint {
namespace {

/// The line that parts an earlier deck from the later one in the examples of history.
constexpr std::string_view later = "# later:\n";

Diagnostics found_in_history(std::string_view fragment, std::size_t parted) {
  const auto before = deck::parse("a.toml", example_deck(fragment.substr(0, parted)));
  auto after = deck::parse("a.toml", example_deck(fragment.substr(parted + later.size())));
  REQUIRE(before.deck);
  REQUIRE(after.deck);
  auto out = compare_history(std::span(&*before.deck, 1), {std::span(&*after.deck, 1), {}});
  std::ranges::move(after.diagnostics, std::back_inserter(out));
  return out;
}

Diagnostics all_found(std::string_view fragment) {
  if (const std::size_t parted = fragment.find(later); parted != std::string_view::npos)
    return found_in_history(fragment, parted);
  deck::Parsed parsed = deck::parse("a.toml", example_deck(fragment));
  if (parsed.deck) {
    auto of_content = lint(std::span(&*parsed.deck, 1));
    std::ranges::move(of_content, std::back_inserter(parsed.diagnostics));
  }
  return parsed.diagnostics;
}

bool finds_rule(const Diagnostics& all, std::string_view rule) {
  return std::ranges::any_of(all, [&](const Diagnostic& each) { return each.rule == rule; });
}

}  // namespace

TEST_CASE("the bad example of a rule breaks it, and the good one is free of errors and of it") {
  for (const Rule& rule : rules()) {
    if (rule.bad.empty()) continue;
    CAPTURE(rule.name);
    const std::string bad = example_deck(rule.bad);
    CAPTURE(bad);
    const Diagnostics of_bad = all_found(rule.bad);
    CHECK(finds_rule(of_bad, rule.name));
    CHECK(rule.fixable == std::ranges::any_of(of_bad, [&](const Diagnostic& each) {
            return each.rule == rule.name && each.fix;
          }));
    const std::string good = example_deck(rule.good);
    CAPTURE(good);
    const Diagnostics of_good = all_found(rule.good);
    CHECK_FALSE(finds_rule(of_good, rule.name));
    CHECK(std::ranges::count(of_good, Severity::error, &Diagnostic::severity) == 0);
  }
}

}  // namespace knack::lint
