// SPDX-License-Identifier: MIT
// Ids, messages, results, chance, sums and the order of diagnostics.
#include <algorithm>
#include <array>
#include <cstdlib>
#include <vector>

#include <doctest/doctest.h>

#include "base/card_type.hpp"
#include "base/diagnostic.hpp"
#include "base/hash.hpp"
#include "base/ids.hpp"
#include "base/message.hpp"
#include "base/random.hpp"
#include "base/result.hpp"

namespace knack {
namespace {

TEST_CASE("an id is a letter and up to 63 more legal characters") {
  for (const char* good : {"a", "first-contact-en", "a.b_c-9"}) CHECK_MESSAGE(is_id(good), good);
  for (const char* bad : {"", "9a", "A", "a b", "ä", "-a", "a/b", "a|b", "=a"})
    CHECK_FALSE_MESSAGE(is_id(bad), bad);
  CHECK(is_id(std::string(64, 'a')));
  CHECK_FALSE(is_id(std::string(65, 'a')));
}

TEST_CASE("messages fill named arguments and never fail") {
  CHECK(tr("{count} of {file}", {arg("count", 2), arg("file", "x.toml")}) == "2 of x.toml");
  CHECK(tr("{b} then {a}", {arg("a", "1"), arg("b", "2")}) == "2 then 1");
  CHECK(tr("{{braces}}") == "{braces}");
  CHECK(tr("{missing} and {") == "{missing} and {");
  CHECK(tr("{a}", {arg("a", "{b}"), arg("b", "no")}) == "{b}");
  CHECK(tr_n("{n} card", "{n} cards", 1) == "1 card");
  CHECK(tr_n("{n} card", "{n} cards", 0) == "0 cards");
}

TEST_CASE("a result holds a value or an error") {
  const Result<int> good = 7;
  CHECK(good);
  CHECK(*good == 7);
  const Result<int> bad = Error{ErrorKind::io, "no", "try"};
  CHECK_FALSE(bad.has_value());
  CHECK(bad.error().remedy == "try");
  CHECK(Result<void>().has_value());
  CHECK_FALSE(Result<void>(Error{}).has_value());
}

TEST_CASE("chance repeats from its seed, is even, and shuffles without loss") {
  Random a(1);
  Random b(1);
  std::array<int, 6> seen{};
  for (int i = 0; i < 60'000; ++i) {
    const auto drawn = a.below(6);
    REQUIRE(drawn == b.below(6));
    ++seen.at(drawn);
  }
  for (const int count : seen) CHECK(std::abs(count - 10'000) < 500);
  std::vector<int> items = {1, 2, 3, 4, 5, 6, 7, 8};
  a.shuffle(std::span(items));
  CHECK(items != std::vector<int>{1, 2, 3, 4, 5, 6, 7, 8});
  std::ranges::sort(items);
  CHECK(items == std::vector<int>{1, 2, 3, 4, 5, 6, 7, 8});
  // The first number of SplitMix64 from seed 0, as published with the algorithm.
  CHECK(Random(0).next() == 0xe220a8397b1dcdafU);
}

TEST_CASE("a checksum tells fields apart and notices every changed bit") {
  const auto sum = [](std::initializer_list<std::string_view> fields) {
    Checksum out;
    for (const std::string_view field : fields) out.add(field);
    return out.value();
  };
  CHECK(sum({"ab", "c"}) != sum({"a", "bc"}));
  CHECK(sum({"", "a"}) != sum({"a", ""}));
  const std::string text = "a review";
  for (std::size_t i = 0; i < text.size(); ++i) {
    for (unsigned bit = 0; bit < 8; ++bit) {
      std::string other = text;
      other[i] = static_cast<char>(static_cast<unsigned char>(other[i]) ^ (1U << bit));
      CHECK(sum({other}) != sum({text}));
    }
  }
}

TEST_CASE("card types have names") {
  for (const char* name : {"choice", "multi", "order", "free"})
    CHECK(to_string(*card_type(name)) == name);
  CHECK_FALSE(card_type("best_worst").has_value());
}

TEST_CASE("diagnostics are shown by file, place and rule") {
  const auto make = [](const char* file, std::uint32_t line, const char* rule) {
    Diagnostic out;
    out.file = file;
    out.at.begin.line = line;
    out.rule = rule;
    return out;
  };
  Diagnostics all = {make("b", 1, "x"), make("a", 2, "x"), make("a", 1, "z"), make("a", 1, "y")};
  sort(all);
  std::string order;
  for (const Diagnostic& each : all)
    order += each.file + std::to_string(each.at.begin.line) + each.rule + " ";
  CHECK(order == "a1y a1z a2x b1x ");
}

}  // namespace
}  // namespace knack
