// SPDX-License-Identifier: MIT
// Rows of what a deck must have and may have (DECKS.md section 1).
#include <array>

#include "lint/families.hpp"

namespace knack::lint {
namespace {

constexpr std::string_view format =
    "Format 1 of decks; a card that breaks it cannot be asked or judged and is left out of "
    "sessions.";

constexpr std::array table = {
    Rule{"unknown-key",
         Severity::error,
         "every key is one of the format",
         "A mistyped key would be ignored without a word. A key of the card that stands below "
         "[card.answer] belongs above it.",
         "chanel = \"phone\"",
         "channel = \"phone\"",
         true},
    Rule{"missing-key",
         Severity::error,
         "what the format requires is there",
         format,
         "id = \"shoe-covers\"\n# no situation",
         "id = \"shoe-covers\"\nsituation = \"A man looks for a chair.\""},
    Rule{"wrong-type",
         Severity::error,
         "a value has the type its key asks for",
         format,
         "tags = \"clinic\"",
         "tags = [\"clinic\"]",
         true},
    Rule{"bad-value",
         Severity::error,
         "a value is one of those its key allows",
         format,
         "type = \"chioce\"",
         "type = \"choice\"",
         true},
    Rule{"bad-id",
         Severity::error,
         "ids are a letter, then letters, digits, . _ -, all in lower case, at most 64",
         "Ids carry the progress and stand in exports, where nothing may be read as a formula.",
         "id = \"Shoe covers\"",
         "id = \"shoe-covers\"",
         true},
    Rule{"empty-text",
         Severity::error,
         "a text says something",
         format,
         "ask = \"\"",
         "ask = \"What do you do first?\""},
    Rule{"duplicate-id",
         Severity::error,
         "an id is used once, and an old id only once",
         "Two things with one id would share one progress.",
         "[[card]]\nid = \"shoe-covers\"\n[[card]]\nid = \"shoe-covers\"",
         "[[card]]\nid = \"shoe-covers\"\n[[card]]\nid = \"umbrella\""},
    Rule{"duplicate-option-key",
         Severity::error,
         "the keys of a card's options differ",
         format,
         "options = [\n  { key = \"go\", text = \"Go over.\", verdict = \"best\" },\n  { key = "
         "\"go\", text = \"Stay.\", verdict = \"bad\" },\n]",
         "options = [\n  { key = \"go\", text = \"Go over.\", verdict = \"best\" },\n  { key = "
         "\"stay\", text = \"Stay.\", verdict = \"bad\" },\n]"},
    Rule{"unknown-skill",
         Severity::error,
         "a card's skill is one of its deck",
         "A skill lives in one deck.",
         "skill = \"offer-halp\"",
         "skill = \"offer-help\"",
         true},
    Rule{"unknown-card",
         Severity::error,
         "contrast_of names a card of the deck",
         format,
         "[[card]]\nid = \"shoe-covers\"\n[[card]]\ncontrast_of = \"shoe-cover\"",
         "[[card]]\nid = \"shoe-covers\"\n[[card]]\ncontrast_of = \"shoe-covers\"",
         true},
    Rule{"best-count",
         Severity::error,
         "a choice has exactly one best option, a multi card at least one and not all",
         "A question with two right answers, or none, teaches to guess (NBME item-writing guide).",
         "options = [\n  { key = \"go\", text = \"Go over.\", verdict = \"best\" },\n  { key = "
         "\"call\", text = \"Call out.\", verdict = \"best\" },\n]",
         "options = [\n  { key = \"go\", text = \"Go over.\", verdict = \"best\" },\n  { key = "
         "\"call\", text = \"Call out.\", verdict = \"ok\" },\n]"},
    Rule{"option-count",
         Severity::error,
         "2 to 6 options, best 3 or 4; 3 to 6 steps",
         "Three options are enough: more add reading, not difficulty (Rodriguez 2005; Tarrant "
         "2009).",
         "type = \"order\"\nsteps = [\"Look up.\", \"Greet him.\"]",
         "type = \"order\"\nsteps = [\"Look up.\", \"Greet him.\", \"Ask what he needs.\"]"},
};

}  // namespace

std::span<const Rule> structure_rules() {
  return table;
}

}  // namespace knack::lint
