// SPDX-License-Identifier: MIT
// Equal texts made equal: composition, case, quotes and diacritics (pedagogy.md section 5).
#pragma once

#include <string>
#include <string_view>

namespace knack {

/// Composed form (Unicode NFC). Invalid UTF-8 comes back unchanged.
[[nodiscard]] std::string nfc(std::string_view text);

/// Whether the text is its own NFC.
[[nodiscard]] bool is_nfc(std::string_view text);

/// What a text of a deck means (DECKS.md section 1): NFC, trimmed; a single newline is a space, a
/// blank line parts paragraphs and becomes one newline; runs of spaces and tabs become one space.
[[nodiscard]] std::string normal_text(std::string_view text);

/// For comparing: NFC, Unicode case folding, ё → е, curly quotes, apostrophes and dashes unified,
/// every other punctuation mark a space, spaces collapsed and trimmed. й stays й: marks are
/// composed before anything is folded.
[[nodiscard]] std::string fold(std::string_view text);

/// The small letter of a capital of English, Russian, Latvian and other languages of Latin-1 and
/// Latin Extended-A, without composing anything; every other character as it is. ё stays ё.
[[nodiscard]] char32_t small_letter(char32_t point);

/// `fold`, then without diacritics on Latin letters (ā → a, š → s); Cyrillic letters keep theirs.
[[nodiscard]] std::string fold_diacritics(std::string_view folded);

}  // namespace knack
