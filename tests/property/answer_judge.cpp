// SPDX-License-Identifier: MIT
// Laws of judging typed answers.
#include <doctest/doctest.h>
#include <rapidcheck.h>

#include "answer/judge.hpp"
#include "property/check.hpp"
#include "unit/make.hpp"

namespace knack::answer {
namespace {

deck::Card apology() {
  deck::Card card = make::free(
      "wait", "s", {{"acknowledge", {"sorry", "apolog*"}}, {"the wait", {"wait*", "so long"}}});
  std::get_if<deck::Answer>(&card.key)->avoid.push_back(
      {make::texts({"calm down"}), std::nullopt, std::nullopt, false});
  return card;
}

/// Sentences out of words that matter and words that do not.
rc::Gen<std::vector<std::string>> sentence() {
  return rc::gen::container<std::vector<std::string>>(rc::gen::element<std::string>("sorry",
                                                                                    "apologies",
                                                                                    "wait",
                                                                                    "waiting",
                                                                                    "so",
                                                                                    "long",
                                                                                    "calm",
                                                                                    "down",
                                                                                    "not",
                                                                                    "I",
                                                                                    "you",
                                                                                    "please"));
}

std::string joined(const std::vector<std::string>& words, const std::string& between) {
  std::string out;
  for (const std::string& each : words) out += (out.empty() ? "" : between) + each;
  return out;
}

TEST_CASE("case, spaces and punctuation never change what an answer is worth") {
  const deck::Card card = apology();
  holds("dressing", [&] {
    const auto words = *sentence();
    const Outcome plain = judge(card, "en", Typed{joined(words, " ")}).outcome;
    std::string loud =
        joined(words, *rc::gen::element<std::string>("  ", ", ", "... ", "\n", " — "));
    for (char& c : loud) c = c >= 'a' && c <= 'z' ? static_cast<char>(c - 32) : c;
    RC_ASSERT(judge(card, "en", Typed{"“" + loud + "!”"}).outcome == plain);
  });
}

TEST_CASE("whatever stands around it, an avoided phrase fails") {
  const deck::Card card = apology();
  holds("avoid", [&] {
    const std::string text = joined(*sentence(), " ") + " calm down " + joined(*sentence(), " ");
    const Judgement judged = judge(card, "en", Typed{text});
    RC_ASSERT(judged.outcome == Outcome::wrong);
    RC_ASSERT(judged.avoided == std::vector<std::size_t>{0});
  });
}

TEST_CASE("any bytes are judged without harm, in every language") {
  const deck::Card card = apology();
  holds("bytes", [&] {
    const Judgement judged = judge(card,
                                   *rc::gen::element<std::string>("en", "ru", "lv", "xx", ""),
                                   Typed{*rc::gen::arbitrary<std::string>()});
    RC_ASSERT(judged.outcome != Outcome::partly);
  });
}

}  // namespace
}  // namespace knack::answer
