// SPDX-License-Identifier: MIT
// Laws of formatting, over decks with comments and every way to space them.
#include <doctest/doctest.h>
#include <rapidcheck.h>

#include "deck/document.hpp"
#include "deck/spacing.hpp"
#include "deck/tokens.hpp"
#include "property/check.hpp"
#include "property/loose_deck.hpp"

namespace knack::deck {
namespace {

bool means_the_same(std::string_view a, std::string_view b) {
  return same_values({read_document(a, deck_file).root, {}},
                     {read_document(b, deck_file).root, {}});
}

/// All that an author wrote: every token but the line ends. A key with blanks around its dots has
/// more of them.
std::string words_of(std::string_view bytes) {
  std::string out;
  for (const Token& each : tokens(bytes)) {
    if (each.kind != TokenKind::line_end) out += each.text;
  }
  return out;
}

TEST_CASE("the generated decks are valid TOML") {
  holds("valid", [] { RC_ASSERT(read_document(loose_deck(), deck_file).faults.empty()); });
}

TEST_CASE("formatting twice is formatting once") {
  holds("idempotent", [] {
    const std::string once = space_evenly(loose_deck()).bytes;
    RC_ASSERT(space_evenly(once).bytes == once);
  });
}

TEST_CASE("formatting changes no value, no comment, no order") {
  holds("meaning", [] {
    const std::string deck = loose_deck();
    const std::string after = space_evenly(deck).bytes;
    RC_ASSERT(means_the_same(deck, after));
    RC_ASSERT(words_of(deck) == words_of(after));
  });
}

TEST_CASE(
    "however a deck was spaced, without comments and lists over several lines it ends the same") {
  holds("one style", [] {
    const auto seed = *rc::gen::arbitrary<std::uint32_t>();
    LooseDeck tight(seed, Looseness::none);
    LooseDeck loose(seed, Looseness::blanks);
    RC_ASSERT(space_evenly(tight.text()).bytes == space_evenly(loose.text()).bytes);
  });
}

}  // namespace
}  // namespace knack::deck
