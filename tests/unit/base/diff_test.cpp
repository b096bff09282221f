// SPDX-License-Identifier: MIT
// Unified diffs as patch takes them.
#include "base/diff.hpp"

#include <doctest/doctest.h>

namespace knack {
namespace {

TEST_CASE("texts that are the same have no diff") {
  CHECK(unified_diff("a", "x\n", "x\n").empty());
  CHECK(unified_diff("a", "", "").empty());
}

TEST_CASE("a changed line stands between three that are the same") {
  CHECK(unified_diff("d/x.toml", "1\n2\n3\n4\n5\n6\n7\n8\n9\n", "1\n2\n3\n4\nfive\n6\n7\n8\n9\n") ==
        "--- a/d/x.toml\n+++ b/d/x.toml\n@@ -2,7 +2,7 @@\n 2\n 3\n 4\n-5\n+five\n 6\n 7\n 8\n");
}

TEST_CASE("lines come and go with the fewest changes") {
  CHECK(unified_diff("x", "a\nb\nc\na\nb\nb\na\n", "c\nb\na\nb\na\nc\n") ==
        "--- a/x\n+++ b/x\n@@ -1,7 +1,6 @@\n-a\n-b\n c\n+b\n a\n b\n-b\n a\n+c\n");
}

TEST_CASE("an empty file and a last line without end are as diff -u writes them") {
  CHECK(unified_diff("x", "", "a\n") == "--- a/x\n+++ b/x\n@@ -0,0 +1 @@\n+a\n");
  CHECK(unified_diff("x", "a\n", "") == "--- a/x\n+++ b/x\n@@ -1 +0,0 @@\n-a\n");
  CHECK(unified_diff("/x", "a", "a\n") ==
        "--- a/x\n+++ b/x\n@@ -1 +1 @@\n-a\n\\ No newline at end of file\n+a\n");
}

TEST_CASE("changes far from each other are hunks of their own") {
  std::string before;
  for (int i = 0; i < 20; ++i) before += std::to_string(i) + "\n";
  const std::string after = "new\n" + before + "new\n";
  CHECK(unified_diff("x", before, after) ==
        "--- a/x\n+++ b/x\n@@ -1,3 +1,4 @@\n+new\n 0\n 1\n 2\n@@ -18,3 +19,4 @@\n 17\n 18\n 19\n"
        "+new\n");
}

TEST_CASE("files that have nothing in common are one change, however long") {
  std::string before;
  std::string after;
  for (int i = 0; i < 5000; ++i) {
    before += "old " + std::to_string(i) + "\n";
    after += "new " + std::to_string(i) + "\n";
  }
  const std::string diff = unified_diff("x", before, after);
  CHECK(diff.starts_with("--- a/x\n+++ b/x\n@@ -1,5000 +1,5000 @@\n-old 0\n"));
  CHECK(diff.ends_with("+new 4999\n"));
}

}  // namespace
}  // namespace knack
