// SPDX-License-Identifier: MIT
// Which findings are shown, and how they are counted.
#include "lint/choose.hpp"

#include <doctest/doctest.h>

#include "lint/summary.hpp"
#include "unit/lint/finding.hpp"

namespace knack::lint {
namespace {

Diagnostics three() {
  return {finding("unknown-key", Severity::error),
          finding("missing-why", Severity::warning),
          finding("option-keys-missing", Severity::note)};
}

std::vector<std::string> names(const Diagnostics& all) {
  std::vector<std::string> out;
  for (const Diagnostic& each : all) out.push_back(each.rule);
  return out;
}

std::vector<std::string> kept(const Choice& choice) {
  Diagnostics all = three();
  keep_chosen(choice, all);
  set_levels(choice, all);
  return names(all);
}

using Names = std::vector<std::string>;

TEST_CASE("without a choice everything is shown") {
  CHECK(kept({}) == Names{"unknown-key", "missing-why", "option-keys-missing"});
}

TEST_CASE("a choice of rules leaves out other warnings and notes, never an error") {
  Choice only;
  only.select = {"missing-why"};
  CHECK(kept(only) == Names{"unknown-key", "missing-why"});
  Choice without;
  without.ignore = {"missing-why", "unknown-key"};
  CHECK(kept(without) == Names{"unknown-key", "option-keys-missing"});
  only.ignore = {"missing-why"};
  CHECK(kept(only) == Names{"unknown-key"});
}

TEST_CASE("what strict makes an error can be left out, and passes the level of errors") {
  Choice choice;
  choice.strict = true;
  choice.least = Severity::error;
  CHECK(kept(choice) == Names{"unknown-key", "missing-why"});
  choice.ignore = {"missing-why"};
  CHECK(kept(choice) == Names{"unknown-key"});
}

TEST_CASE("the level leaves out what is below it") {
  Choice choice;
  choice.least = Severity::warning;
  CHECK(kept(choice) == Names{"unknown-key", "missing-why"});
  choice.least = Severity::error;
  CHECK(kept(choice) == Names{"unknown-key"});
}

TEST_CASE("the last line counts, and says of fixes and of what is hidden only if there is any") {
  Diagnostics all = three();
  CHECK(last_line(all, {1, 7}) == "1 file, 7 cards: 1 error, 1 warning, 1 note");
  CHECK(last_line({}, {2, 1}) == "2 files, 1 card: no faults");
  CHECK(last_line({}, {2, 1, 3, 0}) == "2 files, 1 card: no faults; 3 ignored");
  all[0].fix = Fix{true, {}};
  all[1].fix = Fix{false, {}};
  CHECK(last_line(all, {1, 7, 0, 4}) ==
        "1 file, 7 cards: 1 error, 1 warning, 1 note; 1 fixable with --fix; 4 in the baseline");
  CHECK(last_line(all, {1, 7, 2, 4}) ==
        "1 file, 7 cards: 1 error, 1 warning, 1 note; 1 fixable with --fix; 2 ignored, 4 in the "
        "baseline");
}

TEST_CASE("statistics list rules by how often they were found, equals by name") {
  Diagnostics all = three();
  for (int i = 0; i < 10; ++i) all.push_back(finding("option-keys-missing", Severity::note));
  CHECK(statistics_text(all) ==
        "11  note     option-keys-missing  options have keys of their own\n"
        " 1  warning  missing-why          every card says why its answer is right\n"
        " 1  error    unknown-key          every key is one of the format\n");
  CHECK(statistics_text({}).empty());
  CHECK(count_by_rule(all).at("option-keys-missing") == 11);
}

}  // namespace
}  // namespace knack::lint
