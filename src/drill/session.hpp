// SPDX-License-Identifier: MIT
// A session as a state machine: an input gives events to keep and the next thing to show.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <variant>
#include <vector>

#include "base/ids.hpp"
#include "base/result.hpp"
#include "base/time.hpp"
#include "deck/deck.hpp"
#include "drill/view.hpp"
#include "schedule/fold.hpp"
#include "schedule/latency.hpp"
#include "schedule/review.hpp"

namespace knack::drill {

/// What the learner did, when, and how long it took.
struct Act {
  Command command;
  schedule::Measured measured;  ///< of an answer
  LocalInstant shown;           ///< when the question was drawn
  LocalInstant now;
  Millis away{};  ///< of the time since the view was drawn: paused, stopped, the machine asleep
};

/// Which cards are wanted. Empty means all.
struct Filter {
  std::vector<SkillId> skills;
  std::vector<std::string> tags;
};

/// How much.
struct Limits {
  int new_per_day = 10;
  std::optional<int> reviews_per_day;  ///< scheduled answers to cards that were due
  std::optional<int> new_in_session;   ///< `--new`
  std::optional<int> cards;            ///< `--cards`
  /// `--minutes`: no further question after that long, the time `away` left out.
  std::optional<int> minutes;
};

/// Which cards practice takes first.
enum class PracticeOrder {
  longest_ago,  ///< last met longest ago
  weakest,      ///< lowest status, then most lapses, then lowest ease
  slowest,      ///< slowest median of the timed answers in its run
  failed_today  ///< graded under 3 today, in the order of the answers; no others
};

/// Everything a session depends on; the same setup and acts give the same session.
struct Setup {
  std::vector<deck::Deck> decks;
  std::vector<schedule::Event> log;  ///< the owner's, in log order
  schedule::Constants constants;
  Filter filter;
  Limits limits;
  Purpose purpose = Purpose::review;
  PracticeOrder practice = PracticeOrder::longest_ago;
  LocalInstant now;
  std::uint64_t seed = 0;
  schedule::Input input = schedule::Input::lines;
  bool all_decks = true;         ///< the decks are those in use: what is due in no other is lost
  bool can_ask_back = false;     ///< somebody can be asked for a self-check
  int time_factor_milli = 1000;  ///< 500 to 3000, or 0: answers are not timed
  std::string knack_version;
};

/// The outcome of an act.
struct Turn {
  std::vector<schedule::Event> keep;  ///< to be stored before anything is drawn; may be empty
  std::string say;                    ///< a sentence to show first; may be empty
  std::optional<View> show;           ///< nothing: the same thing is asked again
};

/// One session. The caller stores `keep` first and, when that worked, calls `stored` with the same
/// events (now with ids); only then it draws `show`. If storing fails it may try again or end.
class Session {
 public:
  /// Usage errors: a filter that matches nothing (with the nearest names), practice without a card
  /// that was met, an exam with fewer than 5 cards.
  [[nodiscard]] static Result<Session> begin(Setup setup);

  Session(Session&&) noexcept;
  Session& operator=(Session&&) noexcept;
  ~Session();

  [[nodiscard]] StartView start() const;

  /// Marks that have to be kept before the first question (renames found through `was`); may be
  /// empty.
  [[nodiscard]] std::vector<schedule::Event> opening_events() const;

  /// The first thing to show after the start: a question, or the summary if there is nothing to do.
  [[nodiscard]] View first();

  /// Takes an act that fits the view shown last. An act that does not fit says why and changes
  /// nothing.
  [[nodiscard]] Turn act(const Act& act);

  /// The card asked or answered last: its deck's file and the line of its header.
  struct CardPlace {
    std::string file;
    std::uint32_t line = 1;
    CardRef card;
  };

  [[nodiscard]] std::optional<CardPlace> card_place() const;

  /// Puts an edited deck in the place of the one with its id. Cards of the session that are gone
  /// are asked no more. Gives what to show: the card asked now as it is now, or what follows it.
  [[nodiscard]] View replace(deck::Deck edited, LocalInstant now);

  /// Tells the session that these events are on disk.
  void stored(std::span<const schedule::Event> events);

  /// The summary as of now, for an end that comes from outside (end of input, a signal).
  [[nodiscard]] SummaryView summary(LocalInstant now) const;

  /// The outcome of an exam as of now.
  [[nodiscard]] ExamResultView exam_result() const;

 private:
  struct State;
  explicit Session(std::unique_ptr<State> state);
  std::unique_ptr<State> state_;
};

/// Counts for `due`: over the decks at hand, as REVIEWS.md section 1 defines them.
struct DueCounts {
  StudyDay today;
  int due = 0;
  int overdue = 0;
  int fresh = 0;
  int learning = 0;
  std::optional<StudyDay> next_due;
  int estimated_seconds = 0;
  std::vector<CardRef> unknown;  ///< due, but their deck or card was not found
};

[[nodiscard]] DueCounts count_due(std::span<const deck::Deck> decks,
                                  const schedule::Fold& fold,
                                  StudyDay today,
                                  const Limits& limits);

}  // namespace knack::drill
