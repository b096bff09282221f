// SPDX-License-Identifier: MIT
// Rows of what guard and parser find: TOML itself, limits, terminal safety.
#include <array>

#include "lint/families.hpp"

namespace knack::lint {
namespace {

constexpr std::string_view toml_source =
    "TOML 1.0, toml.io. A part of the file that cannot be read is left out; the rest is still "
    "checked.";
constexpr std::string_view limit_source =
    "A deck from a stranger is data: limits keep reading fast and safe (DECKS.md section 2).";

constexpr std::array table = {
    Rule{"syntax-toml",
         Severity::error,
         "the file is TOML",
         toml_source,
         "revision = 02",
         "revision = 2"},
    Rule{"syntax-bare-key",
         Severity::error,
         "a key outside quotes has only ASCII letters, digits, - and _",
         toml_source,
         "«why» = \"It sets the tone.\"",
         "why = \"It sets the tone.\""},
    Rule{"syntax-bare-value",
         Severity::error,
         "texts stand in quotes",
         toml_source,
         "ask = “What do you do first?”",
         "ask = \"What do you do first?\""},
    Rule{"syntax-key",
         Severity::error,
         "a line is a key, an equals sign and a value",
         toml_source,
         "ask \"What do you do first?\"",
         "ask = \"What do you do first?\""},
    Rule{"syntax-header",
         Severity::error,
         "a table's header stands alone between its brackets",
         toml_source,
         "[[card",
         "[[card]]"},
    Rule{"syntax-bracket",
         Severity::error,
         "every bracket is closed",
         toml_source,
         "tags = [\"a\", \"b\"",
         "tags = [\"a\", \"b\"]"},
    Rule{"syntax-string",
         Severity::error,
         "every text is closed and its escapes are known",
         toml_source,
         "why = \"It sets the tone.",
         "why = \"It sets the tone.\""},
    Rule{"syntax-inline-table",
         Severity::error,
         "an inline table stays on one line, without a comma at its end",
         toml_source,
         "options = [\n  { key = \"go\", text = \"Go over.\",\n    verdict = \"best\" },\n  { key "
         "= \"stay\", text = \"Stay.\", verdict = \"bad\" },\n]",
         "options = [\n  { key = \"go\", text = \"Go over.\", verdict = \"best\" },\n  { key = "
         "\"stay\", text = \"Stay.\", verdict = \"bad\" },\n]"},
    Rule{"syntax-duplicate-key",
         Severity::error,
         "a key stands once in its table",
         toml_source,
         "ask = \"What now?\"\nask = \"What do you do first?\"",
         "ask = \"What do you do first?\""},
    Rule{"syntax-duplicate-table",
         Severity::error,
         "a table stands once in the file",
         toml_source,
         "[deck]\nid = \"desk-en\"\n[deck]\ntitle = \"At the desk\"",
         "[deck]\nid = \"desk-en\"\ntitle = \"At the desk\""},
    Rule{"syntax-control",
         Severity::error,
         "no control characters outside of texts, and none but tab and newline inside",
         toml_source,
         "",
         ""},
    Rule{"syntax-utf8", Severity::error, "the file is UTF-8", toml_source, "", ""},
    Rule{"unreadable-file",
         Severity::error,
         "a deck is a file that can be read",
         "Folders without decks, pipes, devices and files without permission are told and left "
         "alone; validate then exits with 3.",
         "",
         ""},
    Rule{"file-too-large", Severity::error, "a file has at most 8 MiB", limit_source, "", ""},
    Rule{"line-too-long", Severity::error, "a line has at most 64 KiB", limit_source, "", ""},
    Rule{"key-too-deep",
         Severity::error,
         "a key has at most 8 parts",
         limit_source,
         "ask.of.the.first.card.of.the.front.desk = \"What now?\"",
         "ask = \"What now?\""},
    Rule{
        "nesting-too-deep", Severity::error, "brackets nest at most 16 deep", limit_source, "", ""},
    Rule{"text-too-long", Severity::error, "a text has at most 8 KiB", limit_source, "", ""},
    Rule{
        "too-many-cards", Severity::error, "a deck has at most 20,000 cards", limit_source, "", ""},
    Rule{"too-many-faults",
         Severity::error,
         "a file shows at most so many faults at once",
         "So that a file that is no deck at all does not flood the screen; mend the first ones and "
         "run again.",
         "",
         ""},
    Rule{"control-chars",
         Severity::error,
         "no character in a text steers the terminal or is invisible",
         "Escape sequences, bidi controls and zero-width characters can type keys, hide text or "
         "show it in another order (CWE-150, "
         "CVE-2021-42574). In comments they may stand.",
         "ask = \"\\u001b[2JWhat do you do first?\"",
         "ask = \"What do you do first?\""},
};

}  // namespace

std::span<const Rule> syntax_rules() {
  return table;
}

}  // namespace knack::lint
