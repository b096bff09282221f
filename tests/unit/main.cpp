// SPDX-License-Identifier: MIT
// The entry of every doctest binary; a run that selects no case fails, so that no test can pass
// unseen.
#define DOCTEST_CONFIG_IMPLEMENT
#include <iostream>

#include <doctest/doctest.h>

namespace {

/// Counts the cases that the filters let through.
struct Selected : doctest::IReporter {
  static inline unsigned cases = 0;

  explicit Selected(const doctest::ContextOptions& /*options*/) {}

  void report_query(const doctest::QueryData& /*data*/) override {}

  void test_run_start() override {}

  void test_run_end(const doctest::TestRunStats& stats) override {
    cases = stats.numTestCasesPassingFilters;
  }

  void test_case_start(const doctest::TestCaseData& /*data*/) override {}

  void test_case_reenter(const doctest::TestCaseData& /*data*/) override {}

  void test_case_end(const doctest::CurrentTestCaseStats& /*stats*/) override {}

  void test_case_exception(const doctest::TestCaseException& /*exception*/) override {}

  void subcase_start(const doctest::SubcaseSignature& /*signature*/) override {}

  void subcase_end() override {}

  void log_assert(const doctest::AssertData& /*data*/) override {}

  void log_message(const doctest::MessageData& /*data*/) override {}

  void test_case_skipped(const doctest::TestCaseData& /*data*/) override {}
};

}  // namespace

REGISTER_LISTENER("selected", 1, Selected);

int main(int argc, char** argv) {
  doctest::Context context(argc, argv);
  const int outcome = context.run();
  if (context.shouldExit()) return outcome;
  if (Selected::cases > 0) return outcome;
  std::cerr << "no test case has this name (in the name, avoid * ; and square brackets)\n";
  return 1;
}
