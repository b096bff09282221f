// SPDX-License-Identifier: MIT
// What answers at first sight tell of each card (pedagogy.md section 8). Later answers tell more of
// the learners than of the card, so they are not counted.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "deck/deck.hpp"
#include "report/figures.hpp"
#include "report/review_rows.hpp"
#include "schedule/review.hpp"

namespace knack::report {

/// From how many answers on something is said at all.
struct ItemLimits {
  int never_chosen =
      20;  ///< an option with a true share of 14 % is missed by 20 people in 1 of 20 cases
  int hardly_chosen = 40;  ///< an option chosen in less than 5 % does nothing (TAR09)
  int hardly_chosen_percent = 5;
  int suspect_key = 10;  ///< a wrong option chosen more often than the best
  int trivial = 20;      ///< more than 95 % right
  int trivial_percent = 95;
  int slow = 5;  ///< right and timed; median of the relative speed over 2.5
  int slow_rel_milli = 2500;
};

/// A 95 % interval in thousandths.
struct Interval {
  int low = 0;
  int high = 1000;
  friend bool operator==(const Interval&, const Interval&) = default;
};

/// Wilson's score interval (1927) with z = 1.96; nothing of nothing.
[[nodiscard]] std::optional<Interval> wilson(const Share& share);

struct OptionChosen {
  std::string key;
  deck::Verdict verdict = deck::Verdict::best;
  int chosen = 0;
  bool unchosen = false;  ///< by `never_chosen` or `hardly_chosen`: it does not work
};

/// What an author should look at. In the order of urgency.
enum class ItemFinding { suspect_key, disputed, not_allowed, unchosen_option, trivial, slow };

/// As it stands in JSON: "suspect_key" …
[[nodiscard]] std::string_view to_string(ItemFinding finding);

/// What learners said of a card.
struct ItemMarks {
  int disputes = 0;
  int not_allowed = 0;
  std::vector<std::string> notes;     ///< of the disputes, as typed
  std::vector<std::string> wordings;  ///< own answers that were “right, too”, as typed
};

struct ItemStats {
  CardRef card;
  CardType type = CardType::choice;
  int answers = 0;  ///< at first sight, to the revision at hand
  Share right;      ///< of those that were judged
  int dont_know = 0;
  std::vector<OptionChosen> options;  ///< choice and multi, in authored order
  std::optional<std::string>
      favourite;  ///< key of the wrong option chosen more often than the best
  int timed = 0;  ///< right with a time that can be trusted
  std::optional<int> median_rel_milli;
  std::optional<ItemMarks> marks;  ///< nothing if the source does not hold them
  std::vector<ItemFinding> findings;
};

struct ItemReport {
  std::vector<ItemStats> cards;  ///< in the order of the decks; those with an answer or a mark
  int learners = 0;              ///< with an answer at first sight that counts; 0 if unknown
  int elsewhere = 0;             ///< first sights of cards that are not in the decks
  int other_revision = 0;        ///< first sights of another revision
};

/// `marks` is nothing if the source does not hold them. Rows with an event id that was there before
/// are not counted twice; `was` of the decks is followed.
[[nodiscard]] ItemReport make_items(std::span<const deck::Deck> decks,
                                    std::span<const ReviewRow> rows,
                                    const std::optional<std::vector<schedule::Mark>>& marks,
                                    const ItemLimits& limits = {});

/// The marks of a log that were not taken back.
[[nodiscard]] std::vector<schedule::Mark> standing_marks(std::span<const schedule::Event> log);

}  // namespace knack::report
