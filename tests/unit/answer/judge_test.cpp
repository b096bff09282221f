// SPDX-License-Identifier: MIT
// Choices, several options and orders, every small one against a slow and plain judge.
#include "answer/judge.hpp"

#include <algorithm>
#include <array>

#include <doctest/doctest.h>

#include "unit/make.hpp"

namespace knack::answer {
namespace {

using deck::Verdict;

Outcome picked(const deck::Card& card, std::vector<std::size_t> options) {
  return judge(card, "en", Picks{std::move(options)}).outcome;
}

TEST_CASE("a choice is worth the verdict of the option picked, and names its error") {
  const deck::Card card = make::with_options(CardType::choice,
                                             {make::option("a", Verdict::bad, "courtroom"),
                                              make::option("b", Verdict::best),
                                              make::option("c", Verdict::ok),
                                              make::option("d", Verdict::harmful, "yuck")});
  CHECK(picked(card, {0}) == Outcome::wrong);
  CHECK(picked(card, {1}) == Outcome::right);
  CHECK(picked(card, {2}) == Outcome::partly);
  CHECK(picked(card, {3}) == Outcome::harmful);
  CHECK(judge(card, "en", Picks{{0}}).error == "courtroom");
  CHECK(judge(card, "en", Picks{{1}}).error.empty());
  CHECK(judge(card, "en", DontKnow{}).outcome == Outcome::dont_know);
}

/// DECKS.md section 3, written out slowly.
Outcome plain_multi(const std::vector<Verdict>& verdicts, unsigned picks) {
  double hits = 0;
  double bad = 0;
  double best = 0;
  bool harmful = false;
  for (std::size_t i = 0; i < verdicts.size(); ++i) {
    const bool chosen = ((picks >> i) & 1U) != 0;
    if (verdicts[i] == Verdict::best) best += 1;
    if (!chosen) continue;
    if (verdicts[i] == Verdict::best) hits += 1;
    if (verdicts[i] == Verdict::bad || verdicts[i] == Verdict::harmful) bad += 1;
    if (verdicts[i] == Verdict::harmful) harmful = true;
  }
  if (harmful) return Outcome::harmful;
  if (hits == best && bad == 0) return Outcome::right;
  return std::max(0.0, hits - bad) / best >= 0.5 ? Outcome::partly : Outcome::wrong;
}

TEST_CASE("every pick of every multi card of up to five options is judged by the rule") {
  constexpr std::array verdicts = {Verdict::best, Verdict::ok, Verdict::bad, Verdict::harmful};
  for (std::size_t size = 2; size <= 5; ++size) {
    std::size_t kinds = 1;
    for (std::size_t i = 0; i < size; ++i) kinds *= verdicts.size();
    for (std::size_t kind = 0; kind < kinds; ++kind) {
      std::vector<Verdict> these;
      std::vector<deck::Option> options;
      for (std::size_t i = 0, rest = kind; i < size; ++i, rest /= verdicts.size()) {
        these.push_back(verdicts.at(rest % verdicts.size()));
        options.push_back(make::option("o" + std::to_string(i), these.back()));
      }
      if (std::ranges::find(these, Verdict::best) == these.end()) continue;
      const deck::Card card = make::with_options(CardType::multi, options);
      for (unsigned picks = 1; picks < (1U << size); ++picks) {
        std::vector<std::size_t> chosen;
        for (std::size_t i = 0; i < size; ++i) {
          if (((picks >> i) & 1U) != 0) chosen.push_back(i);
        }
        if (picked(card, chosen) != plain_multi(these, picks))
          FAIL("kind " << kind << " of " << size << ", picks " << picks);
      }
    }
  }
}

TEST_CASE("every order of up to six steps is judged by its pairs") {
  for (int size = 3; size <= 6; ++size) {
    const deck::Card card = make::order("o", "s", size);
    std::vector<std::size_t> steps;
    for (std::size_t i = 0; i < static_cast<std::size_t>(size); ++i) steps.push_back(i);
    do {
      int inverted = 0;
      int pairs = 0;
      for (std::size_t i = 0; i < steps.size(); ++i) {
        for (std::size_t j = i + 1; j < steps.size(); ++j, ++pairs)
          inverted += steps[i] > steps[j] ? 1 : 0;
      }
      Outcome want = Outcome::partly;
      if (inverted == 0)
        want = Outcome::right;
      else if (steps[0] != 0 || inverted * 2 > pairs)
        want = Outcome::wrong;
      REQUIRE(judge(card, "en", Ordering{steps}).outcome == want);
    } while (std::ranges::next_permutation(steps).found);
  }
}

TEST_CASE("the chance to be right by guessing") {
  const auto options = [](int best, int ok, int bad) {
    std::vector<deck::Option> out;
    for (int i = 0; i < best; ++i)
      out.push_back(make::option("b" + std::to_string(i), Verdict::best));
    for (int i = 0; i < ok; ++i) out.push_back(make::option("o" + std::to_string(i), Verdict::ok));
    for (int i = 0; i < bad; ++i)
      out.push_back(make::option("x" + std::to_string(i), Verdict::bad));
    return out;
  };
  CHECK(guess_chance_milli(make::with_options(CardType::choice, options(1, 1, 1))) == 333);
  CHECK(guess_chance_milli(make::with_options(CardType::choice, options(1, 0, 1))) == 500);
  CHECK(guess_chance_milli(make::with_options(CardType::multi, options(2, 0, 1))) == 143);
  CHECK(guess_chance_milli(make::with_options(CardType::multi, options(2, 1, 1))) == 133);
  CHECK(guess_chance_milli(make::order("o", "s", 3)) == 167);
  CHECK(guess_chance_milli(make::free("f", "s", {{"x", {"word"}}})) == 0);
}

TEST_CASE("a self-check is right only if every missing group was there") {
  CHECK(after_self_check({true, true}) == Outcome::right);
  CHECK(after_self_check({true, false}) == Outcome::partly);
}

}  // namespace
}  // namespace knack::answer
