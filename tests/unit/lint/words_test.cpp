// SPDX-License-Identifier: MIT
// The words that rules compare: content words, cut, and the phrases of a language.
#include "lint/words.hpp"

#include <doctest/doctest.h>

namespace knack::lint {
namespace {

using answer::Language;

TEST_CASE("content words have four letters or more, stand in no stop-list and are cut to five") {
  CHECK(text_words("He has the key", Language::english).stems.empty());
  CHECK(text_words("They would wait", Language::english).stems == Stems{stem_of("wait")});
  CHECK(text_words("It's I'll", Language::english).stems.empty());
  CHECK(text_words("Чемодан чемодану", Language::russian).stems == Stems{stem_of("чемод")});
  CHECK(text_words("Koferim koferis", Language::latvian).stems == Stems{stem_of("kofer")});
  CHECK(stem_of("чемод") != stem_of("чемой"));
  CHECK(text_words("", Language::english).bare().empty());
  CHECK(text_words("…", Language::english).bare().empty());
  CHECK(text_words("Ž—ā…", Language::latvian).length == 4);
}

TEST_CASE("shares of stems") {
  const auto stems = [](std::string_view text) {
    return text_words(text, Language::english).stems;
  };
  CHECK(jaccard(stems("water paper coffee"), stems("coffee water sugar")) == doctest::Approx(0.5));
  CHECK(jaccard(stems("water"), stems("paper")) == 0.0);
  CHECK(jaccard({}, {}) == 0.0);
}

TEST_CASE("phrases are found at the start of words, whole or by their beginning") {
  const auto text = text_words("My apologies, it's always so.", Language::english);
  CHECK(text.marks == (mark::empathy | mark::absolute));
  CHECK(words_with(text, mark::empathy, Language::english) == "apologies");
  CHECK(words_with(text, mark::rude, Language::english).empty());
  CHECK(text_words("Nevertheless, sorrysome.", Language::english).marks == 0);
  CHECK(text_words("always", Language::other).marks == 0);
  CHECK(text_words("Не орите!", Language::russian).marks == mark::rude);
  CHECK(text_words("Mēs nekad to", Language::latvian).marks == mark::absolute);
}

}  // namespace
}  // namespace knack::lint
