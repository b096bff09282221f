// SPDX-License-Identifier: MIT
// The examples of every rule are true: the bad one breaks it, the good one breaks nothing.
#include <algorithm>
#include <span>

#include <doctest/doctest.h>

#include "lint/rule.hpp"
#include "lint/run.hpp"
#include "unit/lint/example.hpp"

namespace knack::lint {
namespace {

Diagnostics all_found(const std::string& text) {
  deck::Parsed parsed = deck::parse("a.toml", text);
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
    CHECK(finds_rule(all_found(bad), rule.name));
    const std::string good = example_deck(rule.good);
    CAPTURE(good);
    const Diagnostics of_good = all_found(good);
    CHECK_FALSE(finds_rule(of_good, rule.name));
    CHECK(std::ranges::count(of_good, Severity::error, &Diagnostic::severity) == 0);
  }
}

}  // namespace knack::lint
