// SPDX-License-Identifier: MIT
// The families of rules: each gives its rows of the table, those of content also their checks.
#pragma once

#include <span>

#include "base/diagnostic.hpp"
#include "deck/deck.hpp"
#include "lint/rule.hpp"
#include "lint/words.hpp"

namespace knack::lint {

/// Rows of the rules that deck::parse checks.
[[nodiscard]] std::span<const Rule> syntax_rules();
[[nodiscard]] std::span<const Rule> structure_rules();

/// Feedback and self-tests: missing-why, missing-option-why, option-keys-missing, free-selftest.
[[nodiscard]] std::span<const Rule> teaching_rules();
void check_teaching(const deck::Deck& deck, Diagnostics& out);

/// The options of a card as such: their number, equal ones, order, form.
[[nodiscard]] std::span<const Rule> option_rules();
void check_option_form(const deck::Deck& deck, std::span<const CardWords> words, Diagnostics& out);

/// What lengths and places give away: longest-option, length-spread, those of a whole deck.
[[nodiscard]] std::span<const Rule> length_rules();
void check_lengths(const deck::Deck& deck, std::span<const CardWords> words, Diagnostics& out);

/// What words give away: negative-stem, absolute-asymmetry, clang, empathy-giveaway,
/// caricature-distractors, grammar-cue.
[[nodiscard]] std::span<const Rule> cue_rules();
void check_cues(const deck::Deck& deck, std::span<const CardWords> words, Diagnostics& out);

/// Questions and lengths: ask-not-question, theory-recall, situation-long, situation-short,
/// option-long, reading-load, why-long.
[[nodiscard]] std::span<const Rule> text_rules();
void check_texts(const deck::Deck& deck, Diagnostics& out);

/// Whether skills have the cards that they need: skill-undersampled, unused-skill, no-production,
/// boundary-missing, probe-missing, origin-missing, repeated-best-text. Without all cards of the
/// file nothing is said to be missing.
[[nodiscard]] std::span<const Rule> skill_rules();
void check_skills(const deck::Deck& deck,
                  std::span<const CardWords> words,
                  bool all_cards_read,
                  Diagnostics& out);

/// Word lists of free cards: avoid-in-answer, group-too-loose, fold-collision.
[[nodiscard]] std::span<const Rule> answer_rules();
void check_answers(const deck::Deck& deck, Diagnostics& out);

/// untranslated, mixed-script, lv-no-diacritics.
[[nodiscard]] std::span<const Rule> language_rules();
void check_language(const deck::Deck& deck, Diagnostics& out);

/// placeholder, personal-data.
[[nodiscard]] std::span<const Rule> leftover_rules();
void check_leftovers(const deck::Deck& deck, Diagnostics& out);

/// rare-name: tags, stages, channels and errors one letter away from frequent ones.
[[nodiscard]] std::span<const Rule> name_rules();
void check_names(const deck::Deck& deck, Diagnostics& out);

/// near-duplicate; its check is in near_duplicates.hpp.
[[nodiscard]] std::span<const Rule> duplicate_rules();

/// id-gone, answer-changed, option-keys-changed; their check is in history.hpp.
[[nodiscard]] std::span<const Rule> history_rules();

/// Ids across several decks: duplicate-id of a deck, `was` claimed twice.
void check_together(std::span<const deck::Deck> decks, Diagnostics& out);

/// The ignores themselves: unused-ignore, ignore-without-reason, unknown-rule. `apply_ignores` also
/// drops what is ignored and gives the number of that; where not all cards were read, an ignore of
/// a skill or the deck may be of use to those that were not. And unused-baseline (baseline.hpp).
[[nodiscard]] std::span<const Rule> meta_rules();
std::size_t apply_ignores(const deck::Deck& deck, bool all_cards_read, Diagnostics& of_deck);

}  // namespace knack::lint
