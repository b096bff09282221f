// SPDX-License-Identifier: MIT
// Decks beside an earlier version of themselves: what would cost the learner progress, or keep
// progress that is no longer deserved.
#pragma once

#include <set>
#include <span>
#include <string>

#include "base/diagnostic.hpp"
#include "deck/deck.hpp"

namespace knack::lint {

/// The decks of today, and of which files they are not all.
struct DecksNow {
  std::span<const deck::Deck> decks;
  std::set<std::string> incomplete;  ///< files of which cards, or the whole deck, could not be
                                     ///< read: what is missing there may only be unreadable
};

/// id-gone, answer-changed, option-keys-changed. Decks, cards and skills are paired by their ids
/// and by `was`, never by files: a card may have moved to another deck. Places are those of today:
/// of a card that is gone that of its skill, of a skill its deck's id, of a deck line 1 of its
/// earlier file. Sorted.
[[nodiscard]] Diagnostics compare_history(std::span<const deck::Deck> earlier, const DecksNow& now);

/// The option of today that an earlier one is: that with its text (folded), whatever its key is
/// now; else, where both versions have authored keys, that with its key, unless another earlier
/// option had the text which stands there now. nullptr if there is none.
[[nodiscard]] const deck::Option* same_option(const deck::Option& option,
                                              const deck::Options& before,
                                              const deck::Options& after);

/// Whether the right answer of a card is another one. Options are paired by same_option; one that
/// is only in one version and has a counterpart of its kind that is only in the other was renamed
/// or reworded. Steps: another order, or number.
/// Free: what the earlier card itself holds to be right (model, accept, good) or wrong (bad) is
/// judged otherwise today, or the number of needed groups or their order has changed; more words
/// for a group change nothing.
[[nodiscard]] bool answer_changed(const deck::Card& before,
                                  const deck::Card& after,
                                  std::string_view language);

}  // namespace knack::lint
