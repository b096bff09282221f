// SPDX-License-Identifier: MIT
// Laws of mending.
#include <array>
#include <utility>

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include "deck/document.hpp"
#include "lint/fix.hpp"
#include "property/check.hpp"
#include "property/loose_deck.hpp"
#include "unit/deck/sample.hpp"

namespace knack::lint {
namespace {

/// A word of the sample, and how people mistype it.
using Slip = std::pair<std::string_view, std::string_view>;
constexpr std::array<Slip, 10> slips{{{"title = \"D\"", "titel = \"D\""},
                                      {"language =", "langauge ="},
                                      {"when =", "wen ="},
                                      {"verdict = \"best\"", "verdict = \"Best\""},
                                      {"verdict = \"bad\"", "verdict = \"badd\""},
                                      {"type = \"order\"", "type = \"oder\""},
                                      {"steps = [", "setps = ["},
                                      {"[card.answer]", "[card.answr]"},
                                      {"model =", "modle ="},
                                      {"options = [", "option = ["}}};

std::string mended(std::string_view bytes, bool unsafe_too) {
  return fix("a.toml", bytes, {unsafe_too, nullptr}).bytes;
}

/// Decks that are spaced as they like, with letters lost, doubled or swapped.
std::string mistyped_deck() {
  std::string out = deck::loose_deck();
  const int edits = *rc::gen::inRange(1, 6);
  for (int i = 0; i < edits; ++i) {
    const auto at = *rc::gen::inRange<std::size_t>(0, out.size() - 2);
    switch (*rc::gen::inRange(0, 3)) {
      case 0:
        out.erase(at, 1);
        break;
      case 1:
        out.insert(at, 1, out[at]);
        break;
      default:
        std::swap(out[at], out[at + 1]);
    }
  }
  return out;
}

TEST_CASE("slips of single words are mended to the last byte") {
  holds("slips", [] {
    const std::string right(deck::sample);
    std::string deck = right;
    for (const auto& [word, slip] : slips) {
      if (!*rc::gen::arbitrary<bool>()) continue;
      deck.replace(deck.find(word), word.size(), slip);
    }
    RC_ASSERT(mended(deck, false) == right);
  });
}

TEST_CASE("mending twice is mending once, and never makes the syntax worse") {
  holds("idempotent", [] {
    const std::string deck = mistyped_deck();
    const bool unsafe_too = *rc::gen::arbitrary<bool>();
    const std::string once = mended(deck, unsafe_too);
    RC_ASSERT(mended(once, unsafe_too) == once);
    RC_ASSERT(deck::read_document(once, deck::deck_file).faults.size() <=
              deck::read_document(deck, deck::deck_file).faults.size());
  });
}

TEST_CASE("a deck without faults that can be mended stays as it is") {
  holds("untouched", [] {
    const std::string deck = deck::loose_deck();
    RC_ASSERT(mended(deck, false) == deck);
  });
}

}  // namespace
}  // namespace knack::lint
